/**
 * Units of figures. A count goes before what it counts (10家企业), a measure
 * ends a statement (达5200亿元), a share does too (23%).
 */

export type UnitKind = "count" | "measure" | "share" | "time";

/** Words that count things. 个 alone stands last: 个百分点 and 个月 are longer. */
const COUNTS =
  "家次 家 项次 项 件 人次 户次 场次 班次 车次 架次 辆次 批次 人 名 所 座 台套 台 套 条 辆 艘 架 处 种 类 批 户 间 张 部 篇 场 次 期 届 支 本 册 份 宗 例 只 头 株 棵 门 位 对 组 片 块 张床位 床位 席 枚 颗 款 道 栋 幢 盏 根 员 列 口 眼 趟 标箱 标准箱 村 镇 个标准箱 个";
const MEASURES =
  "美元 欧元 港元 港币 日元 澳门元 人民币 元 平方公里 平方千米 平方米 平米 ㎡ 立方米 立方 公顷 亩 公里 千米 海里 米 厘米 毫米 吨标准煤 吨标煤 吨 公斤 千克 克 斤 毫克 微克 千瓦时 千瓦 兆瓦 吉瓦 瓦 度 升 千升 车公里 人公里 吨公里 分贝 兆赫 比特 字节 倍 人年 人日 人月 载重吨 总吨 GW MW kW KW Gbps Mbps Tbps TB PB PFlops EFLOPS TEU km m2";
const SHARES = "个百分点 百分点 % ‰";
const TIMES = "个工作日 工作日 个小时 小时 分钟 秒 个月 个季度 天 日 年 周岁 岁";

/** Magnitudes that stand between a figure and its unit, the longest first. */
const MAGNITUDES = [
  "万亿",
  "千万",
  "百万",
  "十万",
  "千亿",
  "百亿",
  "十亿",
  "万",
  "亿",
  "兆",
  "千",
  "百",
];

const KINDS = new Map<string, UnitKind>(
  (
    [
      [COUNTS, "count"],
      [MEASURES, "measure"],
      [SHARES, "share"],
      [TIMES, "time"],
    ] as const
  ).flatMap(([words, kind]) => words.split(" ").map((word) => [word, kind] as const)),
);

const LONGEST = Math.max(...[...KINDS.keys()].map((unit) => unit.length));

/** /人, /万人·年, /立方米: what a figure is reckoned by. */
const BY =
  /^ ?\/ ?(?:[万亿百千]?[\p{Script=Han}]{1,4}?(?:人|年|月|日|天|次|米|里|吨|元|户|个|家|件|亩|公顷|瓦时|时|升|度|名)|[\p{Script=Han}]|km2?|m2|m³|L|h)(?:·(?:年|月|日|天))?/u;

export interface Unit {
  readonly kind: UnitKind;
  /** Length in the text, magnitude and spaces included. */
  readonly length: number;
}

/** The unit that stands at a place, magnitude first: 万家, 亿元, 万元/人; null where none does. */
export function unitAt(text: string, at: number): Unit | null {
  let from = at;
  while (text[from] === " ") from++;
  const magnitude = MAGNITUDES.find((word) => text.startsWith(word, from));
  const after = from + (magnitude?.length ?? 0);
  for (const start of magnitude === undefined ? [from] : [after, from]) {
    const unit = wordAt(text, start);
    if (unit === null) continue;
    const by = BY.exec(text.slice(unit.end, unit.end + 12))?.[0] ?? "";
    return { kind: by === "" ? unit.kind : "measure", length: unit.end + by.length - at };
  }
  return null;
}

function wordAt(
  text: string,
  at: number,
): { readonly kind: UnitKind; readonly end: number } | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const kind = KINDS.get(text.slice(at, at + length));
    if (kind !== undefined) return { kind, end: at + length };
  }
  return null;
}

/** The unit in the bracket a folded title ends with: 孵化面积(万平方米); empty where there is none. */
export function unitInTitle(title: string): string {
  const unit = /[((]([^()]*)[))]$/u.exec(title)?.[1] ?? "";
  return isUnit(unit) ? unit : "";
}

/** Whether words are a unit as a whole, such as the （万平方米） that ends an indicator's name. */
export function isUnit(folded: string): boolean {
  const words = folded.replace(/\s/gu, "");
  return words !== "" && unitAt(words, 0)?.length === words.length;
}
