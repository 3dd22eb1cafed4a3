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
