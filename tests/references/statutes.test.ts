import { describe, expect, it } from "vitest";
import { checkCitations } from "../../src/draft.js";
import type { Library } from "../../src/library.js";
import { referencesOf } from "../../src/references.js";
import type { Citation, PolicyDocument } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

/** A law as a document: articles with their label, items below them. */
function law(id: string, title: string, issued: string | null, texts: Record<string, string>) {
  const paths = Object.keys(texts);
  const nodes = paths.map((path) => {
    const above = path.split("/").slice(0, -1).join("/");
    const parent = above === "" ? null : paths.indexOf(above);
    const label = path.split("/").at(-1) ?? "";
    return bareNode(path, `${label}　${texts[path]}`, { label, parent });
  });
  return bareDocument(id, nodes, { title, issued, level: "national", front: [title] });
}

const articles = (count: number): Record<string, string> =>
  Object.fromEntries(
    [..."一二三四五六七八九"].slice(0, count).map((numeral) => [`第${numeral}条`, "总则规定。"]),
  );

const documents = [
  law("专利法-2008", "专利法", "2008-12-27", articles(9)),
  law("专利法-2020", "中华人民共和国专利法", "2020-10-17", {
    ...articles(2),
    第三条: "管理专利的部门负责下列事项：",
    "第三条/（一）": "受理；",
    "第三条/（二）": "授权。",
    第四条: "依照本法第三条第二项和前条规定。",
    第五条: "前款规定不适用，第九条除外。",
  }),
  law("细则-2010", "专利法实施细则", "2010-01-09", {
    第一条: "根据《中华人民共和国专利法》（以下简称专利法）第五条，制定本细则。",
    第二条: "专利法第三条规定的部门，依照本细则第一条办理。",
  }),
  law("规定-2001", "专利审查规定", "2001-01-01", { 第一条: "根据专利法第三条制定。" }),
  law("规定-2022", "专利代理规定", "2022-01-01", { 第一条: "根据专利法第三条第（二）项制定。" }),
];
// Nothing but the documents is asked of a library here.
const library = { documents } as unknown as Library;
const references = referencesOf(library);
const at = (clause: string): readonly Citation[] => references.byClause.get(clause) ?? [];
const leads = (clause: string): (string | null)[] => at(clause).map((one) => one.clause);

describe("a law with several versions", () => {
  it("is linked in the version in force when it is cited", () => {
    expect(at("细则-2010:第一条")[0]).toMatchObject({ document: "专利法-2008" });
    expect(at("规定-2022:第一条")[0]).toMatchObject({
      document: "专利法-2020",
      confidence: "likely",
      evidence: ["title", "in-force"],
    });
  });
  it("is linked as a work, to no document, where the text is older than every version held", () => {
    const [cited] = at("规定-2001:第一条");
    expect(cited?.work).not.toBeNull();
    expect(cited).toMatchObject({ document: null, evidence: ["title", "other-version"] });
  });
});

describe("a pointer", () => {
  it("leads to the article, and to its item where items are nodes", () => {
    expect(leads("细则-2010:第二条")).toEqual([
      ...[null, "专利法-2008:第三条"],
      ...[null, "细则-2010:第一条"],
    ]);
    expect(leads("规定-2022:第一条")).toEqual([null, "专利法-2020:第三条/（二）"]);
  });
  it("in the law itself leads to its own articles, 前条 to the one before", () => {
    expect(leads("专利法-2020:第四条")).toEqual([
      ...[null, "专利法-2020:第三条/（二）"],
      "专利法-2020:第三条",
    ]);
    expect(leads("专利法-2020:第五条")).toEqual(["专利法-2020:第五条", null]);
  });
  it("is known at the other end, with the words and where they stand", () => {
    expect(references.toClause.get("专利法-2008:第三条")).toEqual([
      {
        ...{ clause: "细则-2010:第二条", raw: "第三条", span: [7, 10], relation: "mentions" },
        ...{ document: "细则-2010", level: "national", issued: "2010-01-09" },
        ...{ confidence: "certain", evidence: ["title", "place"] },
      },
    ]);
  });
  it("to an article that is not there leads nowhere, and a draft is told", () => {
    expect(at("专利法-2020:第五条")[1]?.evidence).toContain("no-such-place");
    const { findings } = checkCitations(
      library,
      "根据《中华人民共和国专利法》第八十条",
      "2024-01-01",
    );
    expect(findings.map(({ kind }) => kind)).toEqual(["no-such-article"]);
  });
});

