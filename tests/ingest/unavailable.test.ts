import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/reading.js";
import { readingsOf } from "../../src/ingest/readings.js";
import { staleness } from "../../src/ingest/staleness.js";
import { openLibrary } from "../../src/library/open.js";
import { folders, PICTURE, plan } from "./folders.js";

const PLAN = plan("韶关市", "培育高新技术企业");
/** Nothing is closed to root. */
const anybody = process.platform !== "win32" && process.getuid?.() !== 0;

describe("A file that was read before", () => {
  it("stays in the index while its drive fails, and is told", async () => {
    const { write, ingest, corpus } = folders();
    write("a.txt", PLAN);
    const { library } = await ingest();
    const earlier = readingsOf(library).get("a.txt");
    // The drive is away: there is a file where the folder was.
    rmSync(corpus, { recursive: true });
    writeFileSync(corpus, "");
    const task = { corpus, file: "a.txt", earlier, again: false, onRead: () => undefined };
    expect(await readFile(task)).toMatchObject({
      documents: earlier?.documents,
      stamp: earlier?.stamp,
      failed: [{ file: "a.txt", kept: true, stamp: null }],
    });
  });

  it.runIf(anybody)(
    "stays while its folder is closed, and is as it was when that is open",
    async () => {
      const { write, ingest, corpus, index } = folders();
      write("b/a.txt", PLAN);
      const before = await ingest();
      chmodSync(join(corpus, "b"), 0);
      const closed = await ingest();
      expect(closed.library.documents).toEqual(before.library.documents);
      expect(closed.failed.map(({ file, kept }) => [file, kept])).toEqual([
        ["b/", false],
        ["b/a.txt", true],
      ]);
      expect(await staleness(corpus, await openLibrary(index))).toBeNull();
      chmodSync(join(corpus, "b"), 0o755);
      expect(await staleness(corpus, await openLibrary(index))).toMatch("b/a.txt");
      expect((await ingest()).failed).toEqual([]);
    },
  );

  it("goes when a link out of the corpus stands in its place", async () => {
    const { write, ingest, corpus } = folders();
    write("a.txt", PLAN);
    await ingest();
    renameSync(join(corpus, "a.txt"), `${corpus}-a.txt`);
    symlinkSync(`${corpus}-a.txt`, join(corpus, "a.txt"));
    const { library, failed } = await ingest();
    expect(library.documents).toEqual([]);
    expect(failed).toMatchObject([{ file: "a.txt", kept: false }]);
  });
});

describe("A text of more characters than a document has", () => {
  it("is refused by its length before it is outlined", { timeout: 120_000 }, async () => {
    const { write, ingest } = folders();
    write("a.txt", "一、".repeat(4_000_001));
    write("b.txt", PLAN);
    const { library, failed } = await ingest();
    expect(failed.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/8\.0 million characters are more than the 8 million/),
    ]);
    expect(library.documents).toHaveLength(1);
  });
});

describe("An index fits its corpus", () => {
  it("until a file comes, changes or goes, whether it could be read or not", async () => {
    const { write, remove, ingest, corpus, index } = folders();
    const state = async () => staleness(corpus, await openLibrary(index));
    write("a.txt", PLAN);
    write("b.txt", PICTURE);
    write("c.meta.yaml", "title: 方案");
    await ingest();
    expect(await state()).toBeNull();
    write("b.txt", Buffer.concat([PICTURE, PICTURE]));
    expect(await state()).toMatch(/b\.txt has changed/);
    await ingest();
    expect(await state()).toBeNull();
    write("a.meta.yaml", "region: 乐昌市");
    expect(await state()).toMatch(/a\.txt has changed/);
    await ingest();
    write("d.txt", PLAN);
    expect(await state()).toMatch(/d\.txt is new/);
    await ingest();
    for (const file of ["b.txt", "c.meta.yaml", "d.txt"]) {
      remove(file);
      expect(await state()).toContain(`${file} is no longer in the corpus`);
      await ingest();
      expect(await state()).toBeNull();
    }
  });
});
