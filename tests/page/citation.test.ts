import { describe, expect, it } from "vitest";
import { citation } from "../../src/page/citation.js";

describe("a citation", () => {
  it.each([
    [
      "names title, number and place",
      "广东省工业企业创新驱动发展工作方案",
      "粤府办〔2016〕46号",
      "二/（三）/2",
      "《广东省工业企业创新驱动发展工作方案》（粤府办〔2016〕46号）二、（三）2.",
    ],
    ["leaves out a number that is not printed", "行動計劃", null, "一", "《行動計劃》第一部分"],
    [
      "names a place without a number by what it is",
      "实施意见",
      "番发〔2015〕4号",
      "preamble",
      "《实施意见》（番发〔2015〕4号）前言",
    ],
    ["stands without a place", "行動計劃", null, null, "《行動計劃》"],
    [
      "sets a title within the title in single marks",
      "关于印发《工作方案》的通知",
      null,
      null,
      "《关于印发〈工作方案〉的通知》",
    ],
  ])("%s", (_, title, docNumber, path, expected) => {
    expect(citation({ title, docNumber, script: "hans" }, path)).toBe(expected);
  });
});
