/**
 * What the bodies of a question became, and what they were before: offered,
 * never counted. What a rule tells of a local body holds at any place and rank
 * (广东省, 市), for bodies of that level; a body of the state is told by its whole name.
 */
import { keyOf } from "../../text/key.js";
import { isDivisionName, placeNamed } from "../../text/places.js";
import type { Offer } from "../../vocabulary.js";
import type { Term } from "../query.js";
import type { Wording } from "../wording.js";
import { SHORTEST_BODY } from "./bodies.js";

/** Bodies of the state: no place has one of its own. */
const OF_STATE = /^(?:国家|中国|国务院|中央|全国)|(?:部|署|总局|监会)$/u;

/** Ranks by themselves: 省科技厅. */
const RANK = /^(?:自治)?[省市区县州盟旗镇乡]$/u;

type Level = "any" | "province" | "below";

/** Whose bodies a head is before: 广东省, 市; null where it is no place and no rank, or a word of the name. */
function levelOf(head: string): Level | null {
  if (head === "") return "any";
  if (RANK.test(head)) return /省$|^自治区$/u.test(head) ? "province" : "below";
  if (!isDivisionName(head)) return null;
  const place = placeNamed(head, null);
  // Municipalities have offices of a city's names.
  return place?.level === "province" && !place.name.endsWith("市") ? "province" : "below";
}

/** Whether a body of that name is there at a level: only provinces have a 厅, and no 局 of the name beside it. */
function isAt(level: Level, name: string, all: readonly string[]): boolean {
  if (level === "any") return true;
  const key = keyOf(name);
  if (OF_STATE.test(key) || (level === "below" && key.endsWith("厅"))) return false;
  const hall = key.replace(/局$/u, "厅");
  return level === "below" || hall === key || !all.some((other) => keyOf(other) === hall);
}

/** A name with the same body's others, as printed; `key` is the name's own. */
const allNames = (name: string, wording: Wording, key = keyOf(name)): string[] => [
  name,
  ...wording
    .formsOf(key)
    .filter(({ kind }) => kind === "same")
    .map(({ text }) => text),
];

interface Body {
  readonly head: string;
  readonly level: Level;
  readonly names: readonly string[];
}

/** A body by its place or rank and what the reforms know it by: 广东, 银监局. */
function reformed(key: string, wording: Wording): Body | null {
  const told = (name: string): number =>
    wording.successorsOf(name).length + wording.predecessorsOf(name).length;
  for (let at = 0; at + SHORTEST_BODY <= key.length; at++) {
    // The end of a key is a key.
    const name = key.slice(at);
    const names = allNames(name, wording, name);
    if ((at > 0 && OF_STATE.test(name)) || !names.some((one) => told(one) > 0)) continue;
    const head = key.slice(0, at);
    const level = levelOf(head);
    if (level !== null) return { head, level, names };
  }
  return null;
}

/** All that a relation leads to from a body's names, step by step, each body by the first of its names met, as printed. */
function chain(
  { head, level, names }: Body,
  of: (name: string) => readonly string[],
  wording: Wording,
): string[] {
  const met = new Set(names.map(keyOf));
  const found: string[] = [];
  const waiting = [...names];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    for (const next of of(name)) {
      if (met.has(keyOf(next))) continue;
      const all = allNames(next, wording);
      for (const one of all) met.add(keyOf(one));
      found.push(next);
      waiting.push(...all);
    }
  }
  return found.filter((name) => isAt(level, name, found)).map((name) => head + name);
}

/** Words that say whose body follows: 广东, 国家. */
const saysWhose = (word: string): boolean =>
  /^(?:国家|中国)$/u.test(word) || (word !== "" && levelOf(word) !== null);

/** A body that is the whole of a term, else the words within it, each with what says whose it is. */
function askedIn({ key, words }: Term, wording: Wording): string[] {
  if (reformed(key, wording) !== null) return [key];
  return words.map((word, i) => {
    const before = words[i - 1]?.key ?? "";
    return saysWhose(before) ? before + word.key : word.key;
  });
}

/** What the bodies of a question became, and what they were before. */
export function offersOf(terms: readonly Term[], wording: Wording): Offer[] {
  const asked = terms.flatMap((term) => askedIn(term, wording));
  return [...new Set(asked)].flatMap((key) => {
    const body = reformed(key, wording);
    if (body === null) return [];
    const became = chain(body, (name) => wording.successorsOf(name), wording);
    const was = chain(body, (name) => wording.predecessorsOf(name), wording);
    return became.length + was.length > 0 ? [{ word: key, became, was }] : [];
  });
}
