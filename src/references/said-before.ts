/** The papers one text named so far, by the sort of paper they are: what 上述意见 takes up. */
import { keyOf } from "../text/key.js";
import type { Citation } from "../vocabulary.js";

/** 意见 of …实施意见: two characters tell the sort. */
const sortOf = (title: string): string => [...keyOf(title)].slice(-2).join("");

export class SaidBefore {
  readonly #last = new Map<string, Citation>();
  #lastOfAll: Citation | undefined;

  /** Keeps a citation that has a title; others name no paper. */
  note(citation: Citation): void {
    const { kind, title } = citation;
    if ((kind !== "title" && kind !== "title-number") || title === null) return;
    this.#last.set(sortOf(title), citation);
    this.#lastOfAll = citation;
  }

  /** The paper named last of the sort that `words` end in; of any sort where `words` is empty. */
  last(words: string): Citation | undefined {
    return words === "" ? this.#lastOfAll : this.#last.get(sortOf(words));
  }
}
