/** How the clauses found divide by what is known of them and of their documents. */
import type { FacetName, FacetValue } from "../../vocabulary.js";
import type { Searchable } from "../searchable.js";
import { type Bodies, type Column, columnsOf, type Values } from "./facet-columns.js";

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
  const counted = facets.map((facet) => [facet.name, byDocument(facet, touched, perDocument)]);
  for (const place of touched) perDocument[place] = 0;
  const department = byClause(bodies, numbers);
  return { ...Object.fromEntries(counted), department } as Record<FacetName, FacetValue[]>;
}

function byDocument(
  facet: Column,
  touched: readonly number[],
  perDocument: Uint32Array,
): FacetValue[] {
  const { places, counts } = facet;
  const counted: number[] = [];
  for (const document of touched) {
    const place = places[document] as number;
    if (place < 0) continue;
    if (counts[place] === 0) counted.push(place);
    counts[place] = (counts[place] as number) + (perDocument[document] as number);
  }
  return taken(facet, counted);
}

function byClause(bodies: Bodies, numbers: Int32Array): FacetValue[] {
  const { values, places, counts } = bodies;
  if (values.length === 0) return [];
  const counted: number[] = [];
  for (const number of numbers) {
    for (const place of places[number] as readonly number[]) {
      if (counts[place] === 0) counted.push(place);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return taken(bodies, counted);
}

/** More clauses than there can be: counts have 32 bits. */
const MOST = 2 ** 32;

/** The counts of the places met, in order; all are nought again. */
function taken({ values, counts }: Values, met: readonly number[]): FacetValue[] {
  // One number holds count and name, so that numbers are sorted instead of objects.
  const size = values.length;
  const order = new Float64Array(met.length);
  for (let i = 0; i < order.length; i++) {
    const place = met[i] as number;
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
