import { describe, expect, it } from "vitest";
import { readRtf } from "../../../src/source/formats/rtf.js";
import { Unreadable } from "../../../src/source/unreadable.js";

const rtf = (body: string) =>
  readRtf(
    Buffer.from(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 宋体;}{\\f1\\fcharset136 MingLiU;}{\\f2\\fcharset0 Arial;}}${body}}`,
      "latin1",
    ),
  );
const linesOf = async (body: string) =>
  (await rtf(body)).lines.map(({ text, cells }) => (cells ? cells.join(" | ") : text));

describe("characters of RTF", () => {
  it.each([
    ["bytes in the document's code page", "\\'d4\\'c6\\'cf\\'aa", "云溪"],
    ["bytes as they are", "\u00d4\u00c6\u00cf\u00aa", "云溪"],
    ["bytes in the code page of their font", "{\\f1 \\'b6\\'b3\\'b7\\'cb}", "雲溪"],
    ["Unicode, the fallback left out", "\\uc1\\u20113?\\u28330\\'3f", "云溪"],
    ["Unicode with a fallback of two bytes", "\\uc2\\u20113\\'d4\\'c6\\u28330\\'cf\\'aa", "云溪"],
    ["Unicode with no fallback", "\\uc0\\u20113\\u28330", "云溪"],
    ["Unicode as Word writes it above 32767", "\\u-26592?", "頠"],
    ["those that stand beside unknown words", "a\\constructor b\\toString c", "abc"],
    ["signs with a name", "\\ldblquote a\\rdblquote\\emdash\\{b\\}", "“a”—{b}"],
  ])("are %s", async (_, body, text) => {
    const lines = await linesOf(body);
    expect(lines).toEqual([text]);
  });

  it("are not those of fields, pictures, hidden or deleted words", async () => {
    expect(
      await linesOf(
        "a{\\field{\\*\\fldinst PAGE}{\\fldrslt b}}{\\pict ffd8}{\\v c}{\\deleted d}{\\*\\unknown e}f",
      ),
    ).toEqual(["abf"]);
  });
});

describe("lines of RTF", () => {
  it("end with \\par and \\line, and begin with the label that RTF carries", async () => {
    expect(await linesOf("{\\listtext 1.\\tab}a\\line b\\par{\\pntext 2)\\tab}c\\par")).toEqual([
      "1. a",
      "b",
      "2)c",
    ]);
  });

  it("are rows where cells are, the merged ones said in each row", async () => {
    const row = (first: string, second: string, merge = "") =>
      `\\trowd${merge}\\cellx1000\\cellx2000\\intbl ${first}\\cell ${second}\\cell\\row`;
    const body = `${row("a", "1", "\\clvmgf")}${row("", "2", "\\clvmrg")}\\trowd\\cellx2000\\intbl all\\cell\\row\\pard b\\par`;
    expect(await linesOf(body)).toEqual(["a | 1", "a | 2", "all", "b"]);
  });

  it("have notes at their end and running heads apart", async () => {
    const { lines, dropped } = await rtf("{\\header h\\par}a{\\footnote n}\\par");
    expect(lines.map((line) => line.text)).toEqual(["a[1]", "注1：n"]);
    expect(dropped?.map((line) => line.text)).toEqual(["h"]);
  });
});

describe("hostile RTF", () => {
  it("nested without end is refused in a sentence", async () => {
    await expect(rtf("{".repeat(100_000))).rejects.toThrow(Unreadable);
  });

  it.each(["\\par ", "\\'b0", "}", "\\u20113?", "\\cell\\row "])(
    "of a hundred thousand %s is read or refused in a sentence",
    async (sign) => {
      const outcome = await rtf(sign.repeat(100_000)).catch((error) => error);
      expect(outcome instanceof Error ? outcome : null).toSatisfy(
        (error: Error | null) => error === null || error instanceof Unreadable,
      );
    },
  );
});
