/**
 * The clauses a question finds, as columns: a common word is in half of all
 * clauses, and an object each would cost more than finding them.
 */
import type { Tier } from "../../vocabulary.js";

/** Best first; columns name a tier by its place here. */
export const TIERS: readonly Tier[] = ["exact", "all", "some"];

export const EXACT = 0;
export const ALL = 1;
export const SOME = 2;

/** A clause that answers. */
export interface Match {
  readonly number: number;
  readonly tier: Tier;
}

const FIRST_ROOM = 256;

/** Each clause once, in no order. */
export class Matches {
  #numbers: Int32Array;
  #tiers: Uint8Array;
  #impacts: Float32Array;
  #length = 0;

  /** Empty; `room` for as many as are expected. */
  constructor(room = FIRST_ROOM) {
    this.#numbers = new Int32Array(room);
    this.#tiers = new Uint8Array(room);
    this.#impacts = new Float32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a clause by its number, with the place of its tier in `TIERS`. */
  add(number: number, tier: number, impact: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length] = number;
    this.#tiers[this.#length] = tier;
    this.#impacts[this.#length] = impact;
    this.#length++;
  }

  /** Numbers of the clauses; a view that holds until the next `add`. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  /** Places of their tiers in `TIERS`. */
  get tiers(): Uint8Array {
    return this.#tiers.subarray(0, this.#length);
  }

  /** Their rough weights by the postings. */
  get impacts(): Float32Array {
    return this.#impacts.subarray(0, this.#length);
  }

  at(index: number): Match {
    return {
      number: this.#numbers[index] as number,
      tier: TIERS[this.#tiers[index] as number] as Tier,
    };
  }

  /** The matches whose clause passes; `tier` is the place of its tier in `TIERS`. */
  where(passes: (number: number, tier: number) => boolean): Matches {
    const passed = new Matches();
    for (let i = 0; i < this.#length; i++) {
      const number = this.#numbers[i] as number;
      const tier = this.#tiers[i] as number;
      if (passes(number, tier)) passed.add(number, tier, this.#impacts[i] as number);
    }
    return passed;
  }

  /** How many there are of each tier. */
  counts(): Record<Tier, number> {
    const counts = [0, 0, 0];
    for (let i = 0; i < this.#length; i++) {
      counts[this.#tiers[i] as number] = (counts[this.#tiers[i] as number] as number) + 1;
    }
    const [exact = 0, all = 0, some = 0] = counts;
    return { exact, all, some };
  }

  #grow(): void {
    const room = Math.max(FIRST_ROOM, this.#numbers.length * 2);
    const wider = <T extends Int32Array | Uint8Array | Float32Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    this.#numbers = wider(this.#numbers, new Int32Array(room));
    this.#tiers = wider(this.#tiers, new Uint8Array(room));
    this.#impacts = wider(this.#impacts, new Float32Array(room));
  }
}
