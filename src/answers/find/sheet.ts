/**
 * What each clause has of a question's bigrams, added up from the postings
 * alone: nothing is checked against the text.
 */
import { kept } from "../../kept.js";
import type { Searchable } from "../searchable.js";
import type { PostedPair } from "./pairs.js";

/** Room for one number a clause; kept with the library and wiped after use. */
export interface Sheet {
  readonly impact: Float32Array;
  readonly weight: Float32Array;
  /** Clauses with a bigram of the question, `length` of them. */
  readonly touched: Int32Array;
  length: number;
  /** Room for those of them that are chosen. */
  readonly chosen: Int32Array;
}

const sheetOf = kept(({ clauses }: Searchable): Sheet => {
  const size = clauses.length;
  return {
    impact: new Float32Array(size),
    weight: new Float32Array(size),
    touched: new Int32Array(size),
    length: 0,
    chosen: new Int32Array(size),
  };
});

/** Adds up what each clause has of the bigrams. */
export function addUp(pairs: readonly PostedPair[], searchable: Searchable): Sheet {
  const sheet = sheetOf(searchable);
  const { impact, weight, touched } = sheet;
  let { length } = sheet;
  for (const { list, weight: own } of pairs) {
    const { slots } = list;
    for (let slot = 0; slot < slots.length; slot++) {
      const numbers = slots[slot];
      if (!numbers) continue;
      const share = own * (1 - slot / slots.length);
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        if (weight[number] === 0) touched[length++] = number;
        impact[number] = (impact[number] as number) + share;
        weight[number] = (weight[number] as number) + own;
      }
    }
  }
  sheet.length = length;
  return sheet;
}

/** Gives a sheet back, all of it nought again. */
export function wipe(sheet: Sheet): void {
  for (let i = 0; i < sheet.length; i++) {
    const number = sheet.touched[i] as number;
    sheet.impact[number] = 0;
    sheet.weight[number] = 0;
  }
  sheet.length = 0;
}
