/** What stands behind a figure: counters, and the units of one measure (30厘米 is 0.3米). */

/** Units of one measure with how many of the smallest each is; in the folded form of keys, where ㎡ is m2. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  { 毫米: 1, mm: 1, 厘米: 10, cm: 10, 米: 1000, 公里: 1e6, 千米: 1e6, km: 1e6 },
  { 平方米: 1, m2: 1, 公顷: 1e4, 平方公里: 1e6, 平方千米: 1e6, km2: 1e6 },
  { 克: 1, 公斤: 1000, 千克: 1000, kg: 1000, 吨: 1e6 },
  { 立方米: 1, m3: 1 },
];

const COUNTERS =
  "个百分点 个月 个工作日 个 家 项 人 名 位 元 分 岁 周岁 天 日 年 月 周 小时 分钟 秒 亩 户 件 台 套 条 次 倍 间 处 所 座 辆 张 页 份 级 类 期 层 床 千瓦 度";

const UNITS = [...MEASURES.flatMap((measure) => Object.keys(measure)), ...COUNTERS.split(" ")];

/** The longest unit that begins a text. */
const UNIT = new RegExp(`^(?:${UNITS.toSorted((a, b) => b.length - a.length).join("|")})`, "u");

/** 分之 is of a fraction. */
const FRACTION = /^分之/u;

/** The unit that begins a key; empty where none does. */
export const unitAt = (key: string): string =>
  FRACTION.test(key) ? "" : (UNIT.exec(key)?.[0] ?? "");

/** A figure with its unit. */
export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** Decimal places and sizes in which one still writes a figure: not 0.00003公里, not 300000毫米. */
const PLACES = 3;
const LEAST = 0.01;
const MOST = 10_000;

/** The same amount in the other units of its measure, as far as one writes it so. */
export function inOtherUnits({ value, unit }: Amount): Amount[] {
  const measure = MEASURES.find((one) => unit in one) ?? {};
  const own = measure[unit] ?? 1;
  return Object.entries(measure)
    .filter(([other]) => other !== unit)
    .map(([other, size]) => ({
      value: Number(((value * own) / size).toPrecision(12)),
      unit: other,
    }))
    .filter(
      (one) =>
        one.value === value ||
        (one.value >= LEAST &&
          one.value <= MOST &&
          Number(one.value.toFixed(PLACES)) === one.value),
    );
}
