import { describe, expect, it } from "vitest";
import { contextsOf, NO_CONTEXT } from "../../src/clauses/context.js";
import { departmentsOf } from "../../src/clauses/departments.js";
import type { NodeType, OutlineNode } from "../../src/vocabulary.js";
import { expectations, sheetDocuments } from "./sheets.js";

const node = (text: string, type: NodeType = "item"): OutlineNode => ({
  path: "一/1",
  type,
  label: null,
  heading: null,
  text,
  parent: null,
  lines: [1, 1],
});

const namesIn = (text: string): string => departmentsOf(node(text), NO_CONTEXT).join(" | ");

const expected = expectations("departments.txt");

describe.each(sheetDocuments("nodes.txt"))("the bodies of $id", (document) => {
  const contexts = contextsOf(document);
  it.each(document.nodes.map(({ path }, i) => [path, i] as const))("%s", (path, i) => {
    const names = expected.get(`${document.id}:${path}`) ?? [];
    const found = departmentsOf(document.nodes[i] as OutlineNode, contexts[i] ?? NO_CONTEXT);
    expect(found.join(" | ")).toBe(names.join(""));
  });
});

describe("a bracket that ends a sentence", () => {
  it.each([
    ["the rank carries over in one list", "…。（省科技厅、财政厅）", "省科技厅 | 省财政厅"],
    [
      "and ends at a comma",
      "…。（省科技厅，广东银监局、证监会）",
      "省科技厅 | 广东银监局 | 证监会",
    ],
    [
      "branches of national bodies take none",
      "…。（市科技局、人民银行韶关市中心支行、税务局）",
      "市科技局 | 人民银行韶关市中心支行 | 市税务局",
    ],
    ["市场 is no rank", "…。（市商务局、市场监管局）", "市商务局 | 市市场监管局"],
    [
      "a place carries over with its rank",
      "…。（广州市科技局、财政局）",
      "广州市科技局 | 广州市财政局",
    ],
    [
      "party offices follow the committee",
      "…。（省委组织部、宣传部，省教育厅）",
      "省委组织部 | 省委宣传部 | 省教育厅",
    ],
    [
      "ranks that share an office are one name",
      "…。（省财政厅，各市、县（市、区）人民政府）",
      "省财政厅 | 各市、县（市、区）人民政府",
    ],
    [
      "words of duty are no names",
      "…。（教育部牵头，财政部、人力资源社会保障部等按职责分工负责）",
      "教育部 | 财政部 | 人力资源社会保障部",
    ],
    [
      "headings are no names",
      "…。（牵头单位：市发改局；配合单位：市财政局、各镇街）",
      "市发改局 | 市财政局 | 各镇街",
    ],
    [
      "和 parts two bodies, not a name",
      "…。（经济和信息化委和省财政厅）",
      "经济和信息化委 | 省财政厅",
    ],
    ["others unnamed are left out", "…。（商务部等有关部门负责）", "商务部"],
    [
      "Traditional script stays as printed",
      "…。（省科技廳、發展改革委，各地級以上市政府）",
      "省科技廳 | 省發展改革委 | 各地級以上市政府",
    ],
    ["before the stop", "完善机制（省发展改革委、省财政厅负责）。", "省发展改革委 | 省财政厅"],
  ])("%s", (_rule, text, names) => {
    expect(namesIn(text)).toBe(names);
  });

  it.each([
    "建立产业数据库（企业、技术、产品、专家）。",
    "中等职业学校（含技工院校）。",
    "省科学技术厅（以下简称省科技厅）。",
    "建设孵化平台（众创空间、加速器、科技园区）。",
    "入池企业达200家（注：2016年市科技局统计）。",
    "推动各县（市、区）发展。",
    "优化产业布局（总部、内部、东部）。",
    "首台（套）重大技术装备。",
  ])("names nobody: %s", (text) => {
    expect(namesIn(text)).toBe("");
  });
});

describe("a sentence", () => {
  it.each([
    [
      "省经济和信息化委负责统筹推进，省有关部门按职责分工分头推进。",
      "省经济和信息化委 | 省有关部门",
    ],
    ["领导小组下设办公室，办公室设在区科工商信局，负责日常工作。", "区科工商信局"],
    ["本办法由市科技局负责解释。", "市科技局"],
    ["由省科技厅会同省财政厅制定实施细则。", "省科技厅 | 省财政厅"],
    ["由市市场监督管理局责令改正。", "市市场监督管理局"],
    ["财政、税务和市场监管等部门应当予以支持。", "财政部门 | 税务部门 | 市场监管部门"],
    ["县级以上人民政府教育部门应当加强指导。", "县级以上人民政府教育部门"],
    ["责任单位：市科技局、财政局，各县（市、区）政府", "市科技局 | 市财政局 | 各县（市、区）政府"],
    ["3.县财政局：负责落实资金。", "县财政局"],
    ["以下各项均需各地级以上市人民政府和各牵头部门落实。", "各地级以上市人民政府 | 各牵头部门"],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toBe(names);
  });

  it.each([
    "各有关部门要把创新驱动作为重要抓手。",
    "请径向省经济和信息化委反映。",
    "报省人民政府批准后实施。",
    "经市财政局同意，可以延期。",
    "支持骨干企业牵头推进产业化。",
    "主要负责人应当履行职责。",
    "积极争取国家、省、市有关部门支持。",
    "作为考核评价各镇街、各职能部门的重要内容。",
    "由省科技厅认定的高新技术企业享受优惠。",
    "督促县（市、区）政府重视科技工作。",
    "各地区、各部门要高度重视。",
    "企业负责建立研发机构。",
  ])("makes nobody responsible: %s", (text) => {
    expect(namesIn(text)).toBe("");
  });
});

describe("a row of a table", () => {
  it("names bodies in the column that says who is responsible", () => {
    const header = ["序号", "任务", "责任单位"];
    const row = node("1 | 建设创新平台 | 市科技局、财政局", "row");
    const found = departmentsOf(row, { ...NO_CONTEXT, header });
    expect(found).toEqual(["市科技局", "市财政局"]);
  });
});

it.each(["title", "signature", "table"] as const)("a %s names nobody", (type) => {
  expect(departmentsOf(node("由省科技厅负责", type), NO_CONTEXT)).toEqual([]);
});
