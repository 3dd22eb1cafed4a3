import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextsOf, NO_CONTEXT, type NodeContext } from "../../src/clauses/context.js";
import { targetsOf } from "../../src/clauses/targets/targets.js";
import type { NodeType, OutlineNode, Target } from "../../src/vocabulary.js";
import { expectations, sheetDocuments } from "./sheets.js";

const line = ({ indicator, value, unit, comparator, year }: Target): string =>
  [indicator, value, unit, comparator, year ?? "-"].join(" | ");

const node = (text: string, type: NodeType = "item"): OutlineNode => ({
  path: "一/1",
  type,
  label: null,
  heading: null,
  text,
  parent: null,
  lines: [1, 1],
});

const linesIn = (text: string, context: Partial<NodeContext> = {}): string[] =>
  targetsOf(node(text), { ...NO_CONTEXT, ...context }).map(line);

const expected = expectations("targets.txt");

describe.each(sheetDocuments("nodes.txt"))("the targets of $id", (document) => {
  const contexts = contextsOf(document);
  it.each(document.nodes.map(({ path }, i) => [path, i] as const))("%s", (path, i) => {
    const found = targetsOf(document.nodes[i] as OutlineNode, contexts[i] ?? NO_CONTEXT);
    expect(found.map(line)).toEqual(expected.get(`${document.id}:${path}`) ?? []);
  });
});

describe("a goal", () => {
  it.each<[string, string[]]>([
    ["到2020年，全市高新技术企业达到130家以上。", ["全市高新技术企业 | 130 | 家 | >= | 2020"]],
    [
      "到2025年，单位GDP能耗控制在0.3吨标准煤/万元以内。",
      ["单位GDP能耗 | 0.3 | 吨标准煤/万元 | <= | 2025"],
    ],
    [
      "到2025年，城镇登记失业率和调查失业率分别控制在4.5%和5.5%以内。",
      ["城镇登记失业率 | 4.5 | % | = | 2025", "调查失业率 | 5.5 | % | <= | 2025"],
    ],
    [
      "到2025年，花生种植、收获机械化率分别达到65%和55%。",
      ["花生种植机械化率 | 65 | % | = | 2025", "花生收获机械化率 | 55 | % | = | 2025"],
    ],
    [
      "全社会研发投入占比由2015年的2.1%提高到2020年的2.8%。",
      ["全社会研发投入占比 | 2.1 | % | actual | 2015", "全社会研发投入占比 | 2.8 | % | = | 2020"],
    ],
    ["“十四五”期间，地区生产总值年均增长6%左右。", ["地区生产总值年均增长 | 6 | % | ~ | 2025"]],
    ["2021—2023年，新建高标准农田1,400万亩。", ["新建高标准农田 | 1400 | 万亩 | = | 2023"]],
    ["二〇二五年底前，孵化面积突破两百万平方米。", ["孵化面积 | 200 | 万平方米 | >= | 2025"]],
    ["到2020年，科技进步贡献率达到百分之六十。", ["科技进步贡献率 | 60 | % | = | 2020"]],
    ["到2020年，每万人发明专利拥有量达到１５件。", ["每万人发明专利拥有量 | 15 | 件 | = | 2020"]],
    [
      "到2020年，組建省級工程技術研究中心50個（現有24個）。",
      ["省級工程技術研究中心 | 50 | 個 | = | 2020", "省級工程技術研究中心 | 24 | 個 | actual | -"],
    ],
    [
      "力争全市高新技术企业保底100家，力争130家。",
      ["全市高新技术企业 | 100 | 家 | >= | -", "全市高新技术企业 | 130 | 家 | = | -"],
    ],
    [
      "到2022年，创建8家省级孵化器（其中国家级3家）。",
      ["省级孵化器 | 8 | 家 | = | 2022", "国家级孵化器 | 3 | 家 | = | 2022"],
    ],
    [
      "研发投入强度到2018年和2020年分别达到2%和3%。",
      ["研发投入强度 | 2 | % | = | 2018", "研发投入强度 | 3 | % | = | 2020"],
    ],
    ["审批时限压缩至3个工作日以内。", ["审批时限 | 3 | 个工作日 | <= | -"]],
    [
      "到2020年，培育3—5个产值超百亿元的产业集群。",
      ["产值超百亿元的产业集群 | 3-5 | 个 | = | 2020"],
    ],
    [
      "到2025年，单位能耗比2020年下降18%，森林覆盖率稳定在58.7%。",
      ["单位能耗比2020年下降 | 18 | % | = | 2025", "森林覆盖率 | 58.7 | % | = | 2025"],
    ],
  ])("%s", (text, lines) => {
    expect(linesIn(text)).toEqual(lines);
  });

  it("takes the year of the heading above where its own passage states none", () => {
    const context = { headings: ["到2020年的主要任务"] };
    expect(linesIn("省级专业镇突破20个。", context)).toEqual(["省级专业镇 | 20 | 个 | >= | 2020"]);
  });

  it("takes the year of the sentence that introduces its list", () => {
    const context = { above: "二、发展目标\n到2025年，实现以下目标：" };
    expect(linesIn("专精特新企业达到200家。", context)).toEqual([
      "专精特新企业 | 200 | 家 | = | 2025",
    ]);
  });
});

