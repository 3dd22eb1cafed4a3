/** What every reader of a format hands on: lines in the order of the print, and what it doubts. */
import type { DocumentFields, Dropped, Line, Remark } from "../../vocabulary.js";

export interface Reading {
  readonly encoding: string;
  /** Numbered in the order of the print, `dropped` in the same count. */
  readonly lines: readonly Line[];
  readonly stated: Partial<DocumentFields>;
  readonly doubts: readonly Omit<Remark, "file">[];
  /** What the format itself marks as no part of the text: menus, running heads, hidden copies. */
  readonly dropped?: readonly Dropped[];
}

/** What a reader may take to beyond the words the file has. */
export interface Means {
  /** Recognise the words in pictures of pages. */
  readonly ocr: boolean;
}

/** @throws Unreadable */
export type Reader = (bytes: Uint8Array, means: Means) => Reading | Promise<Reading>;

/** A row of a table as a line; its words are its cells. */
export function rowLine(number: number, cells: readonly string[]): Line {
  return { number, text: cells.join("\t"), cells };
}

/** How a footnote stands at the end of the text; its mark in the text is [n], which opens an item. */
export function noteLine(n: number, words: string): string {
  return `注${n}：${words}`;
}
