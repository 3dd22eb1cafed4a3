/** Where the words of keys begin and end: for a whole library in one piece, made when first asked for. */
import { kept } from "../../kept.js";
import type { Searchable } from "../searchable.js";

/** Word borders of one key. */
export class Borders {
  readonly #marks: Uint8Array;
  readonly #from: number;

  /** Of the key whose marks begin at `from`. */
  constructor(marks: Uint8Array, from: number) {
    this.#marks = marks;
    this.#from = from;
  }

  /** Whether a word begins or ends at a place of the key; its end is one too. */
  has(at: number): boolean {
    return this.#marks[this.#from + at] === 1;
  }
}

/** Marks the borders of a segmented key from place `from` on, and returns the place after its last. */
function mark(segmented: string, marks: Uint8Array, from: number): number {
  let at = from;
  marks[at] = 1;
  for (let i = 0; i < segmented.length; i++) {
    if (segmented.charCodeAt(i) === 32) marks[at] = 1;
    else at++;
  }
  marks[at] = 1;
  return at + 1;
}

/** Word borders of a key by its segmented form. */
export function bordersOf(segmented: string): Borders {
  const marks = new Uint8Array(segmented.length + 1);
  mark(segmented, marks, 0);
  return new Borders(marks, 0);
}

/** The marks of all keys end to end, each with one place more than it has units. */
interface AllBorders {
  readonly marks: Uint8Array;
  readonly offsets: Int32Array;
}

const allOf = kept(({ keys, segmented }: Searchable): AllBorders => {
  const marks = new Uint8Array(keys.reduce((sum, key) => sum + key.length + 1, 0));
  const offsets = new Int32Array(keys.length);
  let from = 0;
  segmented.forEach((line, number) => {
    offsets[number] = from;
    from = mark(line, marks, from);
  });
  return { marks, offsets };
});

/** Word borders of a clause's key. */
export function bordersIn(searchable: Searchable, number: number): Borders {
  const { marks, offsets } = allOf(searchable);
  return new Borders(marks, offsets[number] as number);
}
