/**
 * The divisions of China (GB/T 2260) by their printed names.
 *
 *   广州市番禺区 → district, 韶关市 → city, 广东 → 广东省, 仁化县 → county
 */
import {
  cityOf,
  DIVISIONS,
  type ListedDivision,
  provinceOf,
  shortName,
} from "../../text/divisions.js";
import { fold } from "../../text/fold.js";
import type { Level } from "../../vocabulary.js";

export interface Division {
  readonly code: string;
  /** In full form: a district with its city before it. */
  readonly name: string;
  readonly level: Level;
}

const byName = new Map<string, Division>();

function add(printed: string, division: Division): void {
  const key = fold(printed);
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
