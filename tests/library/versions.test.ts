import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { digestOf, filesBehind, PARTS, versions } from "../../src/library/versions.js";

const src = fileURLToPath(new URL("../../src", import.meta.url));

/** A reader of three modules and a word list, and a page it does not know. */
function planted() {
  const folder = mkdtempSync(join(tmpdir(), "ceyin-versions-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "outline"));
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write(
    "reader.ts",
    'import { nest } from "./outline/nest.js";\nexport const later = () => import("./late.js");',
  );
  write("outline/nest.ts", 'import "../reader.js";\nnew URL("../words.txt", import.meta.url);');
  write("late.ts", "export {};");
  write("words.txt", "高新技术企业 100 n");
  write("page.ts", "export {};");
  return { folder, write, digest: () => digestOf(join(folder, "reader.ts")) };
}

describe("The version of the reader", () => {
  it.each(["reader.ts", "outline/nest.ts", "late.ts", "words.txt"])("changes with %s", (file) => {
    const { write, digest } = planted();
    const before = digest();
    write(file, 'import "./outline/nest.js"; // another');
    expect(digest()).not.toBe(before);
  });

  it("does not change with a module that takes no part in reading", () => {
    const { write, digest } = planted();
    const before = digest();
    write("page.ts", "export const other = 1;");
    expect(digest()).toBe(before);
  });

  it("does not change with the place of the checkout", () => {
    const { folder, digest } = planted();
    const elsewhere = mkdtempSync(join(tmpdir(), "ceyin-versions-"));
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    cpSync(folder, elsewhere, { recursive: true });
    expect(digestOf(join(elsewhere, "reader.ts"))).toBe(digest());
  });

  it("stands for every recogniser, and for no page and no server", () => {
    const files = [...filesBehind(join(src, "ingest/documents.ts")).keys()];
    const some = [
      "source/decode.ts",
      "source/formats/html.ts",
      "text/numerals.ts",
      "clauses/departments.ts",
    ];
    const recognisers = readdirSync(join(src, "outline/recognisers"));
    for (const file of [...some, ...recognisers.map((name) => `outline/recognisers/${name}`)]) {
      expect(files).toContain(join(src, file));
    }
    expect(files.filter((file) => /\/(?:page|web|cli|answers|postings)\//.test(file))).toEqual([]);
  });

  it("and that of the words with jieba's own list", () => {
    const files = [...filesBehind(join(src, "text/analyse.ts")).keys()];
    expect(files).toContain(join(src, "text/policy-words.txt"));
  });

  it("and that of the postings with their settings, of the cut with what it cuts by", () => {
    const behind = (module: string) => [...filesBehind(join(src, module)).keys()];
    expect(behind("postings/flexsearch-postings.ts")).toContain(join(src, "postings/settings.ts"));
    expect(behind("clauses/cut.ts")).toContain(join(src, "text/lead-in.ts"));
  });

  it("and each part has one of its own", () => {
    expect(new Set(Object.values(versions())).size).toBe(PARTS.length);
  });
});
