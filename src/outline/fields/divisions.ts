/**
 * The divisions of China (GB/T 2260) by their printed names.
 *
 *   广州市番禺区 → district, 韶关市 → city, 广东 → 广东省, 仁化县 → county
 */
import { areaList } from "@vant/area-data";
import { fold } from "../../text/fold.js";
import type { Level } from "../../vocabulary.js";

export interface Division {
  readonly code: string;
  /** In full form: a district with its city before it. */
  readonly name: string;
  readonly level: Level;
}

const CODES = /^\d{2}/u;
/** Names that stand for “directly under the province”, not for a place. */
const NO_PLACE = /^(?:省直辖县|自治区直辖县级行政区划|县|市辖区|海外)$/u;
/** 重庆市 holds its counties in a second list of the table, under a city that does not exist. */
const MUNICIPALITIES = new Set(["11", "12", "31", "50"]);

const byName = new Map<string, Division>();

function add(printed: string, division: Division): void {
  const key = fold(printed);
  // 朝阳区 is in Beijing and in Changchun; a name two places bear names neither by itself.
  const known = byName.get(key);
  if (known === undefined) byName.set(key, division);
  else if (known.code !== division.code && known.level === division.level) ambiguous.add(key);
}
const ambiguous = new Set<string>();

const LONG_FORMS = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u;

function build(): void {
  for (const [code, name] of Object.entries(areaList.province_list)) {
    const division: Division = { code, name, level: "province" };
    add(name, division);
    add(name.replace(LONG_FORMS, ""), division);
  }
  for (const [code, name] of Object.entries(areaList.city_list)) {
    if (NO_PLACE.test(name) || MUNICIPALITIES.has(code.slice(0, 2))) continue;
    const division: Division = { code, name, level: "city" };
    add(name, division);
    add(`${provinceOf(code)}${name}`, division);
  }
  for (const [code, name] of Object.entries(areaList.county_list)) {
    if (NO_PLACE.test(name)) continue;
    addCounty(code, name);
  }
}

function addCounty(code: string, name: string): void {
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

function provinceOf(code: string): string {
  return areaList.province_list[`${CODES.exec(code)?.[0]}0000`] ?? "";
}

function cityOf(code: string): string {
  if (MUNICIPALITIES.has(code.slice(0, 2))) return provinceOf(code);
  const name = areaList.city_list[`${code.slice(0, 4)}00`] ?? "";
  return NO_PLACE.test(name) ? "" : name;
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
