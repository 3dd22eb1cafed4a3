import { describe, expect, it } from "vitest";
import { ALL, printRemarks } from "../../src/cli/print-remarks.js";
import type { Remark } from "../../src/vocabulary.js";

const remark = (file: string, line: number, words = "四、"): Remark => ({
  ...{ file, line, words, rule: "number-jumps" },
  message: { "zh-Hans": "编号不连续。", "zh-Hant": "編號不連續。", en: "A number is missing." },
});

const REMARKS = [
  remark("a.txt", 1),
  remark("b.txt", 0, ""),
  remark("a.txt", 7),
  remark("a.txt", 9),
  remark("c.txt", 2),
];

describe("Remarks are printed", () => {
  it("by file, with line, rule, sentence and words, the files read just now first", () => {
    expect(printRemarks(REMARKS, ["b.txt"], ALL)).toEqual([
      "b.txt",
      "  全文 number-jumps 编号不连续。 A number is missing.",
      "a.txt",
      "  第1行 number-jumps 编号不连续。 A number is missing. 「四、」",
      "  第7行 number-jumps 编号不连续。 A number is missing. 「四、」",
      "  第9行 number-jumps 编号不连续。 A number is missing. 「四、」",
      "c.txt",
      "  第2行 number-jumps 编号不连续。 A number is missing. 「四、」",
    ]);
  });

  it("up to a number in a file and of files, the rest counted", () => {
    expect(printRemarks(REMARKS, [], { perFile: 2, files: 1 })).toEqual([
      "a.txt",
      "  第1行 number-jumps 编号不连续。 A number is missing. 「四、」",
      "  第7行 number-jumps 编号不连续。 A number is missing. 「四、」",
      "  … 另有 1 处 / 1 more",
      "另有 2 份文件 2 处，用 --remarks 全部列出 / 2 more in 2 files, --remarks lists all",
    ]);
  });

  it("one a line, however many lines or orders to the terminal are in the words", () => {
    const lines = printRemarks(
      [remark("a\n\u001b[2J.txt", 3, `一\n二\u0007${"三".repeat(99)}`)],
      [],
      ALL,
    );
    expect(lines).toEqual([
      "a␊␛[2J.txt",
      `  第3行 number-jumps 编号不连续。 A number is missing. 「一␊二␇${"三".repeat(56)}…」`,
    ]);
  });

  it("not at all where there are none", () => {
    expect(printRemarks([], ["a.txt"], ALL)).toEqual([]);
  });
});
