import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/vocabulary.js";

/** The commands as a user gives them, through the launcher, on a corpus and an index of their own. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const launcher = path.join(root, "src/ceyin.mjs");

let folder: string;
const corpus = (): string => path.join(folder, "corpus");
const index = (): string => path.join(folder, "index");

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [launcher, ...words], {
    cwd: folder,
    env: { ...process.env, CEYIN_CORPUS: corpus(), CEYIN_INDEX: index(), ...env },
  });
}

async function outcome(child: ChildProcess): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

const ceyin = (...words: string[]): Promise<Outcome> => outcome(start(words));

/** The address a server prints, as soon as it does. */
function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
      const [found] = /http:\/\/\S+/.exec(out) ?? [];
      if (found) resolve(found);
    });
    child.once("close", () => reject(new Error(`ended with: ${out}`)));
  });
}

const PLAN = `韶关市科技创新发展行动计划
（2017—2020年）

一、总体目标

到2020年，科技创新整体水平明显提高。

二、主要任务

（一）培育高新技术企业。建立高新技术企业培育后备库，支持企业建设研发机构。
（二）建设孵化器。支持社会资本建设孵化器和众创空间。
`;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "ceyin-commands-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

beforeEach(() => {
  fs.rmSync(corpus(), { recursive: true, force: true });
  fs.mkdirSync(corpus());
  fs.writeFileSync(path.join(corpus(), "plan.txt"), PLAN);
});

describe("ceyin ingest", () => {
  it("sums up on stdout, tells of its progress on stderr and leaves the corpus alone", async () => {
    const { code, stdout, stderr } = await ceyin("ingest");
    expect(stdout).toMatch(/^1 份文件 documents，\d+ 条 clauses，\d+ 处存疑 remarks，0 份读不了/);
    expect(stderr).toContain("[1/1] 读入 reading plan.txt");
    expect(code).toBe(0);
    expect(fs.readdirSync(corpus())).toEqual(["plan.txt"]);
  });

  it("reads another folder where one is named", async () => {
    const other = path.join(folder, "other");
    fs.mkdirSync(path.join(other, "2020"), { recursive: true });
    fs.writeFileSync(path.join(other, "2020", "a.txt"), PLAN);
    fs.writeFileSync(path.join(other, "b.txt"), PLAN);
    const { stdout, stderr } = await ceyin("ingest", other);
    expect(stderr).toContain("[1/2] 读入 reading 2020/a.txt");
    expect(stdout).toMatch(/^2 份文件/);
  });

  it("names a document it cannot read, takes in the others and exits with 1", async () => {
    // More than Node reads into memory at once; the file takes no room on the disk.
    fs.writeFileSync(path.join(corpus(), "huge.txt"), "");
    fs.truncateSync(path.join(corpus(), "huge.txt"), 2 ** 31 + 1);
    const { code, stdout, stderr } = await ceyin("ingest");
    expect(stderr).toMatch(/读不了 .* huge\.txt/);
    expect(stdout).toMatch(/^1 份文件.*1 份读不了/);
    expect(code).toBe(1);
  });

  it("says what to do when there is no corpus, and exits with 1", async () => {
    fs.rmSync(corpus(), { recursive: true });
    const { code, stderr } = await ceyin("ingest");
    expect(stderr).toMatch(/找不到 .*corpus.*\n.*check the folders that CEYIN_CORPUS/);
    expect(code).toBe(1);
  });
});

