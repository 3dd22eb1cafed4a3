import { beforeAll, describe, expect, it } from "vitest";
import { findWorks } from "../../src/citations/works.js";
import { checkCitations } from "../../src/draft.js";
import type { Library } from "../../src/library.js";
import { citingDraft } from "../../src/references/draft.js";
import { referencesOf } from "../../src/references.js";
import { inScript } from "../../src/text/script.js";
import type { Finding } from "../../src/vocabulary.js";
import { cleanDrafts, plantedDrafts } from "../bench/drafts.mjs";
import { withCorpus } from "../corpus-library.js";

let library: Library;
beforeAll(async () => {
  library = await withCorpus(async (report) => report.library);
});

const listed = (held: boolean) => findWorks(library, { held }, { sort: "cited", page: 1 }).works;

const TODAY = "2027-01-05";
const findings = (text: string): readonly Finding[] =>
  checkCitations(library, text, TODAY).findings;
const kinds = (text: string): string[] => findings(text).map(({ kind }) => kind);

const PLAN = "《广东省工业企业创新驱动发展工作方案（2016-2018年）》";
const NUMBER = "（粤府办〔2016〕46号）";

describe("a draft", () => {
  it.each([
    ["a right title and number", `按照${PLAN}${NUMBER}`, []],
    ["brackets of another sort", `按照${PLAN}（粤府办[2016]46号）`, ["brackets"]],
    ["the year in characters", `按照${PLAN}（粤府办〔二〇一六〕四十六号）`, []],
    ["the same in brackets of another sort", `按照${PLAN}（粤府办[二○一六]46号）`, ["brackets"]],
    ["the government for its office", `按照${PLAN}（粤府〔2016〕46号）`, ["title-number-mismatch"]],
    ["the number of another work", `按照${PLAN}（番发〔2015〕4号）`, ["title-number-mismatch"]],
    [
      "a mark left open",
      `按照《关于印发某某方案的通知（粤府办〔2016〕46号）`,
      ["unclosed", "title-number-mismatch"],
    ],
    ["a work the library has not", "按照《某某市数据条例》", ["not-held"]],
    [
      "a number of years to come",
      "按照《某某意见要点》（国发〔2033〕1号）",
      ["later-than-draft", "not-held"],
    ],
    [
      "the same in characters",
      "按照《某某意见要点》（国发〔二〇三三〕一号）",
      ["later-than-draft", "not-held"],
    ],
    ["forms, itself, plans without a title", "填写《申请表》，按本方案和“十三五”规划办理", []],
  ])("with %s", (_name, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it("is dated by its signature, and cites nothing that came after it", () => {
    expect(kinds(`按照${PLAN}${NUMBER}。\n\n2016年1月5日\n`)).toEqual(["later-than-draft"]);
    expect(kinds(`按照${PLAN}${NUMBER}。\n\n二〇一六年六月一日\n`)).toEqual([]);
  });

  it.each([
    ["its head", "韶关市关于推进创新的通知\n\n按照香港经验，", "4402"],
    [
      "who signs it",
      "关于推进创新的通知\n\n按照香港经验。\n\n韶关市科技局\n2026年1月5日\n",
      "4402",
    ],
    ["nothing", "关于推进创新的通知\n\n按照《广东省某某方案》和香港经验，", null],
  ])("speaks for the place told by %s, not for those its sentences name", (_by, text, home) => {
    expect(citingDraft(text, TODAY).home).toBe(home);
  });

  it("is told where a quotation goes astray, and by what", () => {
    const quoted = `${PLAN}提出：“到2018年底，高新技术企业达1.5万家，高新技术产品产值占工业总产值比重超过41%”`;
    const [finding] = findings(quoted);
    expect(finding).toMatchObject({
      kind: "quote-differs",
      evidence: { clause: "广东省-工业企业创新驱动发展工作方案-2016:二/（三）/2" },
    });
    const changed = finding?.evidence.difference.filter(({ same }) => same === "");
    expect(changed).toEqual([{ same: "", draft: "5", source: "3" }]);
    expect(quoted.slice(...(finding?.span ?? [0, 0]))).toMatch(/^到2018年底.*41%$/);
  });

  it("says what it found in each language of the page, with the names as printed", () => {
    const [finding] = findings(`按照${PLAN}（粤府办[2016]46号）`);
    expect(finding?.detail).toEqual({
      "zh-Hans": "发文字号的年份应用六角括号，写作 粤府办〔2016〕46号，不用 []。",
      "zh-Hant": "發文字號的年份應用六角括號，寫作 粤府办〔2016〕46号，不用 []。",
      en: "The year of a document number stands in 〔〕, not in []: 粤府办〔2016〕46号.",
    });
    const every = findings(
      `按照${PLAN}（粤府〔2016〕46号）、《某某市数据条例》。\n\n2016年1月5日\n`,
    );
    for (const { detail } of every) {
      expect(Object.values(detail).join("")).not.toMatch(/[{}]|undefined|null/u);
      expect(detail.en.replace(/《[^》]*》（[^）]*）|《[^》]*》|[粤番][^ ]*号/gu, "")).not.toMatch(
        /\p{Script=Han}/u,
      );
    }
  });

  it("may leave the brackets of a number out, and is told to write them", () => {
    const [finding, ...others] = findings("按照粤府办2016第46号执行");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: "brackets", suggestion: "粤府办〔2016〕46号" });
  });

  it("may quote in the other script where words and not only signs are written otherwise", () => {
    const quoted = `${PLAN}提出：“支持食品、醫藥、家電、造紙、傢俱、紡織服裝等行業企業”`;
    expect(kinds(quoted)).toEqual([]);
  });

  it("may quote in the other script and over line breaks", () => {
    const quoted = `${PLAN}提出：“到2018年底，\n高新技術企業達1.3萬家”`;
    expect(kinds(quoted)).toEqual([]);
  });

  it.each(["提出", "要求", "明確", "规定", "規定"])(
    "is told what a work says that is said to %s it",
    (verb) => {
      const quoted = `${PLAN}${verb}：“到2018年底，高新技术企业达1.5万家”`;
      expect(kinds(quoted)).toEqual(["quote-differs"]);
    },
  );

  it("is told of a quotation before its source, where the source says nearly so", () => {
    const behind = (words: string) => kinds(`实行“${words}”（${PLAN}）。`);
    expect(behind("到2018年底，高新技术企业达1.5万家")).toEqual(["quote-differs"]);
    expect(behind("到2018年底，高新技术企业达1.3万家")).toEqual([]);
    expect(kinds(`按照${PLAN}“到2018年底，高新技术企业达1.5万家”的要求`)).toEqual([
      "quote-differs",
    ]);
    // A name in quotation marks is no quotation.
    expect(behind("互联网加先进制造业行动计划")).toEqual([]);
  });

  it("is told once of a quotation, however the work is named before it", () => {
    const named = `${PLAN}（以下简称《方案》）。《方案》第二条提出：“到2018年底，高新技术企业达1.5万家”`;
    expect(kinds(named)).toEqual(["quote-differs"]);
  });

  it("that has a title nearly right is told which work held it may mean", () => {
    const [finding, ...others] = findings(
      "按照《广东省工业企业创新驱动发展工作计划（2016-2018年）》",
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: "not-held",
      evidence: { document: "广东省-工业企业创新驱动发展工作方案-2016" },
    });
    expect(finding?.evidence.difference.filter(({ same }) => same === "")).toEqual([
      { same: "", draft: "计划", source: "方案" },
    ]);
  });

  it("is offered the right number for its own title, in its own script", () => {
    const offered = (text: string) => findings(text).map(({ suggestion }) => suggestion);
    expect(offered(`按照${PLAN}（粤府〔2016〕46号）`)).toEqual([`${PLAN}${NUMBER}`]);
    const title = "《廣東省工業企業創新驅動發展工作方案》";
    expect(offered(`按照${title}（粵府〔2016〕46號）`)).toEqual([`${title}（粵府辦〔2016〕46號）`]);
  });

  it("has its findings at their places, in order", () => {
    const text = `一、按照《某某市数据条例》。\n二、按照${PLAN}（粤府办[2016]46号）。`;
    const found = findings(text);
    expect(found.map(({ span }) => text.slice(...span))).toEqual([
      "《某某市数据条例》",
      "粤府办[2016]46号",
    ]);
  });
});

