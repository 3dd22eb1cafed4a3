import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files that break a rule, with the rule; what they import stands in the same list or in node_modules. */
const PLANTED: [file: string, imports: string, rule: string][] = [
  ["outline/borrows.ts", "../clauses/fine.js", "stage-star"],
  ["answers/posts.ts", "../postings/fine.js", "stage-star"],
  ["source/conducts.ts", "../ingest.js", "stage-star"],
  ["answers/query.ts", "./find/fine.js", "answer-in-steps"],
  ["answers/lookup/parses.ts", "../parse/fine.js", "answer-in-steps"],
  ["answers/parse/finds.ts", "../find/fine.js", "answer-in-steps"],
  ["answers/find/presents.ts", "../present/fine.js", "answer-in-steps"],
  ["text/knows-a-stage.ts", "../outline/fine.js", "text-alone"],
  ["vocabulary.ts", "./text/fine.js", "nouns-alone"],
  ["kept.ts", "./text/fine.js", "kept-alone"],
  ["search.ts", "./web/fine.js", "conductors-below-doors"],
  ["web/reads-postings.ts", "../postings/fine.js", "web-by-conductors"],
  ["cli/thinks.ts", "../outline/fine.js", "doors-by-conductors"],
  ["server.ts", "./answers/fine.js", "doors-by-conductors"],
  ["page/reaches-in.ts", "../text/fine.js", "page-by-nouns"],
  ["page/loads-a-package.ts", "flexsearch", "page-by-nouns"],
  ["page/loads-a-package.ts", "flexsearch", "flexsearch-in-postings"],
  ["answers/searches-itself.ts", "flexsearch", "flexsearch-in-postings"],
  ["library.ts", "express", "express-in-web"],
  ["clauses/segments.ts", "nodejieba", "segmenter-in-text"],
  ["outline/reads-a-file.ts", "node:fs", "files-at-the-edges"],
  ["web/writes.ts", "fs/promises", "files-at-the-edges"],
  ["text/about.ts", "./round.js", "no-cycle"],
  ["text/lost.ts", "./nowhere.js", "resolvable"],
];

/** Files that keep to the rules, though each imports something. */
const ALLOWED: [file: string, imports: string][] = [
  ["outline/fine.ts", "../text/fine.js"],
  ["clauses/fine.ts", "./beside.js"],
  ["clauses/beside.ts", "../text/fine.js"],
  ["postings/fine.ts", "flexsearch"],
  ["answers/fine.ts", "../text/fine.js"],
  ["answers/keeps.ts", "../kept.js"],
  ["answers/parse/fine.ts", "../../text/fine.js"],
  ["answers/find/fine.ts", "../parse/fine.js"],
  ["answers/present/fine.ts", "../find/fine.js"],
  ["text/fine.ts", "nodejieba"],
  // The other half of the cycle, which is told once.
  ["text/round.ts", "./about.js"],
  ["web/fine.ts", "express"],
  ["ingest.ts", "./outline/fine.js"],
  ["cli.ts", "./ingest.js"],
];

/** Every broken rule below a folder's src, as `file breaks rule`. */
async function breaches(folder: string): Promise<string[]> {
  const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const rules = path.join(root, "tests/frame/directions.cjs");
  const output = await new Promise<string>((resolve) => {
    const words = [cruiser, "src", "--config", rules, "--output-type", "json"];
    // The exit code counts the breaches, which are in the output as well.
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 1e8 }, (_error, out) =>
      resolve(out),
    );
  });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
}

function plant(folder: string): void {
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  fs.writeFileSync(path.join(folder, "tsconfig.json"), "{}");
  for (const [file, imports] of [...PLANTED, ...ALLOWED]) {
    const place = path.join(folder, "src", file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, `import * as it from "${imports}";\nexport default it;\n`);
  }
}

describe("The direction rules", () => {
  it("hold in src", async () => {
    expect(await breaches(root)).toEqual([]);
  });

  it("refuse every planted breach, and nothing beside", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ceyin-directions-"));
    plant(folder);
    const found = await breaches(folder);
    fs.rmSync(folder, { recursive: true });
    const expected = PLANTED.map(([file, , rule]) => `src/${file} breaks ${rule}`);
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
  });
});
