import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const departments = (...names: string[]) => ({ departments: names });
const library = bareLibrary(
  bareDocument(
    "补贴办法",
    [
      bareNode("1", "发放补贴", departments("科技厅", "财政厅")),
      bareNode("2", "审核补贴", departments("科技厅")),
      bareNode("3", "公开名单", departments("财政厅", "审计厅")),
    ],
    { issued: "2016-05-01", region: "广东省" },
  ),
  bareDocument("积分入学办法", [bareNode("1", "积分"), bareNode("2", "入学")], {
    issued: "2018-05-01",
    region: "福建省",
  }),
  bareDocument("审计办法", [bareNode("1", "审计", departments("审计厅"))], {
    issued: "2020-05-01",
    region: "海南省",
  }),
);

function found(question: string): string[] {
  const { hits } = search(question, library, { page: 1, size: 50 });
  return hits
    .filter(({ path }) => path !== "front")
    .map(({ document, path }) => `${document.id.slice(0, 2)}${path}`)
    .sort();
}

describe("fields", () => {
  it.each([
    ["部门：科技厅、财政厅", ["补贴1"], "a list of bodies asks for all"],
    ["部门：科技厅，财政厅", ["补贴1"], "with a comma too"],
    ["部门：(科技厅 OR 审计厅)", ["审计1", "补贴1", "补贴2", "补贴3"], "a group for either"],
    ["部门：(科技厅 OR 审计厅) 补贴", ["补贴1", "补贴2"], "beside words"],
    ["补贴 -部门：(财政厅 OR 审计厅)", ["补贴2"], "refused"],
    [
      "补贴 -部门：财政厅、审计厅",
      ["补贴1", "补贴2"],
      "a list refused is all of them refused at once",
    ],
    ["牵头单位：科技厅；责任单位：财政厅", ["补贴1"], "one field after another"],
    ["年份：2016、2020 部门：审计厅", ["审计1", "补贴3"], "a list of years is any of them"],
    ["地区：广东、福建 入学", ["积分2"], "a list of places is any of them"],
    ["标题：（积分 入学）", ["积分1", "积分2"], "a group of words is all of them"],
    ["标题：（积分 OR 审计）", ["审计1", "积分1", "积分2"], "or either"],
  ])("%s finds %j: %s", (question, paths) => {
    expect(found(question)).toEqual(paths);
  });
});

describe("a pasted line that reads as fields or operators", () => {
  const line = "（责任单位：省财政厅、省科技厅，各市、州、县人民政府）";
  const printed = bareLibrary(
    bareDocument("省补贴办法", [
      bareNode("1", `落实补贴。${line}`, departments("省财政厅", "省科技厅")),
      bareNode("2", "部门：负责“补贴”发放；地区：月球"),
      bareNode("3", "比例由 50% -75% 调整；广州-深圳、国家级-房地产"),
      bareNode("4", "下列部门：财政厅、文物局"),
      bareNode("5", "由文物局牵头，下列部门配合：财政厅"),
      bareNode("6", "其余", departments("省财政厅")),
    ]),
  );
  const asked = (question: string) => search(question, printed, { page: 1, size: 20 });
  const found = (question: string): string[] =>
    asked(question)
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ path, tier }) => `${path} ${tier}`);

  it.each([
    [line, ["1 exact"]],
    [line.slice(1, 14), ["1 exact"]],
    ["补贴。（责任单位：省财政厅", ["1 exact", "6 all"]],
    ["責任單位：省財政廳、省科技廳", ["1 exact"]],
    ["责任单位：省财政厅", ["1 exact", "6 all"]],
    ["部门：负责“补贴”发放；", ["2 exact"]],
    ["50% -75%", ["3 exact"]],
    ["-深圳", ["3 exact", "1 all", "2 all", "4 all", "5 all", "6 all"]],
    ["广州 -深圳", []],
    ["部门：财政厅、文物局", ["4 exact"]],
    ["部门：文物局、财政厅", ["4 all", "5 all"]],
    ["地区：月球", ["2 exact"]],
  ])("%s finds %j", (question, paths) => {
    expect(found(question)).toEqual(paths);
  });

  it("is told to be read as text only where no clause has the fields", () => {
    expect(asked(line).query.faults).toEqual([]);
    expect(asked("配合 部门：财政厅、文物局").query.faults.map(({ span }) => span)).toEqual([
      [3, 13],
    ]);
    expect(found("配合 部门：财政厅、文物局")).toEqual(["5 all"]);
    expect(found("年份：2016 补贴")).toEqual([]);
  });

  it("is narrowed by what is chosen beside it, as anything is", () => {
    const filters = { department: "审计厅" };
    expect(search(line, printed, { page: 1, size: 20, filters }).hits).toEqual([]);
  });
});