describe("ceyin search", () => {
  it("prints the answer of the API as JSON and nothing beside on stdout", async () => {
    const { code, stdout } = await ceyin("search", "--json", "--size", "1", "高新技術企業", "培育");
    const answer = JSON.parse(stdout) as Answer;
    const [hit] = answer.hits;
    expect(answer.query.text).toBe("高新技術企業 培育");
    expect(answer.hits).toHaveLength(1);
    expect(hit?.spans.map((span) => hit.text.slice(...span))).toContain("高新技术企业培育");
    expect(code).toBe(0);
  });

  it("prints a block a hit for readers, with the words marked", async () => {
    const { code, stdout } = await ceyin("search", "孵化器");
    expect(stdout).toMatch(/^共 \d+ 条 hits/);
    expect(stdout).toMatch(/^1\. .*韶关市科技创新发展行动计划/m);
    expect(stdout).toContain("⟦孵化器⟧");
    expect(code).toBe(0);
  });

  it("widens by a reader's own rules, and names a line that is none once", async () => {
    const own = path.join(folder, "own.txt");
    fs.writeFileSync(own, "# 来源：自编\n育成点 = 孵化器\n没有规则的一行\n");
    const asked = start(["search", "育成点"], { CEYIN_WORDING: own });
    const { code, stdout, stderr } = await outcome(asked);
    expect(stdout).toContain("⟦孵化器⟧");
    expect(stderr.match(/第 3 行不是规则/g)).toHaveLength(1);
    expect(code).toBe(0);
  });

  it("takes a word with a minus for a part of the question", async () => {
    const { stdout } = await ceyin("search", "--json", "孵化器", "-房地产", "--size", "2");
    expect((JSON.parse(stdout) as Answer).query.text).toBe("孵化器 -房地产");
  });

  it.each<[string, () => void, RegExp]>([
    ["absent", () => fs.rmSync(index(), { recursive: true, force: true }), /没有索引/],
    ["damaged", damage, /损坏.*damaged/],
    ["made by other code", other, /另一版本的程序.*another version of the program/],
    [
      "older than the corpus",
      () => fs.appendFileSync(path.join(corpus(), "plan.txt"), "\n（三）加强知识产权质押。"),
      /plan\.txt.*has changed/,
    ],
  ])("says that the index is %s and builds it anew", async (_state, spoil, reason) => {
    await ceyin("ingest");
    spoil();
    const first = await ceyin("search", "孵化器");
    expect(first.stderr).toMatch(reason);
    expect(first.stdout).toContain("⟦孵化器⟧");
    const second = await ceyin("search", "孵化器");
    expect(second.stderr).not.toContain("rebuilding");
    expect(second.stdout).toBe(first.stdout);
  });
});

/** Cuts the last byte off one of the index's files. */
function damage(): void {
  const build = fs.readdirSync(index()).find((name) => name.startsWith("build-")) ?? "";
  const file = path.join(index(), build, "documents.jsonl");
  fs.truncateSync(file, fs.statSync(file).size - 1);
}

/** Makes the postings those of another program. */
function other(): void {
  const build = fs.readdirSync(index()).find((name) => name.startsWith("build-")) ?? "";
  const file = path.join(index(), build, "manifest.json");
  const manifest = JSON.parse(fs.readFileSync(file, "utf8")) as object;
  fs.writeFileSync(file, JSON.stringify({ ...manifest, postings: "0123456789abcdef" }));
}

describe("A command that is not understood", () => {
  it.each([
    [["serch", "孵化器"]],
    [["search"]],
    [["search", "--size", "0", "孵化器"]],
    [["search", "--size", "101", "孵化器"]],
    [["search", "--page", "one", "孵化器"]],
    [["search", "孵化器", "--jsno"]],
    [["serve", "--port", "65536"]],
    [["ingest", "--force"]],
  ])("%j exits with 2 and points to the help", async (words) => {
    const { code, stdout, stderr } = await ceyin(...words);
    expect(stderr).toMatch(/^命令有误 .*用法见.* ceyin --help\n$/s);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("is told from a call for help, which exits with 0", async () => {
    const { code, stdout } = await ceyin("--help");
    for (const word of ["serve", "ingest", "search", "prepare", "用法", "退出码"]) {
      expect(stdout).toContain(word);
    }
    expect(code).toBe(0);
  });
});

describe("ceyin serve", () => {
  it("prints where it listens, answers there, and leaves cleanly when asked to stop", async () => {
    const server = start(["serve"], { PORT: "0" });
    const ended = outcome(server);
    const at = await address(server);
    expect(at).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = await fetch(`${at}/api/health`);
    expect(await health.json()).toMatchObject({ status: "ok", index: { documents: 1 } });
    server.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  it("leaves when the npm that started it is stopped", async () => {
    const npm = spawn("npm", ["start"], {
      cwd: root,
      env: { ...process.env, CEYIN_CORPUS: corpus(), CEYIN_INDEX: index(), PORT: "0" },
    });
    const at = await address(npm);
    const ended = once(npm, "close");
    npm.kill("SIGTERM");
    // The pipes close when the last process that holds them is gone.
    await ended;
    await expect(fetch(`${at}/api/health`)).rejects.toThrow("fetch failed");
  });

  it("says what to do when the port is taken, and exits with 1", async () => {
    const server = start(["serve"], { PORT: "0" });
    const { port } = new URL(await address(server));
    const { code, stdout, stderr } = await ceyin("serve", "--port", port);
    expect(stderr).toMatch(
      new RegExp(`端口 ${port} 已被占用.*\\n.*PORT=${Number(port) + 1} npm start`),
    );
    expect(stdout).toBe("");
    expect(code).toBe(1);
    server.kill("SIGTERM");
    await once(server, "close");
  });
});
