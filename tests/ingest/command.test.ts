import { execFile } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Folders, folders, PICTURE, plan } from "./folders.js";

const launcher = fileURLToPath(new URL("../../src/ceyin.mjs", import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `ceyin ingest` as it is typed, on a corpus and an index of the test's own. */
function ceyinIngest({ corpus, index }: Folders, ...words: string[]): Promise<Outcome> {
  const env = { ...process.env, CEYIN_CORPUS: corpus, CEYIN_INDEX: index };
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, "ingest", ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** A plan in which the reader doubts something: 三、 is missing, six times over. */
const DOUBTFUL = `韶关市科技创新发展行动计划\n\n${["一", "三", "五", "七", "九", "十一", "十三"]
  .map((number) => `${number}、建设孵化器\n\n支持社会资本建设孵化器和众创空间。\n`)
  .join("\n")}`;

describe("ceyin ingest", () => {
  it("prints what it doubts under each file, some of it or with --remarks all", async () => {
    const all = folders();
    all.write("plan.txt", DOUBTFUL);
    const { code, stdout } = await ceyinIngest(all);
    expect(stdout).toMatch(/^plan\.txt\n {2}第\d+行 number-\S+ \S.*\n/);
    expect(stdout).toMatch(/… 另有 \d+ 处/);
    expect(code).toBe(0);
    const whole = await ceyinIngest(all, "--remarks");
    expect(whole.stdout).not.toContain("另有");
    const shown = (text: string): number => text.match(/第\d+行/g)?.length ?? 0;
    expect(shown(whole.stdout)).toBeGreaterThan(shown(stdout));
  });

  it("fails over doubts with --strict, now and when nothing changed, and saves the index all the same", async () => {
    const all = folders();
    all.write("plan.txt", DOUBTFUL);
    for (const read of [1, 0]) {
      const { code, stdout, stderr } = await ceyinIngest(all, "--strict");
      expect(stdout).toContain(`读入 read ${read}`);
      expect(stderr).toContain("There are doubts (--strict)");
      expect(code).toBe(1);
    }
    expect(existsSync(join(all.index, "current"))).toBe(true);
    all.write("plan.txt", plan("韶关市", "建设孵化器"));
    expect((await ceyinIngest(all, "--strict")).code).toBe(0);
  });

  it("sums up what it did", async () => {
    const all = folders();
    all.write("a.txt", plan("韶关市", "建设孵化器"));
    all.write("b.txt", plan("广州市", "建设孵化器"));
    all.write("c.txt", PICTURE);
    await ceyinIngest(all);
    all.write("d.txt", plan("深圳市", "建设孵化器"));
    all.remove("b.txt");
    const { code, stdout, stderr } = await ceyinIngest(all);
    expect(stdout).toMatch(/2 份文件 documents，\d+ 条 clauses，0 处存疑 remarks，1 份读不了/);
    expect(stdout).toMatch(/\n读入 read 1，沿用 kept 1，移除 removed 1，用时 \d+\.\d s\n$/);
    expect(stderr).toMatch(/读不了 \/ Cannot read c\.txt: .*PNG/);
    expect(code).toBe(1);
  });

  it("says what its paths mean, and which of them it cannot take", async () => {
    const all = folders();
    all.write("a.txt", plan("韶关市", "建设孵化器"));
    all.write("b.txt", plan("广州市", "建设孵化器"));
    expect((await ceyinIngest(all, "--help")).stdout.replaceAll(/\s+/g, " ")).toContain(
      "read only these files and folders of the corpus, changed or not",
    );
    await ceyinIngest(all);
    const { stdout } = await ceyinIngest(all, "a.txt");
    expect(stdout).toContain("读入 read 1，沿用 kept 1");
    const elsewhere = `${all.corpus}-else.txt`;
    writeFileSync(elsewhere, "");
    const astray = await ceyinIngest(all, elsewhere);
    rmSync(elsewhere);
    expect(astray.stderr).toMatch(/else\.txt is not in the corpus folder .*--corpus/);
    expect(astray.code).toBe(1);
  });

  it("tells a pipe of its progress now and then, not of every file", async () => {
    const all = folders();
    for (let i = 0; i < 100; i++) all.write(`${i}.txt`, plan("韶关市", "建设孵化器"));
    const { stderr } = await ceyinIngest(all);
    expect(stderr).toContain("[1/100] 读入 reading 0.txt\n");
    expect(stderr.split("\n").length).toBeLessThan(50);
  });
});
