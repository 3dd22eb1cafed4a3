/**
 * Which of many numbers were met, in room that is kept and never wiped: a
 * number is marked where its mark equals the present round.
 */
import { kept } from "../../kept.js";

export class Visited {
  readonly #marks: Uint32Array;
  #round = 0;

  constructor(size: number) {
    this.#marks = new Uint32Array(size);
  }

  /** Forgets all marks. */
  begin(): void {
    this.#round++;
    // Rounds are counted in 32 bits.
    if (this.#round > 0xffffffff) {
      this.#marks.fill(0);
      this.#round = 1;
    }
  }

  mark(number: number): void {
    this.#marks[number] = this.#round;
  }

  has(number: number): boolean {
    return this.#marks[number] === this.#round;
  }
}

const visitedFor = kept((_: object) => new Map<string, Visited>());

/** What was met for one purpose of a thing of `size` numbers, kept as long as the thing. */
export function visitedOf(owner: object, purpose: string, size: number): Visited {
  const of = visitedFor(owner);
  let marks = of.get(purpose);
  if (!marks) {
    marks = new Visited(size);
    of.set(purpose, marks);
  }
  return marks;
}
