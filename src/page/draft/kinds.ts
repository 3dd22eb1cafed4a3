/** What can be found in a draft: by name, and whether it is to be put right or only to be known. */

import type { Finding, FindingKind } from "../../vocabulary.js";
import type { Word } from "../words.js";

interface Kind {
  readonly name: Word;
  readonly isNotice?: true;
}

/** In the order they are counted in. */
export const KINDS: Readonly<Record<FindingKind, Kind>> = {
  "title-number-mismatch": { name: "kindMismatch" },
  "title-differs": { name: "kindTitleDiffers" },
  brackets: { name: "kindBrackets" },
  unclosed: { name: "kindUnclosed" },
  "later-than-draft": { name: "kindLater" },
  repealed: { name: "kindRepealed" },
  superseded: { name: "kindSuperseded" },
  "quote-differs": { name: "kindQuote" },
  "no-such-article": { name: "kindNoArticle" },
  ambiguous: { name: "kindUnclear", isNotice: true },
  "not-held": { name: "kindNotHeld", isNotice: true },
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
