/** Places already taken in a text, asked one by one by those that come after. */
import type { Draft } from "./found.js";

/** Ranges in order that do not overlap. */
export class Intervals {
  readonly #sorted: readonly Draft[];

  constructor(drafts: readonly Draft[]) {
    this.#sorted = [...drafts].sort((a, b) => a.start - b.start);
  }

  covers(at: number): boolean {
    const before = this.before(at);
    // What a bracket behind the title defines is no use of it.
    return before !== null && at < Math.max(before.end, before.after);
  }

  /** The last that begins at or before `at`. */
  before(at: number): Draft | null {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low - 1] ?? null;
  }
}
