import { describe, expect, it } from "vitest";
import { THEMES } from "../../src/counterparts/themes.js";

const themes = THEMES.trim()
  .split("\n")
  .map((line): [name: string, words: string[]] => {
    const [name = "", words = ""] = line.split(": ");
    return [name, words.split(" ")];
  });

describe("the table of themes", () => {
  it("has a line a theme, each name once", () => {
    const names = themes.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\p{L}{2,}$/u.test(name))).toEqual([]);
  });

  it.each(themes)("names words of two characters and more for %s, each once", (_, words) => {
    expect(words.filter((word) => !/^[\p{L}\p{N}+&]{2,}$/u.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});
