import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, languageFor, WORDS, type Word, word } from "../../src/page/words.js";

describe("the words of the interface", () => {
  it.each(Object.entries(WORDS))("%s takes the same values in every language", (_, writings) => {
    const values = writings.map((text) => [...new Set(text.match(/\{\d/g))].sort());
    expect(values[1]).toEqual(values[0]);
    // English may name a value twice, to choose between one and many.
    expect(values[2]).toEqual(values[0]);
    expect(writings).toHaveLength(LANGUAGES.length);
  });

  it.each<[Word, (string | number)[], string, string, string]>([
    ["tally", [12, 5], "12 条，5 份文件", "12 條，5 份文件", "12 clauses in 5 documents"],
    ["tally", [1, 1], "1 条，1 份文件", "1 條，1 份文件", "1 clause in 1 document"],
    ["chip", ["地区", "广东省"], "地区：广东省", "地区：广东省", "地区: 广东省"],
  ])("%s with %j", (name, values, ...expected) => {
    expect(LANGUAGES.map((language) => word(language, name, ...values))).toEqual(expected);
  });

  it("have one name each: of two files that give one name the later would win in silence", () => {
    const folder = new URL("../../src/page/words/", import.meta.url);
    const names = readdirSync(folder).flatMap((file) => [
      ...readFileSync(new URL(file, folder), "utf8").matchAll(/^ {2}"?([\w-]+)"?: \[/gmu),
    ]);
    const all = names.map(([, name]) => name);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
    expect(new Set(all)).toEqual(new Set(Object.keys(WORDS)));
  });

  it("put a value in as it is, braces and all", () => {
    expect(word("en", "where", "{0}{1}$&")).toBe("Where: {0}{1}$&");
  });
});

describe("the language is taken from the browser", () => {
  it.each([
    [["zh-CN", "en"], "zh-Hans"],
    [["zh-TW"], "zh-Hant"],
    [["zh-HK", "en"], "zh-Hant"],
    [["zh-Hant-MO"], "zh-Hant"],
    [["zh-Hans-HK"], "zh-Hans"],
    [["zh"], "zh-Hans"],
    [["en-GB", "zh-CN"], "en"],
    [["fr-FR", "zh-TW"], "zh-Hant"],
    [["fr-FR"], "zh-Hans"],
    [[], "zh-Hans"],
  ])("%j gives %s", (wanted, expected) => {
    expect(languageFor(wanted)).toBe(expected);
  });
});
