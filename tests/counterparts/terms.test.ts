import { describe, expect, it } from "vitest";
import { themeWords } from "../../src/counterparts/terms.js";

const themes = (key: string): string[] => themeWords(key).flatMap((found) => found.themes);

describe("themes", () => {
  it("are found by the longest word at each place", () => {
    expect(themes("培育新型研发机构")).toEqual(["新型研发机构"]);
    expect(themes("设立研发机构")).toEqual(["研发机构"]);
  });

  it("are not found in the names of bodies", () => {
    expect(themes("由住房城乡建设主管部门负责")).toEqual([]);
    expect(themes("住房和就业")).toEqual(["住房保障", "就业"]);
    expect(themes("交通运输厅")).toEqual([]);
    expect(themes("改善住房打开新局面")).toEqual(["住房保障"]);
  });
});
