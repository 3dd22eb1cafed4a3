import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "../../src/answers/parse/parse.js";
import { positiveTerms } from "../../src/answers/query.js";
import type { Wording } from "../../src/answers/wording.js";
import { keyOf } from "../../src/text/key.js";
import { loadWording } from "../../src/wording.js";

const FOLDER = new URL("../../src/wording/", import.meta.url);
const SHEET = new URL("../sheets/wording.txt", import.meta.url);

const cases = readFileSync(SHEET, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" → ") as [string, string]);

let wording: Wording;

beforeAll(() => {
  ({ wording } = loadWording(undefined));
});

/** Keys of all other forms a question is looked for in. */
function formsOf(typed: string): string[] {
  const { root } = parse(typed, { wording, bodies: new Map() });
  const known = positiveTerms(root).flatMap(({ key, words }) => [
    ...words.flatMap(({ forms }) => forms),
    ...wording.formsOf(key.replace(/^[省市区县]/u, "")),
  ]);
  return known.map(({ key }) => key);
}

describe("the wording rules", () => {
  it.each(cases)("of %s name %s", (typed, other) => {
    const forms = formsOf(typed);
    const wanted = keyOf(other.replace(/^!/u, "").replace(/^[省市区县](?=.{3})/u, ""));
    expect(forms.some((form) => form === wanted)).toBe(!other.startsWith("!"));
  });

  const files = readdirSync(FOLDER).map(
    (name) => [name, readFileSync(new URL(name, FOLDER), "utf8").split("\n")] as const,
  );

  it("are all understood", () => {
    expect(loadWording(undefined).faults).toEqual([]);
  });

  it("of a file that is not there are told by what named it", () => {
    expect(() => loadWording("/no/such/rules.txt")).toThrow(
      /CEYIN_WORDING.*\/no\/such\/rules\.txt/u,
    );
  });

  it.each(files)("of %s stand under a source each, and none stands twice", (_name, lines) => {
    const rules = lines.filter((line) => line !== "" && !line.startsWith("#"));
    expect(rules.length).toBe(new Set(rules).size);
    let source = false;
    for (const line of lines) {
      if (line === "") source = false;
      else if (line.startsWith("# 来源：")) source = true;
      else if (!line.startsWith("#")) expect(source, line).toBe(true);
    }
  });
});
