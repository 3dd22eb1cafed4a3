import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { followCorpus } from "../../src/ingest/follow.js";
import { folders, plan } from "./folders.js";

/** Follows a corpus; `turns` waits until it has been told so many times of what is done and what failed. */
function follow(corpus: string, onChange: () => Promise<void> = async () => undefined) {
  const stop = new AbortController();
  const told: string[] = [];
  let wake = (): void => undefined;
  const tell = (what: string): void => {
    told.push(what);
    wake();
  };
  const over = followCorpus(corpus, {
    signal: stop.signal,
    every: 300,
    onChange,
    onFault: (fault) => tell(String(fault)),
    onWait: () => tell("done"),
  });
  onTestFinished(async () => {
    stop.abort();
    await over;
  });
  const turns = async (count: number): Promise<string[]> => {
    while (told.length < count) await new Promise<void>((resolve) => (wake = resolve));
    return told;
  };
  return { stop, over, told, turns };
}

describe("Following a corpus", () => {
  it("works once at the beginning and again after each change, in new folders too", async () => {
    const { corpus, write, remove } = folders();
    write("a.txt", "一");
    const { turns } = follow(corpus);
    await turns(1);
    write("a.txt", "二");
    await turns(2);
    write("neu/b/c.txt", "三");
    await turns(3);
    write("neu/b/c.txt", "四");
    await turns(4);
    remove("neu");
    await turns(5);
  });

  it("takes many changes at once for one", async () => {
    const { corpus, write } = folders();
    const { turns, told } = follow(corpus);
    await turns(1);
    for (let i = 0; i < 50; i++) write(`${i}.txt`, "一");
    await turns(2);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(told.length).toBeLessThanOrEqual(3);
  });

  it("misses no change made while the last one is worked on", async () => {
    const { corpus, write } = folders();
    let runs = 0;
    const { turns } = follow(corpus, async () => {
      runs += 1;
      if (runs === 1) write("late.txt", "一");
    });
    await turns(2);
    expect(runs).toBe(2);
  });

  it("tells a fault once, survives it and tries again", async () => {
    const { corpus } = folders();
    let runs = 0;
    const { turns } = follow(corpus, async () => {
      runs += 1;
      if (runs <= 2) throw new Error("away");
    });
    expect(await turns(2)).toEqual(["Error: away", "done"]);
    expect(runs).toBe(3);
  });

  it("survives the loss of the folder itself", async () => {
    const { corpus, write } = folders();
    write("a.txt", "一");
    const { turns } = follow(corpus);
    await turns(1);
    rmSync(corpus, { recursive: true });
    await turns(2);
    mkdirSync(corpus);
    writeFileSync(join(corpus, "a.txt"), "二");
    await turns(3);
  });

  it("ends when it is asked to", async () => {
    const { corpus } = folders();
    const { stop, over, turns } = follow(corpus);
    await turns(1);
    stop.abort();
    await over;
  });
});

const launcher = fileURLToPath(new URL("../../src/ceyin.mjs", import.meta.url));

describe("ceyin ingest --watch beside ceyin serve", () => {
  const spoken = (child: ChildProcess, what: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      let text = "";
      const hear = (chunk: unknown): void => {
        text += chunk;
        const found = what.exec(text);
        if (found) resolve(found);
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      child.once("close", () => reject(new Error(`ended with: ${text}`)));
    });

  it("brings a new document onto the page without a restart, and leaves when asked to stop", async () => {
    const { corpus, index, write } = folders();
    const env = { ...process.env, CEYIN_CORPUS: corpus, CEYIN_INDEX: index, PORT: "0" };
    const run = (...words: string[]) => {
      const child = spawn(process.execPath, [launcher, ...words], { env });
      onTestFinished(() => void child.kill("SIGKILL"));
      return child;
    };
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    const watcher = run("ingest", "--watch");
    await spoken(watcher, /Waiting for changes/);
    const server = run("serve");
    const [address] = await spoken(server, /http:\/\/\S+/);
    const found = async (): Promise<number> => {
      const answer = await fetch(`${address}/api/search?q=${encodeURIComponent("孵化器")}`);
      return ((await answer.json()) as { total: number }).total;
    };
    expect(await found()).toBe(0);
    write("b.txt", plan("广州市", "建设孵化器"));
    while ((await found()) === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    watcher.kill("SIGTERM");
    const [code] = (await once(watcher, "close")) as [number | null];
    expect(code).toBe(0);
    server.kill("SIGTERM");
    await once(server, "close");
  });
});
