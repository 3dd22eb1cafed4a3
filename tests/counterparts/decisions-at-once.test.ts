import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { decide, readDecisions } from "../../src/library/decisions.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EACH = 20;

/** Decides in a process of its own, as a command beside a running server does. */
const WRITER = `
  import { decide } from "./dist/library/decisions.js";
  const [file, name] = process.argv.slice(1);
  for (let i = 0; i < ${EACH}; i++) await decide(file, [name, String(i)], "accepted");
`;

const writer = (file: string, name: string) =>
  promisify(execFile)(process.execPath, ["--input-type=module", "-e", WRITER, file, name], {
    cwd: ROOT,
  });

it("processes that decide at once lose nothing to each other", async () => {
  execFileSync(process.execPath, ["src/ceyin.mjs", "prepare"], { cwd: ROOT });
  const folder = await mkdtemp(join(tmpdir(), "ceyin-at-once-"));
  try {
    const file = join(folder, "decisions.yaml");
    const own = Array.from({ length: EACH }, (_, i) => decide(file, ["丙", String(i)], "pinned"));
    await Promise.all([writer(file, "甲"), writer(file, "乙"), ...own]);
    expect(await readDecisions(file)).toHaveLength(3 * EACH);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("decisions of one process on two clauses come in the order they were asked for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ceyin-in-order-"));
  try {
    const file = join(folder, "decisions.yaml");
    const asked = ["accepted", "rejected", null, "pinned"] as const;
    await Promise.all(asked.map((one) => decide(file, ["甲", "乙"], one)));
    expect(await readDecisions(file)).toEqual([{ clauses: ["甲", "乙"], decision: "pinned" }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
