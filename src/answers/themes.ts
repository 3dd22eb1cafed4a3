/** Which documents a question is about: those whose best clauses share much with it. */
import type { PolicyDocument } from "../vocabulary.js";
import { documentsOf } from "./documents.js";
import type { Searchable } from "./searchable.js";

/** Clauses of a document whose mean says how much it is about the question. */
const THEME = 5;

/** Room for what each document has so far; all nought between questions. */
interface Room {
  readonly counts: Uint8Array;
  readonly sums: Float32Array;
}

const rooms = new WeakMap<Searchable, Room>();

function roomOf(searchable: Searchable, documents: number): Room {
  let room = rooms.get(searchable);
  if (!room) {
    room = { counts: new Uint8Array(documents), sums: new Float32Array(documents) };
    rooms.set(searchable, room);
  }
  return room;
}

export interface Themes {
  /** Of the document of each candidate. */
  readonly each: Float32Array;
  readonly documents: ReadonlyMap<PolicyDocument, number>;
}

/**
 * How much the document of each candidate is about the question: the mean of
 * its best candidates, missing ones nought. Candidates come best first, with
 * their scores.
 */
export function themesOf(
  candidates: Int32Array,
  scores: Float32Array,
  searchable: Searchable,
): Themes {
  const { all, of } = documentsOf(searchable.clauses);
  const { counts, sums } = roomOf(searchable, all.length);
  const met: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const place = of[candidates[i] as number] as number;
    const count = counts[place] as number;
    if (count === 0) met.push(place);
    // Best first, so the first of a document are its best.
    if (count === THEME) continue;
    counts[place] = count + 1;
    sums[place] = (sums[place] as number) + (scores[i] as number);
  }
  const each = new Float32Array(candidates.length);
  for (let i = 0; i < each.length; i++) {
    each[i] = (sums[of[candidates[i] as number] as number] as number) / THEME;
  }
  const documents = new Map<PolicyDocument, number>();
  for (const place of met) {
    documents.set(all[place] as PolicyDocument, (sums[place] as number) / THEME);
    counts[place] = 0;
    sums[place] = 0;
  }
  return { each, documents };
}
