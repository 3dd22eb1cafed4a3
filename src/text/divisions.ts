/**
 * The divisions of China as GB/T 2260 lists them, by code and printed name,
 * the widest first. What the list names only for order's sake (市辖区, 省直辖县)
 * is no place and left out.
 */
import { areaList } from "@vant/area-data";

export interface ListedDivision {
  /** Six digits. */
  readonly code: string;
  /** Its own name in full: 广东省, 韶关市, 番禺区. */
  readonly name: string;
  readonly rank: "province" | "city" | "county";
}

/** Names that stand for “directly under the province” or “districts of the city”. */
const NO_PLACE = /^(?:省直辖县|自治区直辖县级行政区划|县|市辖区|海外)$/u;

/** Beijing, Tianjin, Shanghai and Chongqing: the list repeats them as cities of themselves. */
const MUNICIPALITIES = new Set(["11", "12", "31", "50"]);

const LONG_FORM = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u;

function listed(rank: ListedDivision["rank"], list: Record<string, string>): ListedDivision[] {
  return Object.entries(list).flatMap(([code, name]) => {
    const repeated = rank === "city" && MUNICIPALITIES.has(code.slice(0, 2));
    return NO_PLACE.test(name) || repeated ? [] : [{ code, name, rank }];
  });
}

export const DIVISIONS: readonly ListedDivision[] = [
  ...listed("province", areaList.province_list),
  ...listed("city", areaList.city_list),
  ...listed("county", areaList.county_list),
];

const names = new Map(DIVISIONS.map(({ code, name }) => [code, name]));

/** Name of a division by its code; undefined where the list has none. */
export const nameOfDivision = (code: string): string | undefined => names.get(code);

/** 广东 for 广东省, 广西 for 广西壮族自治区. */
export const shortName = (name: string): string => name.replace(LONG_FORM, "");

/** The province a division lies in, or is. */
export const provinceOf = (code: string): string => nameOfDivision(`${code.slice(0, 2)}0000`) ?? "";

/** The city a county or district lies in; a municipality is both province and city. Empty where there is none. */
export function cityOf(code: string): string {
  if (MUNICIPALITIES.has(code.slice(0, 2))) return provinceOf(code);
  return nameOfDivision(`${code.slice(0, 4)}00`) ?? "";
}
