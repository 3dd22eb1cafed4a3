import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareLibrary, bareTexts } from "../bare.js";

const HANS = ["建立统一的坐标系统", "平面坐标测量", "家具制造业"];
const HANT = ["建立統一的座標系統", "平面座標測量", "傢俱製造業"];

/** Clauses found, with tier and marks; told apart by their place in the list of texts. */
function found(question: string, texts: readonly string[]): string[] {
  const library = bareLibrary(bareTexts("文", texts));
  return search(question, library, { page: 1, size: 100 })
    .hits.filter(({ type }) => type !== "front")
    .map(({ path, tier, spans }) => `${path} ${tier} ${spans.join(" ")}`);
}

describe("a word that one script writes with other characters", () => {
  it.each([
    ["坐标", "座標"],
    ["平面坐标", "平面座標"],
    ["家具制造", "傢俱製造"],
    ['"家具制造"', '"傢俱製造"'],
    ["坐标 测量", "座標 測量"],
    ["测量 -坐标", "測量 -座標"],
    ["坐标测定方法", "座標測定方法"],
  ])("%s and %s find the same in documents of either script", (hans, hant) => {
    expect(found(hant, HANS)).toEqual(found(hans, HANS));
    expect(found(hans, HANT)).toEqual(found(hant, HANT));
  });

  it("is an exact match in either spelling, where the library has one of them", () => {
    expect(found("傢俱", HANS)).toEqual(["2 exact 0,2"]);
    expect(found("坐标", HANT)).toEqual(["1 exact 2,4", "0 exact 5,7"]);
  });

  it("is another wording where the library has both", () => {
    expect(found("座标", ["坐标", "座標"])).toEqual(["1 exact 0,2", "0 all 0,2"]);
  });

  it("is not made of characters that stand there by chance", () => {
    const texts = ["建设一座标志性建筑", "乘坐标准车辆"];
    expect(found("座标", texts).map((line) => line.slice(0, 7))).toEqual(["0 exact"]);
    expect(found("坐标", texts).map((line) => line.slice(0, 7))).toEqual(["1 exact"]);
    expect(found("坐标", [texts[0] as string])).toEqual([]);
  });

  it("keeps its characters apart", () => {
    expect(found("坐", ["座谈"])).toEqual([]);
    expect(found("具", ["俱乐部"])).toEqual([]);
  });
});
