import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/answers/parse/parse.js";
import { readWording } from "../../src/answers/wording.js";
import { search } from "../../src/search.js";
import { loadWording } from "../../src/wording.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const RULES = `
银监会 = 中国银监会
银监会 ⇒ 中国银行保险监督管理委员会
银保监会 = 中国银行保险监督管理委员会
银保监会 ⇒ 国家金融监督管理总局
农业部 ⇒ 农业农村部
農委會 ⇒ 農業部
環保署 ⇒ 環境部
旅游局 ⇒ 文化和旅游厅
旅游局 ⇒ 文化和旅游局
国家旅游局 ⇒ 文化和旅游部
林业厅 ⇒ 林业局
国家林业局 ⇒ 国家林业和草原局
港澳办 ⇒ 中央港澳工作办公室
规划局 ⇒ 自然资源局
发改委 = 发展改革委
物价局 ⇒ 发展改革委
税务总局 = 国家税务总局
国家发改委 = 国家发展改革委
`;
const { wording } = readWording([{ name: "rules", text: RULES }]);

/** `became | was` of what is offered, each in its order. */
function offered(typed: string): string {
  const { offers } = parse(typed, { wording, bodies: new Map() });
  const told = offers.map(({ became, was }) => `${became.join(" ")} | ${was.join(" ")}`);
  return told.join("; ").trim();
}

describe("a body that was reformed", () => {
  it.each([
    [
      "银监会",
      "中国银行保险监督管理委员会 国家金融监督管理总局 |",
      "whatever name the next rule has",
    ],
    ["中国银监会", "中国银行保险监督管理委员会 国家金融监督管理总局 |", "under its full name"],
    ["国家旅游局", "文化和旅游部 |", "the state's by its whole name"],
    ["国家林业局", "国家林业和草原局 |", "not by what holds of a province's"],
    ["国家物价局", "", "not by what holds of a province's"],
    ["国家发改委", "", "under its other names neither"],
    ["省旅游局", "省文化和旅游厅 |", "at a province"],
    ["广东省旅游局", "广东省文化和旅游厅 |", "at a province by its name"],
    ["市旅游局", "市文化和旅游局 |", "at a city"],
    ["北京市旅游局", "北京市文化和旅游局 |", "at a municipality"],
    ["朝阳区旅游局", "朝阳区文化和旅游局 |", "in a place of a name that several bear"],
    ["旅游局", "文化和旅游厅 文化和旅游局 |", "anywhere"],
    ["市林业局", "", "cities had no 厅"],
    ["省林业局", "| 省林业厅", "provinces had"],
    ["市发展改革委", "| 市物价局", "what it was"],
    ["省港澳办", "", "no province has a body of the state"],
    ["城市规划局", "自然资源局 |", "城市 is no place, 规划局 a body all the same"],
    ["由广东省旅游局负责", "广东省文化和旅游厅 |", "within a longer term"],
    ["生态环境部", "", "生态 is no place"],
    ["香港环保署", "", "a ministry is of no place"],
    ["农业部", "农业农村部 |", "the mainland's, not Taiwan's"],
    ["农委会", "農業部 |", "Taiwan's, not on to the mainland's"],
  ])("%s is offered as %s: %s", (typed, told) => {
    expect(offered(typed)).toBe(told);
  });
});

describe("the rules of the repository", () => {
  const own = loadWording(undefined).wording;
  const sheet = readFileSync(new URL("../sheets/reforms.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" → ") as [string, string]);

  it.each(sheet)("tell that %s became %s", (typed, names) => {
    const { offers } = parse(typed, { wording: own, bodies: new Map() });
    expect(offers.flatMap(({ became }) => became).join("、")).toBe(names);
  });

  it.each(["生态环境部", "国家税务总局", "税务局", "环保署"])(
    "tell nothing that %s became",
    (typed) => {
      const { offers } = parse(typed, { wording: own, bodies: new Map() });
      expect(offers.flatMap(({ became }) => became)).toEqual([]);
    },
  );
});

it("a body's other names are told once, by the longest end of its name that is known", () => {
  const formsOf = (typed: string): string[] => {
    const { root } = parse(typed, { wording, bodies: new Map([[typed, []]]) });
    const words = root?.kind === "term" ? root.words : [];
    return words.flatMap(({ forms }) => forms.map(({ text }) => text));
  };
  expect(formsOf("国家发改委")).toEqual(["国家发展改革委"]);
  expect(formsOf("国家税务总局")).toEqual(["税务总局"]);
});

it("a body that was reformed is no slip of another", () => {
  const library = {
    ...bareLibrary(bareDocument("银保监会通知", [bareNode("1", "由保监会负责，保监会解释")])),
    wording,
  };
  const suggested = (typed: string) =>
    search(typed, library, { page: 1, size: 1 }).query.suggestion;
  expect(suggested("证监会")).toBe("保监会");
  expect(suggested("银监会")).toBeNull();
});