describe("no goal", () => {
  it.each([
    "推动主营业务收入1亿元以上的中型工业企业普遍设立研发机构。",
    "打造一批产值过百亿的产业。",
    "对通过认定的企业，分别给予奖补30万元、30万元和1万元/个。",
    "到2020年，按实际投资额的30%给予补助，最高不超过500万元。",
    "到2020年实现县域全覆盖，20个产业集群实现创新中心全覆盖。",
    "2016年5月20日，粤府办〔2016〕46号文件第3条规定的5个方面。",
    "推广ISO9000、5G、4.0版和“1+9”政策体系。",
    "处5万元以上10万元以下的罚款。",
    "继续组织实施9个重大科技专项攻关。",
    "推进已有3家省级新型研发机构与我市企业开展合作。",
    "聚焦1-2个特定细分产品市场。",
    "年满60周岁，工龄满15年。",
    "自收到申请之日起20个工作日内作出决定。",
    "获得国家科学技术进步奖的12个项目。",
  ])("%s", (text) => {
    expect(linesIn(text)).toEqual([]);
  });

  it("is what was reached before the document's own time", () => {
    expect(linesIn("2014年，全区高新技术企业达到166家。", { since: 2015 })).toEqual([]);
  });

  it("is a condition somebody has to fulfil", () => {
    const context = { above: "申报企业应当具备下列条件：" };
    expect(linesIn("上年度营业收入达到1000万元以上；", context)).toEqual([]);
  });
});

describe("a row", () => {
  const header = ["序号", "指标", "2014年实际值", "2017年目标值", "2020年目标值"];
  const rowOf = (text: string, context: Partial<NodeContext>): string[] =>
    targetsOf(node(text, "row"), { ...NO_CONTEXT, ...context }).map(line);

  it.each<[string, readonly string[], string, string[]]>([
    [
      "has one target for each year",
      header,
      "1 | 财政科技经费投入（亿元） | 2.17 | 2.90 | 3.60",
      [
        "财政科技经费投入 | 2.17 | 亿元 | actual | 2014",
        "财政科技经费投入 | 2.90 | 亿元 | = | 2017",
        "财政科技经费投入 | 3.60 | 亿元 | = | 2020",
      ],
    ],
    [
      "joins the group it belongs to",
      header,
      "7 | 科技企业孵化器 | 孵化面积（万平方米） | - | 84 | ≥130",
      [
        "科技企业孵化器孵化面积 | 84 | 万平方米 | = | 2017",
        "科技企业孵化器孵化面积 | 130 | 万平方米 | >= | 2020",
      ],
    ],
    [
      "takes its unit from the column of units",
      ["指标", "单位", "2025年", "属性"],
      "研发经费投入强度 | % | 3.2 | 预期性",
      ["研发经费投入强度 | 3.2 | % | = | 2025"],
    ],
    [
      "that lost cells is not guessed at",
      ["省份", "1995年", "班数", "1996年", "1997年"],
      "江苏 | 100 | 120 | 140",
      [],
    ],
  ])("%s", (_rule, columns, text, lines) => {
    expect(rowOf(text, { header: columns })).toEqual(lines);
  });
});

