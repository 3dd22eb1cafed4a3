import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Folders, folders, plan } from "./folders.js";

/** Runs as a user starts them, ended by a signal that no program can catch. */
const launcher = fileURLToPath(new URL("../../src/ceyin.mjs", import.meta.url));

function start({ corpus, index }: Folders, ...words: string[]): ChildProcess {
  return spawn(process.execPath, [launcher, "ingest", ...words], {
    env: { ...process.env, CEYIN_CORPUS: corpus, CEYIN_INDEX: index },
  });
}

/** Waits for a process to say something on stderr, or to end. */
async function said(child: ChildProcess, what: RegExp): Promise<void> {
  let text = "";
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk) => {
      text += chunk;
      if (what.test(text)) resolve();
    });
    child.once("close", () => resolve());
  });
}

async function done(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}

/** What the index holds, judged without the program: every file is as the manifest says. */
function titlesIn(index: string): string[] {
  const build = join(index, readFileSync(join(index, "current"), "utf8").trim());
  const { files } = JSON.parse(readFileSync(join(build, "manifest.json"), "utf8"));
  for (const [file, digest] of Object.entries(files)) {
    const data = readFileSync(join(build, file));
    expect(createHash("sha256").update(data).digest("hex"), file).toBe(digest);
  }
  const documents = readFileSync(join(build, "documents.jsonl"), "utf8").trim().split("\n");
  return documents.map((line) => JSON.parse(line).title.slice(0, 3));
}

/** When the run is ended: at a stage it tells of, and so many milliseconds later. */
const MOMENTS: readonly (readonly [at: RegExp, wait: number])[] = [
  [/reading/, 0],
  [/reading/, 40],
  [/indexing/, 0],
  [/indexing/, 400],
  [/saving/, 0],
  [/saving/, 4],
  [/saving/, 12],
];

describe("A run that is killed", () => {
  it("leaves the old index whole or the new one, and the next run goes on", {
    timeout: 240_000,
  }, async () => {
    const all = folders();
    const items = Array.from({ length: 300 }, (_, i) => `培育高新技术企业第${i}批`);
    all.write("a.txt", plan("韶关市", ...items));
    expect(await done(start(all))).toBe(0);
    let before = titlesIn(all.index);
    for (const [number, [at, wait]] of MOMENTS.entries()) {
      all.write(`b${number}.txt`, plan("广州市", ...items));
      const run = start(all);
      await said(run, at);
      await new Promise((resolve) => setTimeout(resolve, wait));
      run.kill("SIGKILL");
      if (run.exitCode === null && run.signalCode === null) await done(run);
      const after = titlesIn(all.index);
      if (after.length !== before.length) expect(after.length).toBe(number + 2);
      else expect(after).toEqual(before);
      before = after;
    }
    expect(await done(start(all))).toBe(0);
    expect(titlesIn(all.index)).toHaveLength(MOMENTS.length + 1);
    // Nothing of the runs that were killed is left.
    expect(readdirSync(all.index)).toHaveLength(2);
  });
});

describe("Two runs at once", () => {
  it("the second says who holds the index and exits with 1, the first ends as if alone", async () => {
    const all = folders();
    all.write("a.txt", plan("韶关市", "建设孵化器"));
    for (let i = 0; i < 40; i++) all.write(`n/${i}.txt`, plan("广州市", "建设孵化器"));
    const first = start(all);
    const ended = done(first);
    await said(first, /reading/);
    expect(existsSync(join(all.index, "lock"))).toBe(true);
    // However long the second takes to begin, the first is at work.
    first.kill("SIGSTOP");
    const second = start(all);
    let stderr = "";
    second.stderr?.on("data", (chunk) => (stderr += chunk));
    const refused = await done(second);
    first.kill("SIGCONT");
    expect(refused).toBe(1);
    expect(stderr).toMatch(
      /^另一次读入正在进行（进程 \d+，自 .*\n.*at work \(process \d+, since 2/,
    );
    expect(stderr).toContain(`process ${first.pid},`);
    expect(await ended).toBe(0);
    expect(titlesIn(all.index)).toHaveLength(41);
  });
});
