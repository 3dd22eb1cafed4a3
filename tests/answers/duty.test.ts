import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const library = bareLibrary(
  bareDocument("件", [
    bareNode("1", "预算由省财政厅负责编制", { departments: ["省财政厅"] }),
    bareNode("2", "绩效评价（省科技厅、财政厅）", { departments: ["省科技厅", "省财政厅"] }),
    bareNode("3", "奖补资金（省财政厅负责）", { departments: ["省财政厅"] }),
    bareNode("4", "生育津贴怎么领：生育津贴多少由单位申报"),
    bareNode("5", "生育津贴由基金支付"),
    bareNode("6", "提高企业品牌"),
    bareNode("7", "由国土主管部门核发许可", { departments: ["国土主管部门"] }),
    bareNode("8", "园林主管部门负责绿化，国土规划另定", { departments: ["园林主管部门"] }),
  ]),
);

/** `path tier` of each full answer, the best first. */
const answers = (question: string): string[] =>
  search(question, library, { page: 1, size: 100 })
    .hits.filter(({ tier }) => tier !== "some")
    .map(({ path, tier }) => `${path} ${tier}`);

describe("words that only ask, typed apart, are no condition, and exact is what stands as typed", () => {
  it.each([
    ["省财政厅 负责", ["1 exact", "2 all", "3 exact"]],
    ["省财政厅 牵头", ["1 all", "2 all", "3 all"]],
    ["省财政厅 牵头 -绩效", ["1 all", "3 all"]],
    ["省财政厅 责任单位", ["1 all", "2 all", "3 all"]],
    ["省财政厅牵头部门", ["1 all", "2 all", "3 all"]],
    ["省科技厅 负责 OR 国土主管部门 负责", ["2 all", "7 all"]],
    ["绩效 OR 奖补 -(省财政厅 负责)", ["2 exact"]],
    ["国土主管部门 负责", ["7 all"]],
    ["国土主管部门负责", ["7 all"]],
    ["生育津贴 多少", ["4 exact", "5 all"]],
    ["生育津贴 怎么办", ["4 all", "5 all"]],
  ])("%s", (question, found) => {
    expect(answers(question).sort()).toEqual(found);
  });

  it("what was pasted comes first where it stands in one run", () => {
    expect(answers("由省财政厅负责")[0]).toBe("1 exact");
    expect(answers("由省财政厅负责").sort()).toEqual(["1 exact", "2 all", "3 all"]);
  });

  it("an abbreviation asked about is meant as beside any other word", () => {
    expect(answers("高企").sort()).toEqual(["6 exact"]);
    expect(answers("高企 怎么办")).toEqual([]);
  });
});
