/** What the rules of a check are given, and how they say what they found. */
import type { Citation, CitedBy, Finding, FindingKind, Validity } from "../vocabulary.js";
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
  detail: string,
  evidence: Partial<Finding["evidence"]> = {},
): Finding {
  return { span, kind, detail, evidence: { ...NO_EVIDENCE, ...evidence } };
}

export const evidenceOf = (work: KnownWork): Partial<Finding["evidence"]> => ({
  ...{ work: work.id, document: work.document, words: shownTitle(work) },
});

export const called = (work: KnownWork): string =>
  `《${shownTitle(work)}》${work.docNumber === null ? "" : `（${work.docNumber}）`}`;
