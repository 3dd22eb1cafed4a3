/**
 * What recognisers make of lines: one construct each, not yet nested.
 */
import type { LogicalLine } from "../vocabulary.js";
import type { Label } from "./labels.js";
import type { Wrapping } from "./wrapping.js";

type Lines = LogicalLine["lines"];

interface Words {
  readonly text: string;
  readonly lines: Lines;
}

export interface TableConstruct {
  readonly kind: "table";
  /** What is printed above it: its title, the unit of its figures. */
  readonly above: readonly string[];
  /** Its title; null where it has none. */
  readonly heading: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (Words & { readonly label: string | null })[];
  readonly lines: Lines;
}

export type Construct =
  /** `body` is the text after the label. */
  | (Words & { readonly kind: "labelled"; readonly label: Label; readonly body: string })
  /** `heading` is all of the words, or the first of them where the text goes on after it. */
  | (Words & { readonly kind: "heading"; readonly heading: string })
  | (Words & { readonly kind: "dash"; readonly label: string; readonly body: string })
  | (Words & {
      readonly kind: "annex";
      readonly label: string;
      readonly key: string;
      readonly minor: boolean;
      readonly heading: string | null;
    })
  /** `attached`: a document of its own begins, such as the plan a notice carries. */
  | (Words & { readonly kind: "title"; readonly attached: boolean })
  | (Words & { readonly kind: "note" })
  | (Words & { readonly kind: "signature" })
  | (Words & { readonly kind: "prose" })
  | TableConstruct;

/** The lines of one document and a place in them. */
export interface View {
  readonly lines: readonly LogicalLine[];
  readonly at: number;
  readonly words: string;
  readonly wrapping: Wrapping;
  /** Constructs recognised so far. */
  readonly before: readonly Construct[];
  /** True where the title block has given the document its title. */
  readonly titled: boolean;
  /** True where several paragraphs open with words in another typeface. */
  readonly parallel: boolean;
  /** Titles quoted anywhere as 《…》, folded, without spaces. */
  readonly quoted: ReadonlySet<string>;
}

/** The words of a line before or after the place; empty beyond the ends and for rows of tables. */
export function wordsAt(view: View, offset: number): string {
  const line = view.lines[view.at + offset];
  return line === undefined || line.cells !== undefined ? "" : line.text.trim();
}

export interface Recognised {
  readonly construct: Construct;
  /** How many lines it takes. */
  readonly taken: number;
}

export interface Recogniser {
  readonly name: string;
  readonly recognise: (view: View) => Recognised | null;
}

/** Source lines of `count` logical lines from the place on. */
export function spanOf(view: View, count: number): Lines {
  const first = view.lines[view.at]?.lines[0] ?? 0;
  return [first, view.lines[view.at + count - 1]?.lines[1] ?? first];
}
