import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IngestReport } from "../../src/ingest.js";
import { openLibrary } from "../../src/library/open.js";
import { PARTS } from "../../src/library/versions.js";
import type { Library } from "../../src/library.js";
import { folders, PICTURE, plan } from "./folders.js";

const did = ({ read, kept, removed, failed }: IngestReport) => ({
  read,
  kept,
  removed,
  failed: failed.map(({ file }) => file),
});

/** All that does not depend on when a library was built. */
const content = ({ documents, segmented, clauses, sources, failed, keys }: Library) => ({
  ...{ documents, segmented, clauses, sources, failed, keys },
});

describe("A second ingest", () => {
  it("reads nothing where nothing changed, whatever the times of the files, and leaves the index as it is", async () => {
    const { write, ingest, corpus, index } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    const first = await ingest();
    utimesSync(join(corpus, "a.txt"), 1, 1);
    const pointer = readFileSync(join(index, "current"), "utf8");
    const second = await ingest();
    expect(did(second)).toEqual({ read: [], kept: ["a.txt"], removed: [], failed: [] });
    expect(content(second.library)).toEqual(content(first.library));
    expect(readFileSync(join(index, "current"), "utf8")).toBe(pointer);
  });

  it("reads the file whose bytes changed and no other", async () => {
    const { write, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    write("b.txt", plan("广州市", "建设孵化器"));
    await ingest();
    write("a.txt", plan("韶关市", "培育高新技术企业", "加强知识产权质押"));
    const report = await ingest();
    expect(did(report)).toEqual({ read: ["a.txt"], kept: ["b.txt"], removed: [], failed: [] });
    expect(report.library.clauses.some(({ text }) => text.includes("知识产权质押"))).toBe(true);
  });

  it("reads a file again when its sidecar comes, changes and goes", async () => {
    const { write, remove, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    const region = async () => {
      const { read, library } = await ingest();
      return [read, library.documents[0]?.region];
    };
    const printed = (await region())[1];
    write("a.meta.yaml", "region: 乐昌市\n");
    expect(await region()).toEqual([["a.txt"], "乐昌市"]);
    write("a.meta.yaml", "region: 南雄市\n");
    expect(await region()).toEqual([["a.txt"], "南雄市"]);
    remove("a.meta.yaml");
    expect(await region()).toEqual([["a.txt"], printed]);
  });

  it("takes a removed file's clauses out", async () => {
    const { write, remove, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    write("b.txt", plan("广州市", "建设孵化器"));
    await ingest();
    remove("b.txt");
    const report = await ingest();
    expect(did(report)).toEqual({ read: [], kept: ["a.txt"], removed: ["b.txt"], failed: [] });
    expect(report.library.clauses.some(({ text }) => text.includes("孵化器"))).toBe(false);
  });

  it.each(PARTS)("reads everything again when its %s is another one", async (part) => {
    const { write, ingest, index } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    await ingest();
    const build = readFileSync(join(index, "current"), "utf8").trim();
    const file = join(index, build, "manifest.json");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...manifest, [part]: "0123456789abcdef" }));
    await expect(openLibrary(index)).rejects.toThrow(/another version of the program/);
    expect(did(await ingest()).read).toEqual(["a.txt"]);
    expect((await openLibrary(index)).documents).toHaveLength(1);
  });

  it("renames a document kept when another of its name comes beside it", async () => {
    const { write, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    await ingest();
    write("a.htm", plan("广州市", "建设孵化器"));
    const { library, kept } = await ingest();
    expect(kept).toEqual(["a.txt"]);
    expect(library.documents.map(({ id }) => id)).toEqual(["a.htm", "a.txt"]);
    expect(library.clauses.every(({ id, document }) => id.startsWith(`${document.id}:`))).toBe(
      true,
    );
  });

  it("tries again what could not be read", async () => {
    const { write, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    write("b.txt", PICTURE);
    expect(did(await ingest())).toMatchObject({ read: ["a.txt"], failed: ["b.txt"] });
    expect(did(await ingest())).toMatchObject({ read: [], kept: ["a.txt"], failed: ["b.txt"] });
    write("b.txt", plan("广州市", "建设孵化器"));
    expect(did(await ingest())).toMatchObject({ read: ["b.txt"], kept: ["a.txt"], failed: [] });
  });

  it("does not keep what was read of a file that has become unreadable", async () => {
    const { write, ingest } = folders();
    write("a.txt", plan("韶关市", "培育高新技术企业"));
    await ingest();
    write("a.txt", PICTURE);
    const { library, failed } = await ingest();
    expect(library.documents).toEqual([]);
    expect(failed).toMatchObject([{ file: "a.txt", kept: false }]);
  });
});

describe("However the corpus came to be what it is", () => {
  const NAMES = ["a.txt", "a.md.txt", "b/a.txt", "b.meta.yaml", "b.txt"] as const;
  const change = fc.record({
    file: fc.constantFrom(...NAMES),
    to: fc.constantFrom(
      plan("韶关市", "培育高新技术企业", "建设孵化器"),
      plan("广州市", "建设孵化器"),
      PICTURE,
      null,
    ),
  });

  it("the library is the one that is built of it at once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 4 }),
        async (runs) => {
          const { write, remove, ingest, index } = folders();
          const present = new Set<string>();
          for (const changes of runs) {
            for (const { file, to } of changes) {
              if (to !== null) write(file, to);
              else if (present.has(file)) remove(file);
              if (to === null) present.delete(file);
              else present.add(file);
            }
            await ingest();
          }
          const { library } = await ingest();
          const atOnce = await ingest({ index: `${index}-again` });
          expect(content(library)).toEqual(content(atOnce.library));
          expect(content(await openLibrary(index))).toEqual(content(atOnce.library));
        },
      ),
      { numRuns: 15 },
    );
  });
});
