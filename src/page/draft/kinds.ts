/** What can be found in a draft: by name, and whether it is to be put right or only to be known. */

import type { Finding, FindingKind } from "../../vocabulary.js";
import type { Word } from "../words.js";

interface Kind {
  readonly name: Word;
  /** One sentence that says what it means. */
  readonly meaning: Word;
  readonly isNotice?: true;
}

/** In the order they are counted in. */
export const KINDS: Readonly<Record<FindingKind, Kind>> = {
  "title-number-mismatch": { name: "kindMismatch", meaning: "meansMismatch" },
  "title-differs": { name: "kindTitleDiffers", meaning: "meansTitleDiffers" },
  brackets: { name: "kindBrackets", meaning: "meansBrackets" },
  unclosed: { name: "kindUnclosed", meaning: "meansUnclosed" },
  "later-than-draft": { name: "kindLater", meaning: "meansLater" },
  repealed: { name: "kindRepealed", meaning: "meansRepealed" },
  superseded: { name: "kindSuperseded", meaning: "meansSuperseded" },
  "quote-differs": { name: "kindQuote", meaning: "meansQuote" },
  "no-such-article": { name: "kindNoArticle", meaning: "meansNoArticle" },
  ambiguous: { name: "kindUnclear", meaning: "meansUnclear", isNotice: true },
  "not-held": { name: "kindNotHeld", meaning: "meansNotHeld", isNotice: true },
};

export const isFault = ({ kind }: Pick<Finding, "kind">): boolean => !KINDS[kind].isNotice;

/** How many of each kind there are, those there are. */
export function countsOf(findings: readonly Pick<Finding, "kind">[]): [FindingKind, number][] {
  return (Object.keys(KINDS) as FindingKind[])
    .map((kind): [FindingKind, number] => [
      kind,
      findings.filter((finding) => finding.kind === kind).length,
    ])
    .filter(([, count]) => count > 0);
}
