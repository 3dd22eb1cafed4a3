/**
 * FlexSearch as a postings store: tokens in, clause numbers by impact out.
 *
 * Guarantee: `lookup(token)` gives every number whose key holds the token and
 * no other; a store saved and opened again gives the same lists.
 */
import { Index } from "flexsearch";
import { bigrams } from "../text/analyse.js";
import type { PostingList, Postings } from "../vocabulary.js";
import { B, FLEXSEARCH, K1, SLOTS } from "./settings.js";

const EMPTY: PostingList = { count: 0, slots: [] };

/** Number of times each bigram stands in a key. */
function frequencies(key: string): Map<string, number> {
  const characters = [...key];
  const counts = new Map<string, number>();
  if (characters.length === 1) counts.set(key, 1);
  for (let i = 1; i < characters.length; i++) {
    const pair = (characters[i - 1] ?? "") + (characters[i] ?? "");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Slot of a BM25 term weight; the weight without idf lies in (0, 1]. */
function slotOf(frequency: number, length: number, average: number): number {
  const weight = frequency / (frequency + K1 * (1 - B + (B * length) / average));
  return Math.min(SLOTS - 1, Math.floor((1 - weight) * SLOTS));
}

/** The typings of FlexSearch 0.8 know neither arrays of tokens nor the resolver's raw result. */
interface RawIndex {
  add(id: number, tokens: string[]): void;
  search(tokens: string[], options: { resolve: false }): { result: (number[] | undefined)[] };
  export(write: (name: string, data: string) => Promise<void>): Promise<void>;
  import(name: string, data: string): void;
}

export class FlexSearchPostings implements Postings {
  readonly #index: RawIndex;
  /** Slot of each token of the key being added; FlexSearch asks for it token by token. */
  #slots = new Map<string, number>();

  constructor() {
    this.#index = new Index({
      ...FLEXSEARCH,
      encode: (tokens: unknown) => tokens as string[],
      score: (_tokens: unknown, token: unknown) => this.#slots.get(token as string) ?? SLOTS - 1,
    } as never) as unknown as RawIndex;
  }

  /** Posts keys under their position in the list. */
  static of(keys: readonly string[]): FlexSearchPostings {
    const postings = new FlexSearchPostings();
    const total = keys.reduce((sum, key) => sum + key.length, 0);
    const average = Math.max(1, total / Math.max(1, keys.length));
    keys.forEach((key, number) => {
      const counts = frequencies(key);
      if (counts.size === 0) return;
      postings.#slots = new Map(
        [...counts].map(([token, n]) => [token, slotOf(n, key.length, average)]),
      );
      postings.#index.add(number, bigrams(key));
    });
    return postings;
  }

  /** Lists handed out before: the index does not change once it is built. */
  readonly #known = new Map<string, PostingList>();

  lookup(token: string): PostingList {
    const known = this.#known.get(token);
    if (known) return known;
    const list = this.#read(token);
    if (list.count > 0) this.#known.set(token, list);
    return list;
  }

  #read(token: string): PostingList {
    // The lists are the live ones of the index (zero copy): readers must not write to them.
    const { result } = this.#index.search([token], { resolve: false });
    if (!result || result.length === 0) return EMPTY;
    const count = result.reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
    return { count, slots: result };
  }

  /** Hands out the store as named chunks of text. */
  async save(write: (name: string, data: string) => Promise<void>): Promise<void> {
    await this.#index.export(async (name, data) => {
      if (data) await write(name, data);
    });
  }

  /** Takes the chunks of `save` back, in any order; yields between them. */
  static *opening(
    chunks: Iterable<readonly [name: string, data: string]>,
  ): Generator<void, FlexSearchPostings> {
    const postings = new FlexSearchPostings();
    for (const [name, data] of chunks) {
      postings.#index.import(name, data);
      yield;
    }
    return postings;
  }
}
