/**
 * Compiles src/ to dist/ and the page's part of it to public/built/, and tells
 * whether that is needed: a stamp beside the output names, by content, the
 * sources it was made from.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { run, Unprepared } from "./step.mjs";

const OUTPUTS = ["dist", "public/built"];
const STAMP = "dist/.compiled";

/** One compiler run each: the program for Node, the page for the browser. */
const PROJECTS = ["tsconfig.json", "src/page/tsconfig.json"];

/** @param {string} root */
export function isCompiled(root) {
  return (
    OUTPUTS.every((folder) => fs.existsSync(path.join(root, folder))) &&
    fs.existsSync(path.join(root, STAMP)) &&
    fs.readFileSync(path.join(root, STAMP), "utf8") === fingerprint(root)
  );
}

/** Stands for all that the compiler's output depends on. @param {string} root */
function fingerprint(root) {
  const hash = createHash("sha256");
  for (const file of ["tsconfig.json", "package-lock.json", ...sources(root, "src")]) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} root @param {string} folder @returns {string[]} */
function sources(root, folder) {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return sources(root, place);
      return /\.(ts|json)$/.test(entry.name) ? [place] : [];
    });
}

/** @param {string} root @param {import("./prepare.mjs").Say} say */
export async function compile(root, say) {
  // Taken before compiling: what is saved meanwhile is then seen as new at the next start.
  const stamp = fingerprint(root);
  for (const project of PROJECTS) {
    const code = await run(process.execPath, ["node_modules/typescript/bin/tsc", "-p", project], {
      root,
      say,
      doing: `编译 / Compiling (${project})`,
    });
    if (code !== 0) throw new Unprepared(COMPILE_FAILED);
  }
  fs.writeFileSync(path.join(root, STAMP), stamp);
}

const COMPILE_FAILED =
  "源代码没有编译通过，出错之处见上：请恢复 src/ 的改动，或改正后重试。\n" +
  "The sources do not compile, the places are named above: undo the changes in src/ or correct them, and try again.";
