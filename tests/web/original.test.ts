import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Express } from "express";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/library.js";
import { createApp } from "../../src/web/app.js";
import { CORPUS, withCorpus } from "../corpus-library.js";

let library: Library;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

const original = (app: Express, id: string) =>
  request(app).get(`/api/documents/${encodeURIComponent(id)}/original`);

const disposition = (headers: Record<string, string | undefined>): string =>
  headers["content-disposition"] ?? "";

describe("the original of a document", () => {
  it("is the file of the corpus, byte for byte, under its own name", async () => {
    const app = createApp(() => library, { corpus: CORPUS });
    for (const { id, file } of library.documents) {
      const { body, headers } = await original(app, id).buffer(true).expect(200);
      expect(Buffer.compare(body, await readFile(join(CORPUS, file)))).toBe(0);
      const [, name = ""] = /filename\*=UTF-8''([^;]*)/.exec(disposition(headers)) ?? [];
      expect(decodeURIComponent(name)).toBe(file);
      expect(headers["content-disposition"]).toMatch(/^attachment;/);
    }
  });

  it("is there for documents of the library alone", async () => {
    const app = createApp(() => library, { corpus: CORPUS });
    for (const id of ["README", "../package", "无此文件", "README.md"]) {
      await original(app, id).expect(404);
    }
  });
});

describe("the original in a folder of all sorts", () => {
  let folder: string;
  let corpus: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ceyin-original-"));
    corpus = join(folder, "corpus");
    await mkdir(join(corpus, ".odd"), { recursive: true });
    await writeFile(join(folder, "secret.txt"), "secret");
    await writeFile(join(corpus, "page.html"), "<script>alert(1)</script>");
    await writeFile(join(corpus, ".odd", '名"字 100%.txt'), "名字");
    await writeFile(join(corpus, "plans.zip"), "an archive");
    await symlink(join(folder, "secret.txt"), join(corpus, "link.txt"));
    await symlink(folder, join(corpus, "up"));
    await symlink(join(corpus, "page.html"), join(corpus, "alias.html"));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** The app over one document that claims to have been read from `file`. */
  function appFor(file: string): Express {
    const [document] = library.documents;
    if (document === undefined) throw new Error("the corpus is empty");
    const claiming = { ...library, documents: [{ ...document, id: "one", file }] };
    return createApp(() => claiming, { corpus });
  }

  it("is sent as bytes to be saved, never as a page", async () => {
    for (const file of ["page.html", "alias.html"]) {
      const { headers } = await original(appFor(file), "one").expect(200);
      expect(headers["content-type"]).toBe("application/octet-stream");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-disposition"]).toMatch(/^attachment;/);
    }
  });

  it("may have any name", async () => {
    const { headers } = await original(appFor('.odd/名"字 100%.txt'), "one").expect(200);
    const [, name = ""] = /filename\*=UTF-8''([^;]*)/.exec(disposition(headers)) ?? [];
    expect(decodeURIComponent(name)).toBe('名"字 100%.txt');
  });

  it("of a member of an archive is the archive", async () => {
    const { headers, body } = await original(appFor("plans.zip/a/plan.docx"), "one").buffer(true);
    expect(headers["content-disposition"]).toContain("plans.zip");
    expect(body.toString()).toBe("an archive");
  });

  it.each([
    "link.txt",
    "up/secret.txt",
    "../secret.txt",
    "..",
    ".",
    "",
    "up",
    ".odd",
    "gone.txt",
    "page.html\0.txt",
  ])("%j is not sent: it is no file within the folder", async (file) => {
    const { body } = await original(appFor(file), "one").expect(404);
    expect(body).toMatchObject({ status: 404, title: "原文件不在" });
  });
});
