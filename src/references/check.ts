/**
 * What is wrong or worth a look with the citations of a draft, one rule a
 * function. Guarantee: a finding rests on what the library holds or on the
 * print itself, and names it.
 */
import type { Citation, Finding } from "../vocabulary.js";
import {
  ambiguous,
  expired,
  mismatch,
  noSuchArticle,
  notHeld,
  repealed,
  superseded,
  titleDiffers,
} from "./check-library.js";
import { brackets, later, unclosed } from "./check-print.js";
import { type Desk, finding, type Rule } from "./findings.js";
import { misquoted, quotationsIn } from "./quotations.js";
import { tell } from "./sentences.js";

/** Every rule; findings come in the order of the draft, and of one place in this order. */
export const RULES: readonly Rule[] = [
  // What is wrong in the print itself comes first: it needs no library.
  unclosed,
  brackets,
  later,
  // Then what contradicts the library.
  mismatch,
  titleDiffers,
  noSuchArticle,
  repealed,
  expired,
  superseded,
  // Last what is only worth knowing.
  ambiguous,
  notHeld,
];

/** Whoever is told what is wrong with a work, as that its number is another's, need not hear that it is not held. */
const isOfWork = ({ kind, evidence }: Finding): boolean =>
  kind !== "not-held" && evidence.work !== null;

export function checkDraft(text: string, citations: readonly Citation[], desk: Desk): Finding[] {
  const findings = citations.flatMap((citation) => {
    const found = RULES.flatMap((rule) => rule(citation, desk));
    return found.some(isOfWork) ? found.filter(({ kind }) => kind !== "not-held") : found;
  });
  findings.push(...quotes(text, citations, desk));
  return findings.sort((a, b) => a.span[0] - b.span[0]);
}

/** What only stands before a work is its words where it says nearly so, else a name. */
const SURELY_QUOTED = 0.75;

/** The words of a clause that is pointed at, else of the whole document. */
function quotes(text: string, citations: readonly Citation[], { passages }: Desk): Finding[] {
  return quotationsIn(text, citations).flatMap(({ span, words, citation: index, isIntroduced }) => {
    const { document, work, clause } = citations[index] ?? {
      document: null,
      work: null,
      clause: null,
    };
    if (document === null) return [];
    const all = passages(document);
    const wrong = misquoted(words, all);
    if (!wrong || (wrong.alike < SURELY_QUOTED && !isIntroduced)) return [];
    const detail = tell(wrong.passage ? "quoteDiffers" : "quoteNowhere");
    const place = wrong.passage?.id ?? clause;
    const evidence = {
      work,
      document,
      clause: place,
      words: wrong.words,
      difference: wrong.difference,
    };
    return [finding({ span }, "quote-differs", detail, evidence, wrong.words)];
  });
}
