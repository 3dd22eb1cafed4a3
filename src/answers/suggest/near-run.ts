/**
 * A run of the texts that differs from a typed one by one character. One half of
 * what was typed must then stand there as it is, so only clauses that have a
 * half are looked at.
 */
import { analyse, words } from "../../text/analyse.js";
import { soundOf } from "../../text/pinyin.js";
import { segmenter } from "../../text/segment.js";
import { type Borders, bordersIn, bordersOf } from "../lookup/borders.js";
import { countOf, holdersOf, type Posted } from "../lookup/lookup.js";
import { startsOf } from "../lookup/occurrences.js";
import type { Searchable } from "../searchable.js";

/** Shortest expression; of three characters two must stand as they are, and it must sound the same. */
const SHORTEST = 3;

/** Shortest expression of two words, of which one may be known and the other strange. */
const TWO_WORDS = 4;

/** A run of another sound must stand so often, and so many times as often as the next one. */
const COMMON = 2;
const CLEARLY = 2;

/** From this length on a character that sounds otherwise may be a slip too. */
const SURE_LENGTH = 6;

/** Clauses looked at for each half, and distinct runs whose sound is compared. */
const MOST_CLAUSES = 400;
const MOST_RUNS = 50;

/** Whether two words differ by one character changed, lost or added. */
export function oneApart(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  return Math.max(a.length, b.length) - head - tail === 1;
}

/** Lost or added within only: what is cut short at an end is no slip. */
function isSlip(run: string, word: string): boolean {
  if (!oneApart(run, word)) return false;
  return run.length === word.length || (run[0] === word[0] && run.at(-1) === word.at(-1));
}

/** Runs near a word, made of words of a text, around each place where one of its halves stands. */
function* runsAround(word: string, half: string, key: string, borders: Borders): Generator<string> {
  const before = word.startsWith(half) ? 0 : word.length - half.length;
  for (const start of startsOf(half, key)) {
    for (const change of [0, -1, 1]) {
      const from = before === 0 ? start : start - before - change;
      const to = before === 0 ? start + word.length + change : start + half.length;
      const run = key.slice(Math.max(0, from), to);
      if (borders.has(from) && borders.has(to) && isSlip(run, word)) yield run;
    }
  }
}

/** Keys of the texts, or of the headings, with where their words begin. */
interface Place extends Posted {
  readonly borders: (number: number) => Borders;
}

function placesOf(searchable: Searchable): Place[] {
  const { headingKeys: keys, headingPostings: postings } = searchable;
  const borders = (number: number): Borders =>
    bordersOf(words(analyse(keys[number] ?? "")).join(" "));
  const texts = (number: number): Borders => bordersIn(searchable, number);
  return [
    { ...searchable, borders: texts },
    { keys, postings, borders },
  ];
}

/** The halves of a word; of three characters the first two and the last two. */
function halvesOf(word: string): [head: string, tail: string] {
  const middle = Math.floor(word.length / 2);
  return [word.slice(0, Math.max(2, middle)), word.slice(middle)];
}

/**
 * Whether the half of a word that differs from a run is a word of nobody's:
 * 录化 of 屋顶录化. Of 屋顶光伏 it is 光伏, which is meant even where no text has it.
 */
function differsInNoWord(word: string, run: string, searchable: Searchable): boolean {
  if (run.length !== word.length) return false;
  const [head, tail] = halvesOf(word);
  const half = run.startsWith(head) ? tail : head;
  if (segmenter().knows(half)) return false;
  return placesOf(searchable).every((place) => countOf(half, place) === 0);
}

/** How often each run near a word stands in the clauses and headings that have one of its halves. */
function runsNear(word: string, searchable: Searchable): Map<string, number> {
  const counts = new Map<string, number>();
  for (const half of halvesOf(word)) {
    for (const place of placesOf(searchable)) {
      const numbers = holdersOf(half, place).numbers.toSorted();
      for (const number of numbers.slice(0, MOST_CLAUSES)) {
        const key = place.keys[number] ?? "";
        for (const run of runsAround(word, half, key, place.borders(number))) {
          counts.set(run, (counts.get(run) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

/** The run of the texts a typed expression is likely a slip of; null where there is none. */
export function nearRun(word: string, searchable: Searchable): string | null {
  if (word.length < SHORTEST) return null;
  const sound = soundOf(word);
  const likely = [...runsNear(word, searchable)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_RUNS);
  const heard = likely.find(([run]) => soundOf(run) === sound);
  if (heard) return heard[0];
  const [first, second] = likely;
  if (!first || word.length < TWO_WORDS) return null;
  const [run, count] = first;
  if (word.length >= SURE_LENGTH) return run;
  const common = count >= COMMON && count >= CLEARLY * (second?.[1] ?? 0);
  return common && differsInNoWord(word, run, searchable) ? run : null;
}
