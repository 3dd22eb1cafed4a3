/**
 * Passages a text quotes from a work it cites, and whether the work says so.
 *
 *   《…的意见》（…号）提出：“完善产业链…”     《…办法》第三条规定：“…”
 * near miss: 实施“互联网+”行动计划 (a name, no quotation)
 */
import { fold, inFolded } from "../text/fold.js";
import { keyMapOf, keyOf, spanOf } from "../text/key.js";
import { inScript, scriptOf } from "../text/script.js";
import { mainlandSpelling } from "../text/spellings.js";
import type { Difference, FoundCitation, Span } from "../vocabulary.js";
import { agreement, differences } from "./difference.js";

export interface Quotation {
  /** Between the quotation marks. */
  readonly span: Span;
  readonly words: string;
  /** Index of the citation it is taken from. */
  readonly citation: number;
  /** Whether the work is said to say so; else it only stands behind, and may be no quotation at all. */
  readonly isIntroduced: boolean;
}

/** Shorter words in “ ” are names. */
const SHORTEST = 8;
const LONGEST = 600;
/** 提出, 规定 and the like stand this near before the quotation. */
const REACH = 24;
const SAYS = inFolded(
  /^[^。;“”「」]{0,16}?(?:提出|指出|规定|要求|明确|强调|载明|写明|表述为|提到|称|关于)[^。;“”「」]{0,6}$/u,
);
/** Nothing says that the words are the work's, but they stand at it. */
const BESIDE = inFolded(/^(?:中|里|中的|的|所称|所述)?[:]?$/u);

export function quotationsIn(text: string, citations: readonly FoundCitation[]): Quotation[] {
  const byPlace = new Map<number, Quotation>();
  citations.forEach(({ span, kind }, citation) => {
    if (kind === "self" || kind === "form") return;
    const said = saidAfter(text, span[1], SAYS);
    const beside = saidAfter(text, span[1], BESIDE) ?? saidBefore(text, span[0]);
    // Of 《方案》第九条规定：“…” the last says best where the words are from.
    if (said) byPlace.set(said[0], { ...quoted(text, said), citation, isIntroduced: true });
    else if (beside && !byPlace.has(beside[0]))
      byPlace.set(beside[0], { ...quoted(text, beside), citation, isIntroduced: false });
  });
  return [...byPlace.values()].sort((a, b) => a.span[0] - b.span[0]);
}

const quoted = (text: string, span: Span): Pick<Quotation, "span" | "words"> => ({
  span,
  words: text.slice(...span),
});

/** 《…》提出：“…”, 《…》第十条“…”的规定; `between` is what stands between the two. */
function saidAfter(text: string, end: number, between: RegExp): Span | null {
  const open = openAfter(text, end);
  if (open === null || !between.test(inPlain(text.slice(end, open)))) return null;
  const close = closeOf(text, open);
  return close !== null && isLong(text, open + 1, close) ? [open + 1, close] : null;
}

/** “…”（《…》第三条）, “…”——《…》 */
function saidBefore(text: string, start: number): Span | null {
  const gap = SOURCE.exec(text.slice(Math.max(0, start - LONGEST_GAP), start))?.[0];
  if (gap === undefined) return null;
  const close = start - gap.length;
  const open = openOf(text, close);
  return open !== null && isLong(text, open + 1, close) ? [open + 1, close] : null;
}

/** Between the end of a quotation and the citation it is from. */
const SOURCE = inFolded(/[”」]\s*(?:[(（]\s*(?:见|引自|摘自|据|载|语出)?|——|—)\s*$/u);
const LONGEST_GAP = 8;

const isLong = (text: string, from: number, to: number): boolean =>
  keyOf(text.slice(from, to)).length >= SHORTEST;

const inPlain = (words: string): string => fold(words).replace(/\s/gu, "");

function openAfter(text: string, end: number): number | null {
  const at = text.slice(end, end + REACH).search(/[“「]/u);
  return at < 0 ? null : end + at;
}

/** Quotation marks inside are skipped: “实施‘…’和“…”行动”. */
function closeOf(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length && at - open <= LONGEST; at++) {
    const sign = text.charAt(at);
    if (sign === "“" || sign === "「") depth++;
    else if ((sign === "”" || sign === "」") && --depth === 0) return at;
  }
  return null;
}

function openOf(text: string, close: number): number | null {
  let depth = 0;
  for (let at = close; at >= 0 && close - at <= LONGEST; at--) {
    const sign = text.charAt(at);
    if (sign === "”" || sign === "」") depth++;
    else if ((sign === "“" || sign === "「") && --depth === 0) return at;
  }
  return null;
}

