import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { corpusCommands, type Run } from "../corpus-commands.js";

const { place, run } = corpusCommands();
const citeFile = (file: string, ...options: string[]): Promise<Run> =>
  run("cite", file, ...options);

async function cite(text: string, ...options: string[]): Promise<Run> {
  const file = place("draft.txt");
  await writeFile(file, text);
  return citeFile(file, ...options);
}

const PLAN = "《广东省工业企业创新驱动发展工作方案（2016-2018年）》";

describe("ceyin cite", () => {
  it("exits with 0 where nothing is to be put right, and still tells what is not held", async () => {
    const { out, code } = await cite(`按照${PLAN}（粤府办〔2016〕46号）和《某市数据条例》`);
    expect(code).toBe(0);
    expect(out).toContain("核对引用 2 处：库中有 1 处，没有 1 处");
    expect(out).toContain("应改 0 处，另提示 1 处");
    expect(out).toContain("《某市数据条例》");
  });
  it("names the line, the words and what stands in the source, and exits with 1", async () => {
    const { out, code } = await cite(`一、总则\n${PLAN}提出：“高新技术企业达1.5万家”`);
    expect(code).toBe(1);
    expect(out).toContain("第 2 行");
    expect(out).toContain("1.⟦5 → 3⟧万家");
  });
  it("prints the answer of the API with --json", async () => {
    const { out } = await cite(`按照${PLAN}（粤府办[2016]46号）`, "--json");
    const { citations, findings } = JSON.parse(out);
    expect(citations[0].docNumber).toBe("粤府办〔2016〕46号");
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(["brackets"]);
  });
  it("says so where nothing was found, and writes the right form where it is known", async () => {
    expect((await cite(`按照${PLAN}（粤府办〔2016〕46号）`)).out).toContain("没有发现问题");
    const { out } = await cite(`按照${PLAN}（粤府办[2016]46号）`);
    expect(out).toContain("改为 write: 粤府办〔2016〕46号");
  });
  it("reads every format by content, and - from stdin", async () => {
    const fixture = (name: string): string =>
      fileURLToPath(new URL(`../fixtures/formats/${name}`, import.meta.url));
    for (const name of ["regulation.docx", "regulation.pdf", "notice.ofd"])
      expect((await citeFile(fixture(name))).out).toMatch(/^核对引用 \d+ 处/);
    const stdin = vi
      .spyOn(process, "stdin", "get")
      .mockReturnValue(Readable.from([Buffer.from("按照《某市数据条例》")]) as never);
    const { out } = await citeFile("-");
    stdin.mockRestore();
    expect(out).toContain("《某市数据条例》");
  });
  it("says in a sentence what it cannot read, and exits with 1", async () => {
    const missing = await citeFile(place("none.docx"));
    expect(missing).toMatchObject({ out: "", code: 1 });
    expect(missing.told).toMatch(/none\.docx：没有这个文件/);
    expect((await citeFile(place())).told).toContain("是文件夹");
    const scan = fileURLToPath(new URL("../fixtures/scans/notice.pdf", import.meta.url));
    expect(await citeFile(scan)).toMatchObject({ code: 1, told: expect.stringContaining("--ocr") });
    const { told, code } = await cite("");
    expect([told.split("\n").length, code]).toEqual([2, 1]);
    expect(told).toContain("文件是空的");
  });
  it("gives a terminal no orders from the draft", async () => {
    const { out } = await cite("按照《某\u001b[31m市数据条例》");
    expect(out).not.toContain("\u001b");
  });
});
