import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { readWording } from "../../src/answers/wording.js";
import { LibraryProblem } from "../../src/library/manifest.js";
import { openLibrary } from "../../src/library/open.js";
import { saveLibrary } from "../../src/library/save.js";
import { buildLibrary, type Library } from "../../src/library.js";
import { search } from "../../src/search.js";
import { withCorpus } from "../corpus-library.js";

/** Holds the saved index and the copies of it. */
let home: string;
let folder: string;
let built: Library;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "ceyin-library-"));
  folder = join(home, "index");
  await withCorpus(async (report, index) => {
    built = report.library;
    await cp(index, folder, { recursive: true });
  });
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** A copy of the saved index that a test may spoil. */
async function copy(): Promise<string> {
  const target = await mkdtemp(join(home, "copy-"));
  await cp(folder, target, { recursive: true });
  return target;
}

async function build(index: string): Promise<string> {
  return join(index, (await readFile(join(index, "current"), "utf8")).trim());
}

describe("a library opened again", () => {
  it("answers as the one that was saved", async () => {
    const opened = await openLibrary(folder);
    for (const question of [
      "创新",
      "高新技術企業 培育",
      "企",
      "“扬帆计划” OR 孵化器 -人才",
      "，",
      "不存在的词",
    ]) {
      const options = { page: 1, size: 100 };
      const { elapsedMs: _a, ...before } = search(question, built, options);
      const { elapsedMs: _b, ...after } = search(question, opened, options);
      expect(after, question).toEqual(before);
    }
  });

  it("holds the documents as they were read", async () => {
    const opened = await openLibrary(folder);
    expect(opened.documents).toEqual(built.documents);
  });
});

describe("a library that cannot be used is refused with its reason", () => {
  it("where there is none", async () => {
    await expect(openLibrary(join(folder, "nowhere"))).rejects.toThrow(/there is no index/);
  });

  it.each([
    ["format", 0, /the form of another version/],
    ["reader", "other", /by another version of the program/],
    ["cut", "other", /by another version of the program/],
    ["words", "other", /by another version of the program/],
    ["postings", "other", /by another version of the program/],
    // As in an index of the time before postings had a version.
    ["postings", undefined, /by another version of the program/],
  ])("where its %s is another: %s", async (field, value, said) => {
    const spoiled = await copy();
    const file = join(await build(spoiled), "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...manifest, [field]: value }));
    await expect(openLibrary(spoiled)).rejects.toThrow(said);
  });

  it("where another segmenter made it", async () => {
    const spoiled = await copy();
    const file = join(await build(spoiled), "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...manifest, segmenter: "none" }));
    await expect(openLibrary(spoiled)).rejects.toThrow(/with the segmenter none/);
  });

  it("where any one of its files is changed by a byte, cut short or gone", async () => {
    const names = await readdir(await build(folder), { recursive: true, withFileTypes: true });
    for (const entry of names.filter((one) => one.isFile() && one.name !== "manifest.json")) {
      const spoiled = await copy();
      const file = join(spoiled, join(entry.parentPath, entry.name).slice(folder.length));
      const bytes = await readFile(file);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(file, bytes);
      await expect(openLibrary(spoiled), entry.name).rejects.toThrow(LibraryProblem);
      await writeFile(file, bytes.subarray(0, middle));
      await expect(openLibrary(spoiled), entry.name).rejects.toThrow(/missing or damaged/);
      await rm(file);
      await expect(openLibrary(spoiled), entry.name).rejects.toThrow(/missing or damaged/);
      await rm(spoiled, { recursive: true });
    }
  });
});

it("a library of which a file cannot be read just now is not called damaged", async () => {
  const spoiled = await copy();
  const file = join(await build(spoiled), "words.txt");
  await rm(file);
  // Whoever may read everything cannot read a folder as a file.
  await mkdir(file);
  const error = await openLibrary(spoiled).catch((problem: unknown) => problem);
  expect(error).toMatchObject({ code: "EISDIR" });
  expect(error).not.toBeInstanceOf(LibraryProblem);
});

describe("the rules a library widens questions by", () => {
  const { wording } = readWording([{ name: "own.txt", text: "甲乙丙 = 孵化器\n" }]);
  const formsIn = ({ wording: rules }: Library) => rules.formsOf("甲乙丙").map(({ key }) => key);

  it("are those it is given, whether built or opened", async () => {
    const { documents, sources, failed, builtAt } = built;
    const origin = { sources, failed, builtAt, earlier: built };
    expect(formsIn(buildLibrary(documents, { ...origin, wording }))).toEqual(["孵化器"]);
    expect(formsIn(await openLibrary(folder, wording))).toEqual(["孵化器"]);
  });

  it("are else those of the repository, whatever the environment names", async () => {
    vi.stubEnv("CEYIN_WORDING", join(home, "no-such-rules.txt"));
    onTestFinished(() => void vi.unstubAllEnvs());
    const opened = await openLibrary(folder);
    expect(formsIn(opened)).toEqual([]);
    expect(opened.wording.formsOf("高企").length).toBeGreaterThan(0);
  });
});

describe("saving", () => {
  it("leaves one build and the pointer to it, whatever lay there before", async () => {
    const again = await copy();
    await saveLibrary({ ...built, builtAt: "2030-01-01T00:00:00.000Z" }, again);
    const names = (await readdir(again)).sort();
    expect(names).toHaveLength(2);
    expect(names[0]).toMatch(/^build-20300101/);
    expect(names[1]).toBe("current");
    expect((await openLibrary(again)).builtAt).toBe("2030-01-01T00:00:00.000Z");
  });
});
