/** The clauses beneath the headings that hold a word. */
import { kept } from "../../kept.js";
import type { Searchable } from "../searchable.js";

/** Where a clause stands to the headings that hold a word: beneath one, and beneath one that is no clause itself. */
const BENEATH = 1;
export const BENEATH_ONLY = 2;

/**
 * Clauses by the chain of headings above them, which their innermost heading
 * says: what is asked of 60,000 clauses is worked out for their 1,000 chains.
 */
interface Chains {
  /** Chain of each clause: the number of its innermost heading and one; 0 where it has none. */
  readonly of: Int32Array;
  /** Of each heading, the chains it is in. */
  readonly with: readonly (readonly number[])[];
  /** Of each heading, how many clauses stand beneath it. */
  readonly counts: Int32Array;
  /** What each chain is to one word; all nought between uses. */
  readonly room: Uint8Array;
}

const chainsOf = kept(({ headings, headingsAbove }: Searchable): Chains => {
  const chains = headings.map((): number[] => []);
  const room = new Uint8Array(headings.length + 1);
  const of = Int32Array.from(headingsAbove, (above) => {
    const chain = (above.at(-1) ?? -1) + 1;
    if (room[chain] === 0) for (const heading of above) chains[heading]?.push(chain);
    room[chain] = 1;
    return chain;
  });
  const counts = Int32Array.from(headings, ({ clauses }) =>
    clauses.reduce((sum, [from, to]) => sum + to - from, 0),
  );
  return { of, with: chains, counts, room: room.fill(0) };
});

/** A number for each clause: equal ones stand beneath the same headings. */
export const chainOfEach = (searchable: Searchable): Int32Array => chainsOf(searchable).of;

/** The clauses beneath one word's headings, asked clause by clause. */
export class Beneath {
  readonly #headings: Int32Array;
  readonly #searchable: Searchable;
  readonly #chains: Chains;

  /** One at a time for each library: `wipe` gives its room back. */
  constructor(headings: Int32Array, searchable: Searchable) {
    this.#headings = headings;
    this.#searchable = searchable;
    this.#chains = chainsOf(searchable);
    this.#lay((only) => (only ? BENEATH | BENEATH_ONLY : BENEATH));
  }

  #lay(value: (only: boolean) => number): void {
    const { room, with: chains } = this.#chains;
    for (const heading of this.#headings) {
      const own = value(this.#searchable.headings[heading]?.only ?? false);
      for (const chain of chains[heading] ?? []) {
        room[chain] = own === 0 ? 0 : (room[chain] as number) | own;
      }
    }
  }

  /** Where a clause stands to them. */
  at(number: number): number {
    const { of, room } = this.#chains;
    return room[of[number] as number] as number;
  }

  /** Visits the clauses beneath them, one beneath several as often. */
  each(visit: (number: number) => void): void {
    for (const heading of this.#headings) {
      for (const [from, to] of this.#searchable.headings[heading]?.clauses ?? []) {
        for (let number = from; number < to; number++) visit(number);
      }
    }
  }

  wipe(): void {
    this.#lay(() => 0);
  }
}

/** How many clauses stand beneath headings, each counted as often as it stands beneath one. */
export function countBeneath(headings: Int32Array, searchable: Searchable): number {
  const { counts } = chainsOf(searchable);
  let count = 0;
  for (const heading of headings) count += counts[heading] as number;
  return count;
}
