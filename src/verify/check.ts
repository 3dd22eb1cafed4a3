/**
 * Whether the words of an export still stand where it says they do.
 *
 * Guarantee: `same` and `excerpt` are given only where each character, spaces
 * aside, stands in the clause named.
 */

import { comparable } from "../export/plain.js";
import { agreement, differences } from "../references/difference.js";
import { misquoted } from "../references/quotations.js";
import type { CheckedPassage, Difference, QuotedPassage, Verdict } from "../vocabulary.js";
import { figureStands } from "./figure.js";

/** Other clauses named where words moved. */
const MOST_PLACES = 5;
/** Shorter words stand anywhere. */
const TELLING = 6;
/** How much more of the clause added paragraphs have to hold to count as its words. */
const BELONGS = 0.1;
/** A quotation shorter than this part of its clause is compared with a stretch of it. */
const EXCERPT = 0.6;
/** Signs for words left out. */
const LEFT_OUT = /…+|\.{3,}|[［[]…+[\]］]/u;

interface KnownClause {
  readonly id: string;
  readonly text: string;
  readonly plain: string;
}

/** The texts of a library by the ids of their clauses, headings and title blocks. */
export class KnownTexts {
  readonly #clauses: ReadonlyMap<string, KnownClause>;

  constructor(texts: Iterable<readonly [id: string, text: string]>) {
    this.#clauses = new Map(
      [...texts].map(([id, text]) => [id, { id, text, plain: comparable(text) }]),
    );
  }

  /** The clause of an id; where words were added after it, the longest beginning that is one. */
  named(id: string): KnownClause | null {
    for (let words = id.trimEnd(); words !== ""; words = words.replace(/\s*\S+$/u, "")) {
      const found = this.#clauses.get(words);
      if (found || !/\s/u.test(words)) return found ?? null;
    }
    return null;
  }

  /** Ids of clauses that hold the words. */
  holding(plain: string): string[] {
    if (plain.length < TELLING) return [];
    const found: string[] = [];
    for (const { id, plain: own } of this.#clauses.values()) {
      if (!own.includes(plain)) continue;
      found.push(id);
      if (found.length === MOST_PLACES) break;
    }
    return found;
  }
}

export function checkPassage(passage: QuotedPassage, texts: KnownTexts): CheckedPassage {
  const clause = passage.clause === null ? null : texts.named(passage.clause);
  const judged = (verdict: Verdict, more: Partial<CheckedPassage> = {}): CheckedPassage => ({
    ...{ ...passage, verdict, found: [], difference: [] },
    ...more,
  });
  const holds = clause === null ? null : standing(passage.readings, clause);
  if (holds !== null) return judged(isTold(passage) ? holds : "figure");
  const tried = clause === null ? passage.readings : [likest(passage.readings, clause)];
  const found = [...new Set(tried.flatMap((words) => texts.holding(comparable(words))))];
  if (found.length > 0) return judged("elsewhere", { found });
  if (clause === null) return judged("missing");
  return judged("changed", { difference: differenceOf(tried[0] ?? "", clause.text) });
}

/** Whether a figure told beside the words, where one is, is theirs. */
const isTold = ({ figure, readings }: QuotedPassage): boolean =>
  figure === null || readings.some((words) => figureStands(figure, words));

/** How the words stand in a clause; null where they do not. */
function standing(readings: readonly string[], clause: KnownClause): "same" | "excerpt" | null {
  if (readings.some((words) => comparable(words) === clause.plain)) return "same";
  const words = likest(readings, clause);
  return isExcerpt(words, clause.plain) ? "excerpt" : null;
}

function isExcerpt(words: string, clause: string): boolean {
  const plain = comparable(words);
  if (clause.includes(plain)) return true;
  const parts = plain.split(LEFT_OUT).filter((part) => part !== "");
  let at = 0;
  for (const part of parts) {
    const found = clause.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return parts.length > 0;
}

/** The reading that is most of the clause; paragraphs that add little to it are a remark and no part. */
function likest([first = "", ...longer]: readonly string[], clause: KnownClause): string {
  let best: [words: string, share: number] | null = null;
  for (const words of longer) {
    best ??= [first, shareOf(first, clause)];
    const share = shareOf(words, clause);
    if (share > best[1] + BELONGS) best = [words, share];
  }
  return best?.[0] ?? first;
}

const shareOf = (words: string, { plain }: KnownClause): number =>
  agreement(differences(comparable(words), plain));

/** What the words have in place of the clause's; what both begin and end with is kept whole. */
function differenceOf(words: string, source: string): Difference[] {
  if (comparable(words).length < comparable(source).length * EXCERPT) {
    const stretch = misquoted(words, [{ id: "", text: source }]);
    if (stretch?.passage) return [...stretch.difference];
  }
  let from = 0;
  while (from < Math.min(words.length, source.length) && words[from] === source[from]) from++;
  let tail = 0;
  const most = Math.min(words.length, source.length) - from;
  while (tail < most && words.at(-1 - tail) === source.at(-1 - tail)) tail++;
  const same = (run: string): Difference[] =>
    run === "" ? [] : [{ same: run, draft: "", source: "" }];
  return [
    ...same(words.slice(0, from)),
    ...differences(
      words.slice(from, words.length - tail),
      source.slice(from, source.length - tail),
    ),
    ...same(words.slice(words.length - tail)),
  ];
}
