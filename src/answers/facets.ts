/** How the clauses found divide by what is known of their documents. */

import type { Clause, FacetName, FacetValue, PolicyDocument } from "../vocabulary.js";
import { documentsOf } from "./documents.js";
import { kept } from "./kept.js";
import type { Searchable } from "./searchable.js";

type DocumentFacet = Exclude<FacetName, "department">;

/** The value of a document under each facet; null where it has none. */
const VALUES: Readonly<Record<DocumentFacet, (document: PolicyDocument) => string | null>> = {
  level: ({ level }) => level,
  region: ({ region }) => region,
  document: ({ id }) => id,
  year: ({ issued }) => issued?.slice(0, 4) ?? null,
};

/** The values of one facet in the order of their names, and which of them each document has. */
interface Column {
  readonly name: DocumentFacet;
  readonly values: readonly string[];
  /** Place of each document's value; -1 where it has none. */
  readonly places: Int32Array;
  /** Clauses found per value; all nought between questions. */
  readonly counts: Uint32Array;
}

/** What counting needs of a library. */
interface Columns {
  /** Place of each clause's document among the documents. */
  readonly document: Int32Array;
  /** Clauses found per document; all nought between questions. */
  readonly perDocument: Uint32Array;
  readonly facets: readonly Column[];
  /** Whether any clause makes a body responsible. */
  readonly bodies: boolean;
}

const columnsOf = kept((clauses: readonly Clause[]): Columns => {
  const { all: documents, of: document } = documentsOf(clauses);
  const facets = Object.entries(VALUES).map(([name, read]) =>
    columnOf(name as DocumentFacet, documents.map(read)),
  );
  const bodies = clauses.some(({ departments }) => departments.length > 0);
  const perDocument = new Uint32Array(documents.length);
  return { document, perDocument, facets, bodies };
});

function columnOf(name: DocumentFacet, read: readonly (string | null)[]): Column {
  const values = [...new Set(read.filter((value) => value !== null))].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  const of = (value: string | null): number => (value === null ? -1 : (places.get(value) ?? -1));
  const counts = new Uint32Array(values.length);
  return { name, values, places: Int32Array.from(read, of), counts };
}

/** Counts the clauses under each value, the most frequent first, equal ones by name. */
export function facetsOf(
  numbers: Int32Array,
  { clauses }: Pick<Searchable, "clauses">,
): Record<FacetName, FacetValue[]> {
  const { document, perDocument, facets, bodies } = columnsOf(clauses);
  const touched: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const place = document[numbers[i] as number] as number;
    if (perDocument[place] === 0) touched.push(place);
    perDocument[place] = (perDocument[place] as number) + 1;
  }
  const counted = facets.map((facet) => [facet.name, countsOf(facet, touched, perDocument)]);
  for (const place of touched) perDocument[place] = 0;
  const department = bodies ? sorted(bodiesOf(numbers, clauses)) : [];
  return { ...Object.fromEntries(counted), department } as Record<FacetName, FacetValue[]>;
}

/** More clauses than there can be: counts have 32 bits. */
const MOST = 2 ** 32;

function countsOf(
  { values, places, counts }: Column,
  touched: readonly number[],
  perDocument: Uint32Array,
): FacetValue[] {
  const counted: number[] = [];
  for (const document of touched) {
    const place = places[document] as number;
    if (place < 0) continue;
    if (counts[place] === 0) counted.push(place);
    counts[place] = (counts[place] as number) + (perDocument[document] as number);
  }
  // One number holds count and name, so that numbers are sorted instead of objects.
  const size = values.length;
  const order = new Float64Array(counted.length);
  for (let i = 0; i < order.length; i++) {
    const place = counted[i] as number;
    order[i] = (MOST - (counts[place] as number)) * size + place;
    counts[place] = 0;
  }
  order.sort();
  const list: FacetValue[] = [];
  for (let i = 0; i < order.length; i++) {
    const packed = order[i] as number;
    const place = packed % size;
    list.push({ value: values[place] as string, count: MOST - (packed - place) / size });
  }
  return list;
}

/** Clauses found per body made responsible; a clause may have several. */
function bodiesOf(numbers: Int32Array, clauses: readonly Clause[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    for (const body of clauses[number]?.departments ?? []) {
      counts.set(body, (counts.get(body) ?? 0) + 1);
    }
  }
  return counts;
}

function sorted(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
