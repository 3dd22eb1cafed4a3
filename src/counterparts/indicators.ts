/**
 * What a target measures, so that one indicator under several names is one:
 * 规上工业企业建立研发机构比例 = 全市规模以上工业企业设立研发机构的比例.
 *
 * Guarantee: a share of revenue and a share of GDP are never one indicator.
 */
import { fold } from "../text/fold.js";
import type { Target } from "../vocabulary.js";

export interface Indicator {
  /** What is counted, without whose it is: 研发投入. */
  readonly part: string;
  /** Of what it is a share: 生产总值; null where it is none, or of all. */
  readonly base: string | null;
  /** Whether its growth is meant and not its level. */
  readonly growth: boolean;
  /** Whether it is a share or a rate. */
  readonly share: boolean;
}

/** What a target measures, and where: 江苏 and 上海 in rows of one table set no goal in common. */
export interface Measured extends Indicator {
  readonly place: string | null;
}

export const measuredBy = ({ indicator, unit, place }: Target): Measured => ({
  ...indicatorOf(indicator, unit),
  place: place === undefined ? null : fold(place),
});

/** How what two targets measure stands to each other: nothing in common where it is of two places. */
export const measuredAlike = (one: Measured, other: Measured): Kinship =>
  one.place === other.place ? kinship(one, other) : null;

/** Rewritings to the commonest form, in this order; each with what it unites. */
export const SAME_WORDS: readonly { readonly from: RegExp; readonly to: string }[] = [
  // The long name of R&D comes first, so that what follows it is read as its money.
  { from: /研究与试验发展|研究与开发|研究开发|R&D/giu, to: "研发" },
  { from: /(?:研发)+(?:经费支出|经费投入|经费|费用|支出|投入)/gu, to: "研发投入" },
  // 产生总值 is a misprint met in plans; GDP often follows its own name.
  { from: /(?:地区|国内)?(?:生产|产生)总值(?:GDP)?|GDP/giu, to: "生产总值" },
  { from: /规上/gu, to: "规模以上" },
  { from: /国家(?:级)?高新技术企业/gu, to: "高新技术企业" },
  { from: /(?<![十百千数])每?万人口?(?=[^次才员口计千助大])/gu, to: "每万人口" },
  { from: /每万人口有效发明专利拥有量/gu, to: "每万人口发明专利拥有量" },
  { from: /(?:每|单位)?万元(?=生产总值)/gu, to: "单位" },
  { from: /级及以上/gu, to: "级以上" },
  { from: /(?:降低|下降|降幅)(?:率|幅度)?$/gu, to: "下降" },
  { from: /技术合同(?:成交金额|交易额|交易金额)/gu, to: "技术合同成交额" },
  { from: /建立研发机构|建有研发机构|拥有研发机构/gu, to: "设立研发机构" },
  { from: /比重|占比|百分比/gu, to: "比例" },
  // Last, when 比例 has its form.
  { from: /的比例/gu, to: "比例" },
];

/** Whose it is: the document says that already. */
export const WHOSE =
  /^(?:全省|全市|全区|全县|全州|全镇|全国|全社会|社会(?=研发)|我省|我市|我区|我县|本省|本市|本区|本县|省内|市内|区内|县内|累计)/u;
/** By its definition in statistics the R&D of a place as a share of its product; that of enterprises is of revenue. */
const INTENSITY = /^研发投入强度$/u;
/** Who founds what is counted: 引导企业新组建创新平台 counts the platforms. Of shares it is the whole, and stays. */
const FOUNDER = /^企业(?=新?(?:组建|创建|建立|设立|成立|新建)(?!的))/u;
const COUNT =
  /(?:的)?(?:数量|总数|个数|家数|户数|总量|保有量|存量|(?<=企业|机构|平台|中心|基地|园区|孵化器|实验室|空间|项目|团队|人才)数)$/u;
const GROWTH = /(?:年均|年|平均)*(?:增长|增速|增幅)(?:率|速度)?$/u;
const SIGNS = /[\s“”"「」『』《》、，,：:·]/gu;
const BRACKETS = /[（(][^（()）]*[)）]/gu;
/** Brackets that hold a unit or an abbreviation: （家）, （R&D）; （产业型） tells one indicator from another. */
const ASIDE =
  /[（(](?:[%‰]|[A-Za-z&+]+|[十百千万亿]{0,3}(?:元|家|个|项|件|人|所|户|名|台|套|平方米|人年|件\/万人)(?:\/\S{1,4})?)[)）]/gu;
/** 科技企业孵化器省级8家、国家级2—3家: the rank goes before what it ranks. */
export const RANK = /^(.+?)(国家级|省级|市级|区级|县级)$/u;

/** 研发投入强度（研发经费占地区生产总值（GDP）的比重） is what its brackets define. */
function defined(printed: string): string {
  const open = printed.search(/[（(]/u);
  if (open < 0) return printed;
  const inner = printed.slice(open + 1).replace(/[)）]\s*$/u, "");
  if (inner.includes("占") && /比重|比例/u.test(inner)) return inner.replace(BRACKETS, "");
  return printed.replace(ASIDE, "");
}

/** Reads an indicator as printed; `unit` is what it is given in. */
export function indicatorOf(printed: string, unit = ""): Indicator {
  let words = defined(fold(printed))
    .replace(SIGNS, "")
    .replace(/[（()）]/gu, "");
  for (const { from, to } of SAME_WORDS) words = words.replace(from, to);
  for (let bare = words.replace(WHOSE, ""); bare !== words; bare = words.replace(WHOSE, "")) {
    words = bare;
  }
  words = words.replace(INTENSITY, "研发投入占生产总值比例");
  words = words.replace(COUNT, "").replace(RANK, "$2$1");
  const growth = GROWTH.test(words);
  words = words.replace(GROWTH, "");
  const share = /比例$|率$/u.test(words) || /^[%％‰]/u.test(unit);
  words = words.replace(/(?:的)?比例$/u, "");
  if (!share) words = words.replace(FOUNDER, "");
  const at = words.indexOf("占");
  if (!share || at < 1) return { part: words, base: null, growth, share };
  return { part: words.slice(0, at), base: words.slice(at + 1), growth, share };
}

export const indicatorKey = ({ part, base, growth, share }: Indicator): string =>
  [part, base ?? "", growth ? "增长" : "", share ? "比例" : ""].join("|");

/** How two indicators stand to each other. */
export type Kinship = "same" | "base" | null;

/**
 * `same` for one indicator, `base` for one thing as shares of different wholes.
 * 工业增加值 and 规模以上工业增加值 are near enough to be the same measure's
 * target, though the board keeps them apart.
 */
export function kinship(one: Indicator, other: Indicator): Kinship {
  if (one.growth !== other.growth || one.share !== other.share) return null;
  const alike = one.part === other.part;
  if (one.base === null && other.base === null) return alike ? "same" : null;
  if (one.base === null || other.base === null) return null;
  const inside = one.base.endsWith(other.base) || other.base.endsWith(one.base);
  if (inside) return alike ? "same" : null;
  return alike || one.part.endsWith(other.part) || other.part.endsWith(one.part) ? "base" : null;
}
