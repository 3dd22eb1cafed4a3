/** What the exports call things: the words staff hand in, and those by which a reader finds them again. */
import type {
  Comparator,
  CompareCell,
  CounterpartDifference,
  Decision,
  Level,
} from "../vocabulary.js";

export const GRADES = ["未见对应，最接近者", "同一主题", "密切相关", "同一措施"] as const;

export const NONE = "未见对应";

export const DIFFERENCES: Readonly<Record<CounterpartDifference["kind"], string>> = {
  target: "指标",
  strength: "措辞",
  department: "责任单位",
  money: "金额",
  figure: "数字",
  deadline: "期限",
};

export const DECISIONS: Readonly<Record<Decision, string>> = {
  accepted: "已认可",
  rejected: "已否认",
  pinned: "已置顶",
};

export const COVERAGE: Readonly<Record<CompareCell["coverage"], string>> = {
  answered: "已对应",
  partly: "部分对应",
  none: "未见对应",
};

export const COMPARATORS: Readonly<Record<Comparator, string>> = {
  ">=": "不低于",
  "<=": "不超过",
  "~": "约",
  "=": "达到",
  actual: "现状",
};

export const LEVELS: Readonly<Record<Level, string>> = {
  national: "国家",
  province: "省级",
  city: "市级",
  district: "区级",
  county: "县级",
};

export const levelName = (level: Level | null): string => (level === null ? "" : LEVELS[level]);

/** Whose a figure or a document is; a national one prints no region. */
export const regionName = ({
  region,
  level,
}: {
  readonly region: string | null;
  readonly level: Level | null;
}): string => region ?? (level === "national" ? "全国" : "");

/** Columns by which the words of a clause and the clause are found again, in pairs. */
export const QUOTE_COLUMNS = [
  { words: "原文", clause: "条款号" },
  { words: "对应原文", clause: "对应条款号" },
] as const;

/** The column of a figure that has to stand in 原文, and those of the same figure as numbers. */
export const FIGURE_COLUMN = "原文数值";
export const ALIGNED_COLUMNS = ["数值", "数值上限"] as const;

export const CORPUS_LABEL = "语料时间";
export const ASKED_LABEL = "查询";
export const MADE_LABEL = "制表日期";

export const MARKED_MEANS = "下划线：两处共有的词";
export const GROUND_MEANS = "底色：两处共有的词";
export const BOLD_MEANS = "加粗：数字与期限";

/** Head of the list of sources, by which Word's short references are resolved. */
export const SOURCE_NUMBER = "编号";
export const SOURCE_ID = "文件号";

/** Labels that may begin a paragraph after a quotation and are not part of it. */
export const LABELS = ["对应程度", "依据", "差异", "取舍"] as const;
