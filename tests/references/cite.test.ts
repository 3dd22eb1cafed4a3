import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../../src/cli.js";
import { ingest } from "../../src/ingest.js";
import { CORPUS } from "../corpus-library.js";

let folder: string;
let index: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ceyin-cite-"));
  index = join(folder, "index");
  await ingest({ corpus: CORPUS, index });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `ceyin cite` on a draft of this text: what it prints, and its exit code. */
async function cite(text: string, ...options: string[]): Promise<{ out: string; code: number }> {
  const file = join(folder, "draft.txt");
  await writeFile(file, text);
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  process.exitCode = 0;
  try {
    await main(["cite", file, "--corpus", CORPUS, "--index", index, ...options]);
    return { out, code: Number(process.exitCode) };
  } finally {
    write.mockRestore();
    process.exitCode = 0;
  }
}

const PLAN = "《广东省工业企业创新驱动发展工作方案（2016-2018年）》";

describe("ceyin cite", () => {
  it("exits with 0 where nothing is to be put right, and still tells what is not held", async () => {
    const { out, code } = await cite(`按照${PLAN}（粤府办〔2016〕46号）和《某市数据条例》`);
    expect(code).toBe(0);
    expect(out).toContain("引用 2 处，应改 0 处，另提示 1 处");
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
  it("gives a terminal no orders from the draft", async () => {
    const { out } = await cite("按照《某\u001b[31m市数据条例》");
    expect(out).not.toContain("\u001b");
  });
});
