import { describe, expect, it } from "vitest";
import { stripFurniture } from "../../src/source/furniture.js";
import { linesOf } from "../../src/source/text.js";

function strip(text: string) {
  return stripFurniture({
    ...{ file: "page.txt", format: "txt", encoding: "utf-8", stated: {}, remarks: [] },
    lines: linesOf(text),
  });
}

describe("a line is furniture by its form", () => {
  const rows: [string, string][] = [
    ["当前位置：[首页](#) > [政务公开](#) > [通知公告](#)", "breadcrumb"],
    ["您现在的位置： 首页 > 政务公开 > 市政府文件", "breadcrumb"],
    ["首页 > 政务公开 > 通知公告", "breadcrumb"],
    ["[首页](#)[政务公开](#)[科技资讯](#)[互动平台](#)", "navigation"],
    ["分享到：[微信](#) [微博](#)", "share"],
    ["时间：2022-06-28 11:28:33 来源：广东省科学技术厅【字体：大 中 小】【打印】", "page-data"],
    ["发布日期:2015-12-31 10:32:25 文章来源:本网 字体大小:【 A- A A+ 】", "page-data"],
    ["2025-11-18 16:09", "page-data"],
    ["相关链接：《关于加快构建创新体系的通知》政策解读", "related"],
    ["下一篇：没有了", "neighbours"],
    ["版权所有：某市科学技术局 粤ICP备05018469", "site-footer"],
    ["— 3 —", "page-number"],
    ["第 3 页 共 10 页", "page-number"],
    ["===PAGE 12===", "page-number"],
    ["临政办发〔2013〕158号某市人民政府办公室关于印发补助办法的通知.doc", "download"],
  ];

  it.each(rows)("%s", (line, rule) => {
    expect(strip(line).dropped.map((dropped) => dropped.rule)).toEqual([rule]);
  });
});

describe("words of a text are kept, though they sound like furniture", () => {
  const rows = [
    "加强版权保护，促进版权交易。",
    "当前位置服务产业发展迅速，要加快布局。",
    "建立科技资源共享平台，分享创新成果。",
    "（一）时间安排。2016年5月启动，12月完成。",
    "来源于财政资金的项目，应当公开。",
    "——坚持开放合作。",
    "打印机制造企业达到10家。",
    "2022年6月14日",
    "详见[附件](#)。",
    "相关信息由各部门负责提供。",
    "主办单位：广东省科学技术厅",
    "依法保护版权所有人的权益，打击侵权行为。",
    "技术支持单位应当配合开展检查。",
    "附件：参加活动代表回执.docx",
    "2.招生计划表.xls",
    "请下载填写申请表.doc，并于月底前报送。",
  ];

  it.each(rows)("%s", (line) => {
    expect(strip(`某市办法\n\n${line}\n`).dropped).toEqual([]);
  });
});

describe("a line is furniture by its place", () => {
  const page = [
    "广东省科学技术厅",
    "Department of Science and Technology",
    "[首页](#)[政务公开](#)[搜索](#)",
    "关于加快建设的通知",
    "各市要加快建设，落实责任。",
    "省科技厅",
    "2022年6月14日",
    "相关链接：政策解读",
    "国家部委",
    "版权所有：广东省科学技术厅",
    "未经用户许可，本网保证绝不会泄漏用户提交的个人信息",
  ];
  const { lines, remarks } = strip(page.join("\n"));

  it("above the navigation and from the related links on, when a footer follows", () => {
    expect(lines.map(({ text }) => text)).toEqual(page.slice(3, 7));
  });

  it("and each such guess is remarked on", () => {
    expect(remarks.map(({ line }) => line)).toEqual([1, 2, 9, 11]);
  });
});

it("a copyright line above a text takes nothing of the text with it", () => {
  const { lines } = strip("版权所有：某厅\n某市办法\n一、总则\n加强管理。\n");
  expect(lines.map(({ text }) => text)).toEqual(["某市办法", "一、总则", "加强管理。", ""]);
});

it("the page's own date is its time of publication", () => {
  expect(strip("时间：2022-6-8 11:28:33 来源：某厅【打印】").stated.published).toBe("2022-06-08");
});

describe("a table of contents", () => {
  const text =
    "目　录\n一、基础……1\n二、目标……3\n某市规划\n一、基础\n经济稳步增长。\n二、目标\n到2020年建成。";

  it("is dropped, and nothing of the text with it", () => {
    const { lines, dropped } = strip(text);
    expect(dropped.map(({ rule }) => rule)).toEqual(["contents", "contents", "contents"]);
    expect(lines[0]?.text).toBe("某市规划");
  });

  it("is known by its headings standing again, where no page numbers are printed", () => {
    const { lines } = strip(
      "目录\n一、基础\n二、目标\n一、基础\n经济稳步增长。\n二、目标\n到2020年建成。",
    );
    expect(lines.map(({ number }) => number)).toEqual([4, 5, 6, 7]);
  });
});

describe("a text that stands twice on its line", () => {
  const text =
    "安岭乡人民政府：你乡《关于要求调整行政村规模的请示》收悉。经县政府研究同意，现批复如下：一、撤销上门楼村、吕坟村建制，合并后设立上吕村。二、撤销柏塘村建制。特此批复。";

  it("is kept once", () => {
    const { lines, dropped } = strip(`${text}　仙居县人民政府 ${text}`);
    expect(lines.map((line) => line.text)).toEqual([`${text}　仙居县人民政府 `]);
    expect(dropped).toEqual([{ line: 1, text, rule: "second-copy" }]);
  });

  it("is kept whole where only its opening comes again", () => {
    expect(strip(`${text}${text.slice(0, 62)}另行规定。`).dropped).toEqual([]);
  });
});

describe("a text that stands twice, in many lines", () => {
  const text = [
    "各镇人民政府，市政府各部门：",
    "《关于加强农房改造监督管理工作的实施意见》已经市政府研究同意，现印发给你们，请认真贯彻执行。",
    "一、职责分工",
    "各镇人民政府负责本辖区农房改造的监督管理，及时发现、制止和查处违法建设行为，并定期向市政府报告工作情况。",
    "二、责任追究",
    "对工作不力、造成严重后果的单位和个人，按照有关规定追究责任；构成犯罪的，移送司法机关依法处理，不得以罚代刑。",
    "某市人民政府办公室",
    "2013年7月19日",
  ];

  it("is kept once, whatever stands above the first copy only", () => {
    const { lines, dropped } = strip(["某市文件", ...text, ...text].join("\n"));
    expect(lines.map((line) => line.text)).toEqual(["某市文件", ...text]);
    expect(dropped.map(({ line, rule }) => [line, rule])).toEqual(
      text.map((_, i) => [i + 10, "second-copy"]),
    );
  });

  it("is kept whole where the second differs", () => {
    const other = text.map((line) => line.replace("各镇", "各街道"));
    expect(strip([...text, ...other].join("\n")).dropped).toEqual([]);
  });

  it("and a form that is short may be printed twice", () => {
    const form = ["申请表", "姓名：", "电话："];
    expect(strip([...form, ...form].join("\n")).dropped).toEqual([]);
  });
});
