/** Questions to begin with, made from the corpus itself: headings of its own clauses. */

import type { DocumentSummary, OutlineNode, PolicyDocument } from "../vocabulary.js";

export interface Example {
  readonly text: string;
  readonly document: PolicyDocument;
}

/** Long enough to say something (保障措施 does not), short enough to be typed. */
const LENGTH = { least: 6, most: 14 };

/** Headings deep in the outline name a measure; those at the top are the same in every plan. */
const DEPTH = ["item", "paragraph", "subsection", "section"] as const;

/** Whether it says what it is and whose: a page of news among the documents shows little. */
const isPlain = ({ level, genre }: DocumentSummary): boolean => level !== null && genre !== null;

/** Documents that differ most, so that the questions show what the library spans; plain ones before others. */
export function diverse(documents: readonly DocumentSummary[], count: number): DocumentSummary[] {
  const kind = (document: DocumentSummary) => `${document.script} ${document.level}`;
  const kinds = new Set<string>();
  const first: DocumentSummary[] = [];
  const others: DocumentSummary[] = [];
  for (const document of [...documents].sort((a, b) => Number(isPlain(b)) - Number(isPlain(a)))) {
    (kinds.has(kind(document)) ? others : first).push(document);
    kinds.add(kind(document));
  }
  return [...first, ...others].slice(0, count);
}

export function example(document: PolicyDocument): Example | null {
  const heading = exampleNode(document)?.heading;
  return heading ? { text: heading, document } : null;
}

/** A node whose heading names a measure; null where none does. */
export function exampleNode(document: PolicyDocument): OutlineNode | null {
  for (const type of DEPTH) {
    const fit = document.nodes.filter((node) => node.type === type && isQuestion(node));
    const middle = fit[Math.floor(fit.length / 2)];
    if (middle) return middle;
  }
  return null;
}

function isQuestion({ heading }: OutlineNode): boolean {
  if (heading === null || !/^\p{Script=Han}+$/u.test(heading)) return false;
  return heading.length >= LENGTH.least && heading.length <= LENGTH.most;
}
