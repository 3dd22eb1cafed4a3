/**
 * One real file of each format beside the sheet of what a reader takes from it:
 * `12 words` a line, `13 | a | b` a row, `- rule 14 words` set apart, `? rule` a doubt.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSource } from "../../../src/source/read.js";
import type { Source } from "../../../src/vocabulary.js";

const FOLDER = new URL("../../fixtures/formats/", import.meta.url);
const files = readdirSync(FOLDER).filter((name) => !name.endsWith(".sheet.txt"));

function sheet({ format, encoding, stated, lines, dropped = [], remarks }: Source): string {
  const fields = Object.entries(stated).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `${format} ${encoding}`,
    ...fields.map(([name, value]) => `= ${name} ${JSON.stringify(value)}`),
    ...lines.map(({ number, text, cells }) =>
      cells === undefined ? `${number} ${text}` : `${number} | ${cells.join(" | ")}`,
    ),
    ...dropped.map(({ line, rule, text }) => `- ${rule} ${line} ${text}`),
    ...remarks.map(({ rule, line, words }) => `? ${rule} ${line} ${words}`),
    "",
  ].join("\n");
}

describe("a file of each format", () => {
  it.each(files)("%s is read as its sheet says", async (name) => {
    const source = await readSource(name, readFileSync(new URL(name, FOLDER)));
    await expect(sheet(source)).toMatchFileSnapshot(new URL(`${name}.sheet.txt`, FOLDER).pathname);
  });

  it.each(files)("%s has its lines and what is set apart in one ascending count", async (name) => {
    const { lines, dropped = [] } = await readSource(name, readFileSync(new URL(name, FOLDER)));
    const numbers = [...lines.map((line) => line.number), ...dropped.map(({ line }) => line)];
    const counted = numbers.filter((number) => number > 0);
    expect(new Set(counted).size).toBe(counted.length);
    expect(lines.map((line) => line.number)).toEqual(
      lines.map((line) => line.number).sort((a, b) => a - b),
    );
  });
});