describe("drafts made of the corpus", () => {
  const faults = (text: string): string[] => kinds(text).filter((kind) => kind !== "not-held");

  const ground = () => ({
    ...{ documents: library.documents, works: referencesOf(library).works, inScript },
  });

  it("are found clean where they are clean", () => {
    const clean = cleanDrafts(ground());
    const alarmed = clean.filter(({ text }) => faults(text).length > 0);
    expect(clean.length).toBeGreaterThan(200);
    expect(alarmed.length / clean.length).toBeLessThanOrEqual(0.01);
  });

  it("give away what was planted in them", () => {
    const planted = plantedDrafts(ground());
    const missed = planted.filter(({ text, planted: kind }) => !kinds(text).includes(kind ?? ""));
    expect(planted.length).toBeGreaterThan(200);
    expect(missed.length / planted.length).toBeLessThanOrEqual(0.02);
  });
});

describe("the ledger", () => {
  it("lists what is cited and not held, the most cited first", () => {
    const works = listed(false);
    expect(works.every(({ document }) => document === null)).toBe(true);
    const counts = works.map(({ citedBy }) => citedBy.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(
      listed(true)
        .map(({ document }) => document)
        .toSorted(),
    ).toEqual(library.documents.map(({ id }) => id).toSorted());
  });
});

describe("a draft of one citation after another", () => {
  // Where each looked back at all before it, the first two took ten seconds and more.
  it.each([
    ["本办法第三条", 200_000],
    ["上述办法", 100_000],
    ["《甲意见》上述意见", 100_000],
    ["前款", 100_000],
  ])("%s is checked in a time that grows with its length", (unit, length) => {
    const text = unit.repeat(length / unit.length);
    const began = process.cpuUsage();
    const { citations } = checkCitations(library, text, TODAY);
    const { user, system } = process.cpuUsage(began);
    expect(citations.length).toBeGreaterThan(10_000);
    expect(user + system).toBeLessThan(4_000_000);
  });
});
