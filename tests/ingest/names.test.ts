import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentIds } from "../../src/ingest/identity.js";
import { folders, plan } from "./folders.js";

const PLAN = plan("韶关市", "培育高新技术企业");
/** The file systems of Windows refuse these names themselves. */
const posix = process.platform !== "win32";

describe("A document is read under any name", () => {
  it.runIf(posix).each([
    ["a line break", "a\nb.txt"],
    ["an order to the terminal", "a\u001b[31mb.txt"],
    ["an emoji", "📜方案🇨🇳.txt"],
    ["a leading dash", "--watch.txt"],
    ["only a dash", "-"],
    ["a name Windows keeps for itself", "CON.txt"],
    ["a dot at the end", "方案."],
    ["a backslash", "a\\b.txt"],
    ["a question mark and a hash", "a?b#c%2F.txt"],
    ["no ending", "方案"],
    ["spaces around it", " 方案 .txt"],
    ["Chinese up to the 255 bytes a name may have", `${"策".repeat(83)}.txt`],
    ["a replacement character of its own", "a\ufffd.txt"],
    ["a property of objects", "__proto__.txt"],
  ])("with %s", async (_what, name) => {
    const { write, ingest } = folders();
    write(name, PLAN);
    const { library, failed } = await ingest();
    expect(failed).toEqual([]);
    expect(library.documents.map(({ file }) => file)).toEqual([name]);
    expect(library.clauses.length).toBeGreaterThan(1);
  });

  it("five hundred folders deep", async () => {
    const { write, ingest } = folders();
    const file = `${"d/".repeat(500)}a.txt`;
    write(file, PLAN);
    const { library, failed } = await ingest();
    expect(failed).toEqual([]);
    expect(library.documents.map(({ id }) => id)).toEqual([`${"d/".repeat(500)}a`]);
  });

  it("and with an id of its own", () => {
    const ids = documentIds(["a.txt", "a.pdf", "a.txt.md", "b.txt", "b/c.txt", "d", "d.txt"]);
    expect(Object.fromEntries(ids)).toEqual({
      "a.txt": "a.txt",
      "a.pdf": "a.pdf",
      "a.txt.md": "a.txt.md",
      "b.txt": "b",
      "b/c.txt": "b/c",
      d: "d",
      "d.txt": "d.txt",
    });
    expect(new Set(ids.values()).size).toBe(7);
  });
});

/** POSIX's own command; Node has none. */
const MAKE_PIPE = "mkfifo";

/** What stands in the corpus beside a document, and what is said of it. */
const REFUSED: readonly (readonly [what: string, make: (corpus: string) => void, said: RegExp])[] =
  [
    [
      "a link to a file outside",
      (corpus) => {
        writeFileSync(join(corpus, "..", "secret.txt"), PLAN);
        symlinkSync(join("..", "secret.txt"), join(corpus, "x.txt"));
      },
      /^x\.txt: .*leads out of the corpus/,
    ],
    [
      "a link to a folder outside",
      (corpus) => {
        mkdirSync(join(corpus, "..", "elsewhere"));
        writeFileSync(join(corpus, "..", "elsewhere", "secret.txt"), PLAN);
        symlinkSync(join(corpus, "..", "elsewhere"), join(corpus, "x"), "junction");
      },
      /^x: .*leads out of the corpus/,
    ],
    [
      "a link to a folder whose name begins like the corpus",
      (corpus) => {
        mkdirSync(`${corpus}-2`);
        symlinkSync(`${corpus}-2`, join(corpus, "x"), "junction");
      },
      /^x: .*leads out of the corpus/,
    ],
    [
      "a link that leads nowhere",
      (corpus) => symlinkSync("nothing", join(corpus, "x.txt")),
      /^x\.txt: .*leads nowhere/,
    ],
    [
      "a sidecar out of the corpus",
      (corpus) => {
        writeFileSync(join(corpus, "..", "secret.yaml"), "title: 秘密");
        writeFileSync(join(corpus, "x.txt"), PLAN);
        symlinkSync(join("..", "secret.yaml"), join(corpus, "x.meta.yaml"));
      },
      /^x\.meta\.yaml: .*leads out of the corpus/,
    ],
    [
      "a sidecar of no document",
      (corpus) => writeFileSync(join(corpus, "x.meta.yaml"), "title: 方案"),
      /^x\.meta\.yaml: .*not there/,
    ],
    [
      "a pipe, which nobody writes to",
      (corpus) => void spawnSync(MAKE_PIPE, [join(corpus, "x.txt")]),
      /^x\.txt: .*not a regular file/,
    ],
    [
      "a name that is not UTF-8",
      (corpus) => {
        const name = Buffer.concat([
          Buffer.from(`${corpus}/`),
          Buffer.from([0xb2, 0xdf]),
          Buffer.from(".txt"),
        ]);
        writeFileSync(name, PLAN);
      },
      /^\ufffd+\.txt: .*not in UTF-8/,
    ],
    [
      "a file of a gigabyte",
      (corpus) => {
        // It takes no room on the disk.
        writeFileSync(join(corpus, "x.txt"), "");
        truncateSync(join(corpus, "x.txt"), 1024 ** 3);
      },
      /^x\.txt: 文件有 1024 MB.*1024 MB is more than the 64 MB/,
    ],
  ];

describe.runIf(process.platform === "linux")("Beside a document is told and not read", () => {
  it.each(REFUSED)("%s", { timeout: 120_000 }, async (_what, make, said) => {
    const { write, ingest, corpus } = folders();
    write("a.txt", PLAN);
    make(corpus);
    const before = process.memoryUsage().rss;
    const { library, failed } = await ingest();
    expect(failed.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      expect.stringMatching(said),
    ]);
    expect(library.documents.map(({ file }) => file)).toContain("a.txt");
    expect(JSON.stringify(library.documents)).not.toContain("秘密");
    expect(library.failed).toEqual(failed);
    // A quarter of the gigabyte, and more than jieba's dictionary takes.
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 ** 2);
  });
});

describe("Left out without a word are", () => {
  it.each([".hidden.txt", ".git/config.txt", "~$方案.docx", "sub/Thumbs.db", "README.md"])(
    "%s",
    async (name) => {
      const { write, ingest } = folders();
      write("a.txt", PLAN);
      write(name, PLAN);
      const { library, failed } = await ingest();
      expect(library.documents.map(({ file }) => file)).toEqual(["a.txt"]);
      expect(failed).toEqual([]);
    },
  );

  it("links to what lies in the corpus itself, even round in a circle", async () => {
    const { write, ingest, corpus } = folders();
    write("b/a.txt", PLAN);
    symlinkSync("b/a.txt", join(corpus, "c.txt"));
    symlinkSync(corpus, join(corpus, "b", "round"), "junction");
    const { library, failed } = await ingest();
    expect(library.documents.map(({ file }) => file)).toEqual(["b/a.txt"]);
    expect(failed).toEqual([]);
  });
});
