/** The values under each facet and what has which of them, as columns made once for a library. */

import { kept } from "../../kept.js";
import { keyOf } from "../../text/key.js";
import type { Clause, FacetName, PolicyDocument } from "../../vocabulary.js";
import { documentsOf } from "../lookup/documents.js";

type DocumentFacet = Exclude<FacetName, "department">;

/** The value of a document under each facet; null where it has none. */
const VALUES: Readonly<Record<DocumentFacet, (document: PolicyDocument) => string | null>> = {
  level: ({ level }) => level,
  region: ({ region }) => region,
  document: ({ id }) => id,
  year: ({ issued }) => issued?.slice(0, 4) ?? null,
};

/** The values of one facet in the order of their names. */
export interface Values {
  readonly values: readonly string[];
  /** Clauses found per value; all nought between questions. */
  readonly counts: Uint32Array;
}

/** A facet of documents: which of its values each document has. */
export interface Column extends Values {
  readonly name: DocumentFacet;
  /** Place of each document's value; -1 where it has none. */
  readonly places: Int32Array;
}

/** The bodies clauses make responsible. */
export interface Bodies extends Values {
  /** Places of each clause's bodies, each once. */
  readonly places: readonly (readonly number[])[];
}

/** What counting needs of a library. */
interface Columns {
  /** Place of each clause's document among the documents. */
  readonly document: Int32Array;
  /** Clauses found per document; all nought between questions. */
  readonly perDocument: Uint32Array;
  readonly facets: readonly Column[];
  readonly bodies: Bodies;
}

export const columnsOf = kept((clauses: readonly Clause[]): Columns => {
  const { all: documents, of: document } = documentsOf(clauses);
  const facets = Object.entries(VALUES).map(([name, read]) =>
    columnOf(name as DocumentFacet, documents.map(read)),
  );
  const perDocument = new Uint32Array(documents.length);
  return { document, perDocument, facets, bodies: bodiesOf(clauses) };
});

function columnOf(name: DocumentFacet, read: readonly (string | null)[]): Column {
  const values = [...new Set(read.filter((value) => value !== null))].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  const of = (value: string | null): number => (value === null ? -1 : (places.get(value) ?? -1));
  const counts = new Uint32Array(values.length);
  return { name, values, places: Int32Array.from(read, of), counts };
}

/** Bodies are one whatever script they are printed in (省科技廳, 省科技厅), and named as they are printed most. */
function bodiesOf(clauses: readonly Clause[]): Bodies {
  const prints = new Map<string, number>();
  for (const { departments } of clauses) {
    for (const print of departments) prints.set(print, (prints.get(print) ?? 0) + 1);
  }
  const names = new Map<string, string>();
  for (const [print] of [...prints].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const key = keyOf(print);
    if (!names.has(key)) names.set(key, print);
  }
  const values = [...names.values()].sort();
  const order = new Map(values.map((value, place) => [value, place]));
  const placeOf = new Map(
    [...prints.keys()].map((print) => [print, order.get(names.get(keyOf(print)) ?? "") ?? -1]),
  );
  const places = clauses.map(({ departments }) => [
    ...new Set(departments.map((print) => placeOf.get(print) ?? -1)),
  ]);
  return { values, places, counts: new Uint32Array(values.length) };
}
