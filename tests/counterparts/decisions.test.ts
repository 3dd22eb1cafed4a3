import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Decided, decide, decisionsBeside, readDecisions } from "../../src/library/decisions.js";
import { asNobody } from "../as-nobody.js";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ceyin-decisions-"));
  file = decisionsBeside(join(folder, "corpus"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("decisions", () => {
  it("lie beside the corpus folder, not in it", () => {
    expect(file).toBe(join(folder, "corpus.decisions.yaml"));
    expect(decisionsBeside(`${join(folder, "corpus")}/`)).toBe(file);
  });

  it("are none where there is no file", async () => {
    expect(await readDecisions(file)).toEqual([]);
  });

  it("are kept, replaced and taken back, in either order of the clauses", async () => {
    await decide(file, ["甲:1", "乙:2"], "accepted");
    await decide(file, ["丙:3", "乙:2"], "pinned");
    await decide(file, ["乙:2", "甲:1"], "rejected");
    const decided = new Decided(await readDecisions(file));
    expect(decided.of("甲:1", "乙:2")).toBe("rejected");
    expect(decided.of("乙:2", "丙:3")).toBe("pinned");
    await decide(file, ["甲:1", "乙:2"], null);
    expect(await readDecisions(file)).toEqual([{ clauses: ["丙:3", "乙:2"], decision: "pinned" }]);
    expect(await readdir(folder)).toEqual(["corpus.decisions.yaml"]);
  });

  it.each([
    "{",
    "clauses: 1",
    "- clauses: [a]\n  decision: accepted",
    "- clauses: [a, b]\n  decision: maybe",
  ])("that cannot be understood are told and left alone: %j", async (text) => {
    await writeFile(file, text);
    await expect(readDecisions(file)).rejects.toThrow(/读不懂/u);
    await expect(decide(file, ["a", "b"], "accepted")).rejects.toThrow(/读不懂/u);
    expect(await readFile(file, "utf8")).toBe(text);
  });

  it.skipIf(process.platform === "win32")(
    "of a folder one may not write to are told at once, whatever lock was left there",
    { timeout: 10_000 },
    async () => {
      const { pid } = spawnSync(process.execPath, ["-e", ""]);
      await writeFile(`${file}.lock`, JSON.stringify({ pid, host: hostname(), token: "t" }));
      await chmod(folder, 0o555);
      const decided = asNobody(() => decide(file, ["a", "b"], "accepted"));
      await expect(decided).rejects.toMatchObject({ kind: "unwritable" });
      await chmod(folder, 0o755);
      expect(await readdir(folder)).toEqual([`${basename(file)}.lock`]);
    },
  );
});
