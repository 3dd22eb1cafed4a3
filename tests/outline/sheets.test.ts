/** Sheets of plain text: lines as a file has them, and the outline a reader makes of them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outline } from "../../src/outline/outline.js";
import { linesOf } from "../../src/source/text.js";

const FOLDER = "tests/sheets/outline";

interface Case {
  readonly name: string;
  readonly input: string;
  readonly expected: readonly string[];
}

/** `=== name`, the lines of the file, `---`, one node a line: path | type | heading | text. */
function casesOf(sheet: string): readonly Case[] {
  return sheet
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      const [input = "", output = ""] = lines.join("\n").split(/^---\n/mu);
      return { name, input, expected: output.split("\n").filter((line) => line !== "") };
    });
}

describe.each(readdirSync(FOLDER).sort())("%s", (file) => {
  const cases = casesOf(readFileSync(`${FOLDER}/${file}`, "utf8"));

  it.each(cases)("$name", ({ input, expected }) => {
    const { front, nodes } = outline(linesOf(input.replace(/\\t/gu, "\t")), {
      file: "sheet.txt",
      stated: {},
    });
    const read = nodes.map(({ path, type, heading, text }) =>
      [path, type, heading ?? "-", text.replace(/\n/gu, "⏎")].join(" | "),
    );
    expect([...front.map((line) => `front | ${line}`), ...read]).toEqual(expected);
  });
});
