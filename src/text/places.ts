/**
 * The divisions of China (GB/T 2260) by their printed names.
 *
 *   广州市番禺区 → district, 韶关市 → city, 广东 → 广东省, 仁化县 → county
 */

import type { Level } from "../vocabulary.js";
import { cityOf, DIVISIONS, type ListedDivision, provinceOf, shortName } from "./divisions.js";
import { fold, inFolded } from "./fold.js";

export interface Division {
  readonly code: string;
  /** In full form: a district with its city before it. */
  readonly name: string;
  readonly level: Level;
}

const byName = new Map<string, Division>();
const byCode = new Map<string, Division>();

function add(printed: string, division: Division): void {
  const key = fold(printed);
  byCode.set(division.code, division);
  // 朝阳区 is in Beijing and in Changchun; a name two places bear names neither by itself.
  const known = byName.get(key);
  if (known === undefined) byName.set(key, division);
  else if (known.code !== division.code && known.level === division.level) ambiguous.add(key);
}
const ambiguous = new Set<string>();

function build(): void {
  for (const listed of DIVISIONS) {
    const { code, name, rank } = listed;
    if (rank === "county") addCounty(listed);
    else {
      const division: Division = { code, name, level: rank };
      add(name, division);
      add(rank === "province" ? shortName(name) : `${provinceOf(code)}${name}`, division);
    }
  }
}

function addCounty({ code, name }: ListedDivision): void {
  const city = cityOf(code);
  const isDistrict = /区$/u.test(name) && !/自治区$/u.test(name);
  // Towns of a city without districts (东莞, 中山) are no divisions of their own.
  if (!isDistrict && !/(?:县|市|旗|林区)$/u.test(name)) return;
  const full = `${city}${name}`;
  const division: Division = {
    ...{ code, name: isDistrict ? full : name },
    level: isDistrict ? "district" : "county",
  };
  add(full, division);
  add(`${provinceOf(code)}${name}`, division);
  add(`${provinceOf(code)}${full}`, division);
  add(name, division);
}

build();

const FIRST_CHARACTERS = new Set([...byName.keys()].map((name) => name.charAt(0)));
const LONGEST_NAME = Math.max(...[...byName.keys()].map((name) => name.length));

/** The division a text begins with, the longest name that fits; null where it begins with none. */
export function divisionAt(text: string): Division | null {
  const head = fold(text.slice(0, LONGEST_NAME));
  if (!FIRST_CHARACTERS.has(head.charAt(0))) return null;
  for (let end = head.length; end >= 2; end--) {
    const name = head.slice(0, end);
    if (!ambiguous.has(name)) {
      const found = byName.get(name);
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** What a list leaves out of a name: 韶关 for 韶关市, 恩施 for 恩施土家族苗族自治州. */
const LEFT_OUT = inFolded(/^(?:特别行政区|[省市区县旗盟]|地区|林区|新区|.{0,10}自治[区州县旗])$/u);
/** Divisions by the first two characters of their folded names: every row of a table asks. */
const byBeginning = new Map<string, { readonly code: string; readonly name: string }[]>();
for (const { code, name } of DIVISIONS) {
  const plain = fold(name);
  const known = byBeginning.get(plain.slice(0, 2));
  if (known) known.push({ code, name: plain });
  else byBeginning.set(plain.slice(0, 2), [{ code, name: plain }]);
}

/** Divisions a list can mean by the beginning of their name, the widest first. */
function calledShort(words: string): Division[] {
  const found = (byBeginning.get(words.slice(0, 2)) ?? []).filter(
    ({ name }) => name.startsWith(words) && LEFT_OUT.test(name.slice(words.length)),
  );
  return found.flatMap(({ code }) => byCode.get(code) ?? []);
}

/**
 * The division a table calls by its full or short name; `within` is the region
 * of its document, which tells 朝阳 in 北京市 from 朝阳 in 辽宁省. Null where
 * the words name none, or several of one rank.
 */
export function placeNamed(words: string, within: string | null): Division | null {
  const plain = fold(words).replace(/\s/gu, "");
  if (plain.length < 2) return null;
  const whole = divisionAt(plain);
  if (whole && byName.get(plain) === whole) return whole;
  const home = within === null ? undefined : byName.get(fold(within));
  const own = home && byName.get(fold(home.name) + plain);
  const all = own ? [own] : calledShort(plain);
  const inside = home ? all.filter(({ code }) => isWithin(code, home.code)) : [];
  const [first, second] = inside.length > 0 ? inside : all;
  return first && (second === undefined || second.code === first.code || wider(first, second))
    ? first
    : null;
}

/** Whether words are the full or short name of a division, or of several: 广东, 朝阳区. */
export function isDivisionName(words: string): boolean {
  const plain = fold(words);
  return plain.length > 1 && (byName.has(plain) || calledShort(plain).length > 0);
}

/** 440200 lies in 440000: a code's noughts at the end stand for all beneath it. */
const isWithin = (code: string, home: string): boolean =>
  code !== home && code.startsWith(home.replace(/(?:00)+$/u, ""));

/** The list goes from the widest to the narrowest: 海南 is the province before it is a prefecture. */
const wider = (one: Division, other: Division): boolean =>
  RANKS.indexOf(one.level) < RANKS.indexOf(other.level);
const RANKS: readonly Level[] = ["province", "city", "district", "county"];