describe("a rule of a province with several versions", () => {
  const province = (id: string, title: string, issued: string, words: string) => ({
    ...law(id, title, issued, { 第一条: words }),
    ...{ region: "广东省", regionCode: "440000", level: "province" as const },
  });
  const linked = (...held: PolicyDocument[]) => {
    const { byClause } = referencesOf({ documents: held } as unknown as Library);
    return (clause: string) => byClause.get(clause)?.[0];
  };
  const versions = [
    province("条例-2015", "广东省科技创新促进条例", "2015-03-01", "本条例自公布之日起施行。"),
    province("条例-2019", "广东省科技创新促进条例", "2019-09-25", "本条例自公布之日起施行。"),
  ];
  it("is linked in the version then in force", () => {
    const words = "根据《广东省科技创新促进条例》第一条办理。";
    const at = linked(
      ...versions,
      province("意见-2017", "关于某事的意见", "2017-01-01", words),
      province("意见-2020", "关于某事的意见", "2020-06-01", words),
    );
    expect(at("意见-2017:第一条")).toMatchObject({ document: "条例-2015" });
    expect(at("意见-2020:第一条")).toMatchObject({ document: "条例-2019", confidence: "likely" });
  });
  it("is another's where the title names no place", () => {
    const measure = (id: string, code: string) => ({
      ...province(id, "科技创新券管理条例", "2015-03-01", "本条例自公布之日起施行。"),
      regionCode: code,
    });
    const words = "根据《科技创新券管理条例》第一条办理。";
    const at = linked(
      measure("甲", "440300"),
      measure("乙", "440100"),
      province("意见-2020", "关于某事的意见", "2020-06-01", words),
    );
    expect(at("意见-2020:第一条")).toMatchObject({ document: null });
  });
  it("is what a notice issues, though another cites one of the same name", () => {
    const at = linked(
      province(
        "通知-2016",
        "关于印发科技创新券管理办法的通知",
        "2016-03-01",
        "现将《科技创新券管理办法》印发给你们。",
      ),
      province(
        "意见-2017",
        "关于某事的意见",
        "2017-01-01",
        "根据某市《科技创新券管理办法》（某府〔2015〕1号）办理。",
      ),
    );
    expect(at("通知-2016:第一条")).toMatchObject({ document: "通知-2016" });
  });
});

describe("repeal", () => {
  const repealing = law("新规定", "专利代理管理规定", "2023-01-01", {
    第一条: "《专利代理规定》同时废止。",
  });
  const later = { documents: [...documents, repealing] } as unknown as Library;
  const kinds = (text: string): string[] =>
    checkCitations(later, text, "2024-01-01").findings.map(({ kind }) => kind);

  it("is told of a document whose own validity has ended by then", () => {
    const [first] = documents;
    if (!first) throw new RangeError("no document");
    const validity = { effective: null, expires: "2023-06-30", words: "有效期至2023年6月30日" };
    const brief = { ...first, id: "办法", title: "专利资助管理办法", validity };
    const held = { documents: [brief] } as unknown as Library;
    const told = (today: string) =>
      checkCitations(held, "按照《专利资助管理办法》执行", today).findings.map(({ kind }) => kind);
    expect(told("2023-06-30")).toEqual([]);
    expect(told("2023-07-01")).toEqual(["repealed"]);
  });
  it("is told to a draft that still goes by what was repealed, not to one older or that repeals it too", () => {
    expect(kinds("根据《专利代理规定》办理")).toEqual(["repealed"]);
    expect(kinds("根据《专利代理规定》办理。\n\n2022年5月1日\n")).toEqual([]);
    expect(kinds("《专利代理规定》同时废止")).toEqual([]);
  });
});

describe("a newer work of the same title", () => {
  const [old, renewed] = ["2018", "2022"].map((year) => ({
    ...law(`办法-${year}`, "知识产权质押扶持办法", `${year}-03-01`, articles(3)),
    docNumber: `国知发〔${year}〕3号`,
  }));
  if (!old || !renewed) throw new RangeError("two are made");
  const held = { documents: [old, renewed] } as unknown as Library;
  const found = (text: string, today = "2024-01-01") =>
    checkCitations(held, text, today).findings.map(({ kind, suggestion }) => [kind, suggestion]);
  const newer = ["superseded", "《知识产权质押扶持办法》（国知发〔2022〕3号）"];

  it("is told to who cites the older one, in either script", () => {
    expect(found("按照《知识产权质押扶持办法》（国知发〔2018〕3号）")).toEqual([newer]);
    expect(found("按照《知識產權質押扶持辦法》（國知發〔2018〕3號）")).toEqual([newer]);
    expect(found("按照國知發〔2018〕3號")).toEqual([]);
  });
  it("is not told to a draft of before, nor to one that ends the older", () => {
    expect(found("按照《知识产权质押扶持办法》（国知发〔2018〕3号）", "2020-01-01")).toEqual([]);
    expect(found("《知识产权质押扶持办法》（国知发〔2018〕3号）同时废止")).toEqual([]);
    expect(found("按照《知识产权质押扶持办法》（国知发〔2022〕3号）")).toEqual([]);
  });
});
