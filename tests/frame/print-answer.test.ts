import { describe, expect, it, vi } from "vitest";
import { printAdvice } from "../../src/cli/print-advice.js";
import { COLOURED, PLAIN, printAnswer, printFaults, styleFor } from "../../src/cli/print-answer.js";
import type { Answer, Hit } from "../../src/vocabulary.js";

const TEXT = "2.提升高新技术企业创新能力。大力培育高新技术企业。";

const HIT: Hit = {
  clause: "gd-2016-46:二/（三）/2",
  document: {
    id: "gd-2016-46",
    file: "gd-2016-46.txt",
    title: "广东省工业企业创新驱动发展工作方案",
    docNumber: "粤府办〔2016〕46号",
    issuers: ["广东省人民政府办公厅"],
    issued: "2016-05-20",
    published: null,
    regionCode: null,
    genre: null,
    validity: null,
    period: [2016, 2018],
    region: "广东省",
    level: "province",
    script: "hans",
  },
  path: "二/（三）/2",
  type: "item",
  heading: "提升高新技术企业创新能力",
  context: ["二、重点任务", "（三）加强企业研发载体建设"],
  contextSpans: [[], []],
  titleSpans: [],
  text: TEXT,
  spans: [
    [4, 10],
    [17, 25],
  ],
  excerpt: {
    text: TEXT,
    spans: [
      [4, 10],
      [17, 25],
    ],
  },
  tier: "all",
  score: 17.2,
  reasons: ["heading"],
  departments: [],
  targets: [],
};

const ANSWER: Answer = {
  query: {
    text: "高新技术企业 培育",
    terms: [["高新技术企业"], ["培育"]],
    widened: [],
    widenings: [],
    tier: "all",
    number: null,
    article: null,
    offers: [],
    suggestion: null,
    faults: [],
    searched: true,
  },
  total: 41,
  tiers: { exact: 0, all: 12, some: 29 },
  hasMoreInPart: false,
  hits: [HIT],
  facets: { level: [], region: [], department: [], document: [], year: [] },
  elapsedMs: 1.3,
};

const FIRST_PAGE = { page: 1, size: 20 };

describe("An answer at a terminal", () => {
  it("has a sentence of totals and a block a hit: document, place, excerpt with marks", () => {
    expect(printAnswer(ANSWER, FIRST_PAGE, PLAIN)).toBe(
      `共 41 条 hits（词语俱全 all words 12，部分词语 some words 29），显示 shown 1–1

1. [省] 粤府办〔2016〕46号 广东省工业企业创新驱动发展工作方案 2016-05-20
   二、重点任务 › （三）加强企业研发载体建设 (二/（三）/2)
   2.提升⟦高新技术企业⟧创新能力。大力⟦培育高新技术企业⟧。
`,
    );
  });

  it("leaves out what is not printed in the document", () => {
    const bare: Hit = {
      ...HIT,
      context: [],
      document: { ...HIT.document, docNumber: null, issued: null, level: null },
    };
    const lines = printAnswer({ ...ANSWER, hits: [bare] }, FIRST_PAGE, PLAIN).split("\n");
    expect(lines.slice(2, 4)).toEqual([
      "1. 广东省工业企业创新驱动发展工作方案",
      "   (二/（三）/2)",
    ]);
  });

  it("counts on over the pages", () => {
    const third = printAnswer(ANSWER, { page: 3, size: 20 }, PLAIN);
    expect(third).toContain("显示 shown 41–41");
    expect(third).toContain("\n41. [省]");
  });

  it("says first when no clause has all the words", () => {
    const partial = { ...ANSWER, total: 1, tiers: { exact: 0, all: 0, some: 1 } };
    expect(printAnswer(partial, FIRST_PAGE, PLAIN)).toMatch(
      /hits.*\n\n没有一条含有全部词语.*\n\n1\. /,
    );
  });

  it("says what to try when nothing is found", () => {
    const nothing = { ...ANSWER, total: 0, tiers: { exact: 0, all: 0, some: 0 }, hits: [] };
    expect(printAnswer(nothing, FIRST_PAGE, PLAIN)).toMatch(/^没有找到.*try shorter/);
  });

  it("passes no control character of a document on to the terminal", () => {
    const text = "开\x1b[2J高新\r企业\x9b31m";
    const hit: Hit = { ...HIT, context: ["\x1b]0;x\x07"], excerpt: { text, spans: [[6, 8]] } };
    const printed = printAnswer({ ...ANSWER, hits: [hit] }, FIRST_PAGE, PLAIN);
    expect(printed).toMatch(/^[^\p{Cc}]*$/mu);
    expect(printed.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("is coloured on a terminal only, and not where NO_COLOR declines it", () => {
    vi.stubEnv("NO_COLOR", "");
    expect(styleFor({ isTTY: true })).toBe(COLOURED);
    expect(styleFor({})).toBe(PLAIN);
    vi.stubEnv("NO_COLOR", "1");
    expect(styleFor({ isTTY: true })).toBe(PLAIN);
    vi.unstubAllEnvs();
    expect(printAnswer(ANSWER, FIRST_PAGE, COLOURED)).toContain("\x1b[1;31m高新技术企业\x1b[0m");
  });

  it("tells where a question is at fault, at its place", () => {
    const query = {
      ...ANSWER.query,
      text: "孵化器 “质押",
      faults: [
        {
          span: [4, 5] as const,
          detail: { "zh-Hans": "引号没有闭合。", "zh-Hant": "引號沒有閉合。", en: "Not closed." },
        },
      ],
    };
    expect(printFaults({ ...ANSWER, query })).toEqual([
      "问句有误 / Not understood: 孵化器 ⟦“⟧质押 引号没有闭合。 Not closed.",
    ]);
  });
});

describe("what is said beside the hits", () => {
  it("is what else was searched, what bodies became, numbers and articles not held and likely slips, a line each", () => {
    const query = {
      ...ANSWER.query,
      text: "高企 省国税局",
      widenings: [{ span: [0, 2] as const, forms: ["高新技术企业", "高新企业"] }],
      offers: [{ word: "省国税局", became: ["省税务局"], was: [] }],
      number: { printed: "粤府〔2019〕99号", document: null },
      article: {
        ...{ printed: "第100条", title: "停车场管理办法" },
        ...{ script: "hans" as const, clause: null },
      },
      suggestion: "高企\n省税务局",
    };
    expect(printAdvice({ ...ANSWER, query })).toEqual([
      "库中没有 粤府〔2019〕99号 / No document of that number is held",
      "《停车场管理办法》没有第100条 / That work as held has no such place",
      "另检索 / Also searched: 高企 → 高新技术企业、高新企业（加引号则不 / quote a word to refuse）",
      "省国税局：后为 / later 省税务局",
      "您是不是要找 / Did you mean: 高企␊省税务局",
    ]);
  });

  it("is nothing where there is nothing to say", () => {
    expect(printAdvice(ANSWER)).toEqual([]);
  });
});
