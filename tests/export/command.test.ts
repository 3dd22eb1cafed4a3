import { readdir, readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { corpusCommands, type Run } from "../corpus-commands.js";

const commands = corpusCommands();
const { place } = commands;
const run = (...words: string[]): Promise<Run> => commands.run("export", ...words);

describe("ceyin export", () => {
  it.each([
    ["compare 孵化器", "表.xlsx"],
    ["targets", "表.DOCX"],
    ["works", "表.csv"],
  ])("%s writes %s, and --verify finds it as it was written", async (what, name) => {
    const file = place(name);
    expect(await run(...what.split(" "), "--to", file)).toMatchObject({ code: 0, out: "" });
    const { out, code } = await run("--verify", file);
    expect(code).toBe(0);
    expect(out).toContain("处引文全部一致");
    expect(out).toContain("同一次读入");
  });

  it("writes over nothing unless told to, and leaves nothing half done", async () => {
    const file = place("已有.csv");
    await writeFile(file, "mine");
    const refused = await run("works", "--to", file);
    expect(refused.code).toBe(2);
    expect(refused.told).toContain("--force");
    expect(await readFile(file, "utf8")).toBe("mine");
    expect((await run("works", "--to", file, "--force")).code).toBe(0);
    expect(await readFile(file, "utf8")).toContain("题名");
    const gone = await run("works", "--to", place("没有的文件夹/表.csv"));
    expect(gone.code).toBe(1);
    expect((await readdir(place())).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([
    [["works", "--to", "表.pdf"], ".xlsx"],
    [["works", "--to", "表"], ".xlsx"],
    [["works", "--to", "表.docx"], ".xlsx"],
    [["works"], "--to"],
    [["indicators", "--to", "表.csv"], "targets"],
    [["compare", "--to", "表.csv"], "主题"],
  ])("%j is told what is wrong", async (words, told) => {
    const result = await run(...words);
    expect(result.code).toBe(2);
    expect(result.told).toContain(told);
  });

  it("exits with 1 where a quotation does not hold, and shows how", async () => {
    const file = place("改.csv");
    await run("compare", "孵化器", "--to", file);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll("科技企业孵化器", "科技企业孵化园"));
    const { out, code } = await run("--verify", file);
    expect(code).toBe(1);
    expect(out).toContain("⟦园 → 器⟧");
    const { out: json } = await run("--verify", file, "--json");
    expect(JSON.parse(json).passages.length).toBeGreaterThan(0);
  });

  it("says of a file that is no export, or not there, in a sentence", async () => {
    const file = place("文稿.txt");
    await writeFile(file, "一、总体要求");
    for (const [name, sentence] of [
      [file, "不是策引的导出"],
      [place("没有.xlsx"), "读不了"],
    ] as const) {
      const { told, code } = await run("--verify", name);
      expect(code).toBe(1);
      expect(told).toContain(sentence);
      expect(told).not.toContain(" at ");
    }
  });
});
