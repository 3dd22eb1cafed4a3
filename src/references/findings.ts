/** What the rules of a check are given, and how they say what they found. */
import { inScript, scriptOf } from "../text/script.js";
import type { Citation, CitedBy, Finding, FindingKind, Told, Validity } from "../vocabulary.js";
import type { Citing, KnownWork } from "./known.js";
import type { Passage } from "./quotations.js";
import type { Registry } from "./registry.js";
import { shownTitle } from "./shown-title.js";

export interface Desk {
  readonly registry: Registry;
  readonly citing: Citing & { readonly issued: string };
  /** The words that repeal a work. */
  readonly repealed: (work: string) => CitedBy | undefined;
  /** From when and until when a document held says that it holds. */
  readonly validity: (document: string) => Validity | null;
  readonly passages: (document: string) => readonly Passage[];
  /** Number of the last article of a document held; 0 without any. */
  readonly lastArticle: (document: string) => number;
}

export type Rule = (citation: Citation, desk: Desk) => Finding[];

const NO_EVIDENCE = {
  work: null,
  document: null,
  clause: null,
  words: null,
  difference: [],
} as const;

export function finding(
  { span }: Pick<Citation, "span">,
  kind: FindingKind,
  detail: Told,
  evidence: Partial<Finding["evidence"]> = {},
  suggestion: string | null = null,
): Finding {
  return { span, kind, detail, suggestion, evidence: { ...NO_EVIDENCE, ...evidence } };
}

export const evidenceOf = (work: KnownWork): Partial<Finding["evidence"]> => ({
  ...{ work: work.id, document: work.document, words: shownTitle(work) },
});

/** 《…》（…号) as staff write it: a title inside takes the single marks, a number the script of the title. */
export function written(title: string, docNumber: string | null): string {
  const inside = title.replaceAll("《", "〈").replaceAll("》", "〉");
  if (docNumber === null) return `《${inside}》`;
  const script = scriptOf(title);
  return `《${inside}》（${scriptOf(docNumber) === script ? docNumber : inScript(docNumber, script)}）`;
}

export const called = (work: KnownWork): string => written(shownTitle(work), work.docNumber);