describe("a row that stands for a place", () => {
  const header = ["序号", "地市", "2017年", "2018年"];
  const context = {
    header,
    caption: "附件2：各地市高新技术企业培育任务分解表",
    above: `单位：家\n${header.join(" | ")}`,
  };
  const found = (text: string, more: Partial<NodeContext> = {}): string[] =>
    targetsOf(node(text, "row"), { ...NO_CONTEXT, ...context, ...more }).map(
      (target) => `${target.place ?? "-"}: ${line(target)}`,
    );

  it("has the indicator of the table's title, and its own place", () => {
    expect(found("1 | 韶关 | 90 | ≥110")).toEqual([
      "韶关: 高新技术企业培育 | 90 | 家 | = | 2017",
      "韶关: 高新技术企业培育 | 110 | 家 | >= | 2018",
    ]);
  });

  it("of all places together is the document's own", () => {
    expect(found("合计 | 合计 | 900 | 1100")[0]).toBe("-: 高新技术企业培育 | 900 | 家 | = | 2017");
  });

  it("has the indicators of its columns, for the year of the title", () => {
    const columns = ["县（市、区）", "高新技术企业（家）", "研发投入占比（%）", "排名"];
    const more = {
      header: columns,
      caption: "2020年科技创新主要指标任务分解表",
      above: columns.join(" | "),
    };
    expect(found("仁化县 | 12 | 2.1 | 3", more)).toEqual([
      "仁化县: 高新技术企业 | 12 | 家 | = | 2020",
      "仁化县: 研发投入占比 | 2.1 | % | = | 2020",
    ]);
  });

  it("joins the heads above its columns", () => {
    const more = {
      header: ["省份", "2015年", "2016年"],
      caption: "计划表",
      above: "省份 | 招生任务 | 招生任务\n省份 | 2015年 | 2016年",
    };
    expect(found("江苏 | 100 | 120", more)).toEqual([
      "江苏: 招生 | 100 |  | = | 2015",
      "江苏: 招生 | 120 |  | = | 2016",
    ]);
  });

  it("goes on where empty remarks are not printed, and where the cell of the total is wide", () => {
    const columns = ["序号", "县（市、区）", "2017年实际", "2018年目标", "备注"];
    const more = {
      header: columns,
      caption: "2018年任务分解表",
      // A head over two columns is printed once.
      above: `序号 | 县（市、区） | 高新技术企业（家） | 备注\n${columns.join(" | ")}`,
      since: 2018,
    };
    expect(found("1 | 浈江区 | 20 | 26", more)).toEqual([
      "浈江区: 高新技术企业 | 20 | 家 | actual | 2017",
      "浈江区: 高新技术企业 | 26 | 家 | = | 2018",
    ]);
    expect(found("合计 | 90 | 120", more)).toEqual([
      "-: 高新技术企业 | 90 | 家 | actual | 2017",
      "-: 高新技术企业 | 120 | 家 | = | 2018",
    ]);
    expect(found("1 | 浈江区 | 20", more)).toEqual([]);
  });

  it("takes the whole year of its quarters", () => {
    const columns = ["地区", "第一季度", "第二季度", "全年任务"];
    const more = {
      header: columns,
      above: columns.join(" | "),
      caption: "2018年高新技术企业任务分解表",
    };
    expect(found("仁化 | 1 | 1 | 3", more)).toEqual(["仁化: 高新技术企业 | 3 |  | = | 2018"]);
  });

  it("reports what a table of results says", () => {
    const columns = ["地区", "1-9月份完成投资"];
    const more = {
      header: columns,
      caption: "2021年公路固定资产投资完成情况表",
      above: `单位：万元\n${columns.join(" | ")}`,
    };
    expect(found("包头市 | 93871", more)).toEqual([
      "包头市: 1-9月份完成投资 | 93871 | 万元 | actual | 2021",
    ]);
  });

  it("may stand across the columns", () => {
    const more = {
      header: ["序号", "指标", "全市", "浈江区", "武江区", "乐昌市", "备注"],
      caption: "2020年科技创新目标任务分解表",
    };
    expect(found("1 | 高新技术企业（家） | 130 | 40 | ≥30 | 12 | 3项新增", more)).toEqual([
      "-: 高新技术企业 | 130 | 家 | = | 2020",
      "浈江区: 高新技术企业 | 40 | 家 | = | 2020",
      "武江区: 高新技术企业 | 30 | 家 | >= | 2020",
      "乐昌市: 高新技术企业 | 12 | 家 | = | 2020",
    ]);
  });

  it("is none where it names what is measured", () => {
    const more = { header: ["序号", "指标", "2017年", "2018年"] };
    expect(found("1 | 广州股权交易中心挂牌企业 | 76 | 240", more)).toEqual([
      "-: 广州股权交易中心挂牌企业 | 76 |  | = | 2017",
      "-: 广州股权交易中心挂牌企业 | 240 |  | = | 2018",
    ]);
  });
});

it("any text at all gives targets whose quotes stand at their spans", () => {
  const pieces = [
    ..."到2020年，。；、（）“”《》和与及的达约由至%家个亿元万近",
    "分别达",
    "提高到",
    "不低于",
    "培育",
    "现有",
    "以上",
    "左右",
    "10",
    "3.5",
    "一百",
    "两万",
    "其中",
    "比2015年",
    "企业",
    "產值",
    "\n",
    "注：",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (words) => {
      for (const { quote, span, indicator, value } of targetsOf(node(words), {
        ...NO_CONTEXT,
        headings: ["2020年目标"],
      })) {
        expect(words.slice(...span)).toBe(quote);
        expect(indicator.length).toBeGreaterThan(1);
        expect(value).toMatch(/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/u);
      }
    }),
    { numRuns: 2000 },
  );
});
