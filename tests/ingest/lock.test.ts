import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { IndexLocked, lockIndex } from "../../src/ingest/lock.js";
import { asNobody } from "../as-nobody.js";
import { folders } from "./folders.js";

/** The number of a process that is gone. */
const gone = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

/** An index under a lock that somebody left there. */
function locked(holder: object | string, secondsAgo = 0): { index: string; file: string } {
  const { index } = folders();
  const file = join(index, "lock");
  mkdirSync(index);
  writeFileSync(file, typeof holder === "string" ? holder : JSON.stringify(holder));
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
  return { index, file };
}

const HOLDER = { host: hostname(), since: "2026-01-02T03:04:05.678Z", began: null, token: "t" };

describe("The lock of an index", () => {
  it("is held by one at a time, and the second is told by whom and since when", async () => {
    const { index } = folders();
    const first = await lockIndex(index);
    const refused = await lockIndex(index).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(IndexLocked);
    expect(String(refused)).toMatch(
      new RegExp(`process ${process.pid}, since ${new Date().getFullYear()}-.*Z\\)`),
    );
    await first.release();
    expect(existsSync(join(index, "lock"))).toBe(false);
    await (await lockIndex(index)).release();
  });

  it("goes to one of many that come at once", async () => {
    const { index } = locked({ ...HOLDER, pid: gone() });
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockIndex(index)));
    const taken = tries.filter(({ status }) => status === "fulfilled");
    expect(taken).toHaveLength(1);
  });

  it.each([
    ["whose process is gone", { ...HOLDER, pid: gone() }, 0],
    ["whose process's number was given out again", { ...HOLDER, pid: process.pid, began: "1" }, 0],
    ["of another machine, untouched for minutes", { ...HOLDER, host: "other", pid: 1 }, 200],
    ["of a run that was ended before it could write its name", "", 5],
    ["that is no lock of ours", "{", 5],
  ])("is taken over from one %s", async (_who, holder, secondsAgo) => {
    const { index, file } = locked(holder, secondsAgo);
    const lock = await lockIndex(index);
    expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
    await lock.confirm();
    await lock.release();
  });

  it.each([
    [
      "another machine that was heard of just now",
      { ...HOLDER, host: "other", pid: 1 },
      20,
      /other/,
    ],
    ["a run that is just writing its name", "", 0, /just begun/],
  ])("is not taken from %s", async (_who, holder, secondsAgo, said) => {
    const { index } = locked(holder, secondsAgo);
    await expect(lockIndex(index)).rejects.toThrow(said);
  });

  it("that was taken over is noticed before anything is made current, and left to its new holder", async () => {
    const { index } = folders();
    const lock = await lockIndex(index);
    const file = join(index, "lock");
    writeFileSync(file, JSON.stringify({ ...HOLDER, pid: process.ppid }));
    await expect(lock.confirm()).rejects.toThrow(IndexLocked);
    await lock.release();
    expect(existsSync(file)).toBe(true);
  });

  it.skipIf(process.platform === "win32").each([
    ["in a folder one may not write to", 0o555, 0o644],
    ["that one may not read, and so cannot judge", 0o755, 0],
  ])(
    "is told, and not waited for, %s",
    { timeout: 10_000 },
    async (_what, folderMode, fileMode) => {
      const { index, file } = locked({ ...HOLDER, pid: gone() }, 10);
      chmodSync(dirname(index), 0o755);
      chmodSync(file, fileMode);
      chmodSync(index, folderMode);
      const began = process.cpuUsage();
      const refused = await asNobody(() => lockIndex(index).catch((error: unknown) => error));
      expect(refused).toMatchObject({ code: "EACCES" });
      expect(process.cpuUsage(began).user).toBeLessThan(1_000_000);
      expect(existsSync(file)).toBe(true);
    },
  );
});
