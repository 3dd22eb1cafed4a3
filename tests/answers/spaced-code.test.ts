import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareLibrary, bareTexts } from "../bare.js";

const texts = [
  "支持 B2B 跨境电商，2025 年不少于 2 家",
  "B 类企业 2 家，b 类 3 家",
  "C919 大型客机 9 架，C 级",
  "按 A2BC 标准",
];
const library = bareLibrary(bareTexts("文", texts));

/** Clauses found in full, with what is marked in them. */
const found = (question: string): string[] =>
  search(question, library, { page: 1, size: 10 })
    .hits.filter(({ tier }) => tier !== "some")
    .map(
      ({ path, text, spans }) => `${path} ${spans.map((span) => text.slice(...span)).join(" ")}`,
    );

describe("letters and figures typed apart", () => {
  it.each(["B 2 B", "b 2 b", "Ｂ　２　Ｂ", "B2B"])("%s is the code that stands there", (typed) => {
    expect(found(typed)).toEqual(["0 B2B"]);
  });

  it.each([
    ["B 2 B 电商", ["0 B2B 电商"]],
    ["C 919", ["2 C919"]],
    ["客机 OR B 2 B", ["0 B2B", "2 客机"]],
  ])("%s is %j", (typed, answers) => {
    expect(found(typed).sort()).toEqual(answers);
  });

  it.each(["B 3", "C 2 B", "B，2", "2 2025"])(
    "%s are words where they make no code, or a sign parts them",
    (typed) => {
      const holding = texts.filter((text) =>
        typed.split(/[ ，]/u).every((piece) => text.toLowerCase().includes(piece.toLowerCase())),
      );
      expect(
        found(typed)
          .map((one) => texts[Number(one[0])])
          .sort(),
      ).toEqual(holding.sort());
    },
  );
});