/** A passage of a source. */
export interface Passage {
  readonly id: string;
  readonly text: string;
}

export interface Misquoted {
  /** The passage it was compared with; null where nothing like it is there. */
  readonly passage: Passage | null;
  /** The words of the source in place of the quoted ones. */
  readonly words: string | null;
  readonly difference: readonly Difference[];
  /** Share the two have in common, 0 to 1. */
  readonly alike: number;
}

/** With less in common the quoted words are not in the source at all. */
const ALIKE = 0.5;
const GRAM = 3;

/** How a quotation differs from its source; null where the source says exactly so. */
export function misquoted(words: string, passages: readonly Passage[]): Misquoted | null {
  const key = keyOf(words);
  const keys = passages.map(({ text }) => keyOf(text));
  // A quotation may run over the border of two nodes.
  if (keys.join("").includes(key) || isRewritten(words, passages)) return null;
  const [best, shared] = nearest(key, keys);
  const passage = passages[best];
  if (passage === undefined || shared < GRAM) return nowhere(words);
  const source = windowOf(key, passage.text);
  const runs = differences(words, source);
  const alike = agreement(runs);
  if (alike < ALIKE) return nowhere(words);
  return { passage, words: source, difference: runs, alike };
}

/** What must be equal for words of either script: phrases are read too, and 傢俱 is 家具. */
const simplifiedKey = (text: string): string => mainlandSpelling(keyOf(inScript(text, "hans")));

/** Whether a quotation in Traditional characters says what the source says in Simplified ones, or the other way round. */
function isRewritten(words: string, passages: readonly Passage[]): boolean {
  if (scriptOf(words) === "hans" && passages.every(({ text }) => scriptOf(text) === "hans")) {
    return false;
  }
  const key = simplifiedKey(words);
  return passages
    .map(({ text }) => simplifiedKey(text))
    .join("")
    .includes(key);
}

const nowhere = (words: string): Misquoted => ({
  ...{ passage: null, words: null },
  difference: [{ same: "", draft: words, source: "" }],
  alike: 0,
});

function gramsOf(key: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= key.length; at++) grams.push(key.slice(at, at + GRAM));
  return grams;
}

/** The passage that shares most runs of three characters with the quotation. */
function nearest(key: string, keys: readonly string[]): [index: number, shared: number] {
  const wanted = new Set(gramsOf(key));
  let best: [number, number] = [-1, 0];
  keys.forEach((other, index) => {
    const own = new Set(gramsOf(other).filter((gram) => wanted.has(gram)));
    if (own.size > best[1]) best = [index, own.size];
  });
  return best;
}

/**
 * The stretch of the source the quotation stands for: where most of its runs
 * stand close together, from the place its first word would have to its last.
 */
function windowOf(key: string, text: string): string {
  const map = keyMapOf(text);
  const hits = hitsIn(key, map.key);
  const near = densest(hits, map.key, key.length);
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return text;
  const ahead = key.indexOf(map.key.slice(first, first + GRAM));
  const behind = key.length - key.lastIndexOf(map.key.slice(last, last + GRAM)) - GRAM;
  const from = Math.max(0, first - ahead);
  const to = Math.min(map.key.length, last + GRAM + behind);
  return text.slice(...spanOf(map, from, to));
}

/** Places in the source of the runs of the quotation, ascending. */
function hitsIn(key: string, source: string): number[] {
  const wanted = new Set(gramsOf(key));
  const hits: number[] = [];
  for (let at = 0; at + GRAM <= source.length; at++) {
    if (wanted.has(source.slice(at, at + GRAM))) hits.push(at);
  }
  return hits;
}

/** The places in one stretch of that length that have most runs, each run counted once. */
function densest(places: readonly number[], source: string, length: number): readonly number[] {
  const counts = new Map<string, number>();
  const count = (place: number, change: 1 | -1): void => {
    const gram = source.slice(place, place + GRAM);
    const times = (counts.get(gram) ?? 0) + change;
    if (times === 0) counts.delete(gram);
    else counts.set(gram, times);
  };
  let best: [from: number, to: number, runs: number] = [0, 0, 0];
  let from = 0;
  places.forEach((place, to) => {
    count(place, 1);
    for (let first = places[from] ?? place; place - first > length; first = places[from] ?? place) {
      count(first, -1);
      from++;
    }
    if (counts.size > best[2]) best = [from, to + 1, counts.size];
  });
  return places.slice(best[0], best[1]);
}
