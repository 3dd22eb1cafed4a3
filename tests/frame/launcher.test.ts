import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isInstalled } from "../../src/launch/install.mjs";
import { prepare } from "../../src/launch/prepare.mjs";

/**
 * A checkout in small: a lock file, one source, and an npm and a compiler that
 * write down that they ran and leave behind what the real ones would.
 */
let root: string;
let said: string[];

const LOCK = { packages: { "": {}, "node_modules/express": { version: "5.3.0" } } };

const NPM = `
const fs = require("node:fs");
fs.appendFileSync("ran", "npm " + process.argv.slice(2).join(" ") + "\\n");
if (fs.existsSync("offline")) process.exit(1);
setTimeout(() => {
  fs.mkdirSync("node_modules/nodejieba", { recursive: true });
  const built = fs.existsSync("no-compiler") ? "throw new Error()" : "exports.cut = () => []";
  fs.writeFileSync("node_modules/nodejieba/index.js", built);
  fs.copyFileSync("package-lock.json", "node_modules/.package-lock.json");
}, 100);
`;

const TSC = `
const fs = require("node:fs");
fs.appendFileSync("ran", "tsc " + process.argv[3] + "\\n");
if (fs.existsSync("src/wrong.ts")) process.exit(2);
fs.mkdirSync("dist", { recursive: true });
fs.mkdirSync("public/built", { recursive: true });
`;

const NEWER = JSON.stringify(LOCK).replace("5.3.0", "5.3.1");
const V1 = { version: "1.0.0" };
const V2 = { version: "2.0.0" };

const INSTALLS = "npm ci --include=dev --no-audit --no-fund --loglevel=error";
const COMPILES = ["tsc tsconfig.json", "tsc src/page/tsconfig.json"];

function write(file: string, text: string): void {
  const place = path.join(root, file);
  fs.mkdirSync(path.dirname(place), { recursive: true });
  fs.writeFileSync(place, text);
}

function remove(file: string): void {
  fs.rmSync(path.join(root, file), { recursive: true });
}

function touch(file: string, secondsFromNow = 86_400): void {
  const time = Date.now() / 1000 + secondsFromNow;
  fs.utimesSync(path.join(root, file), time, time);
}

/** A search path that leads nowhere, on which the system finds no npm. */
function withoutNpm(): void {
  vi.stubEnv("npm_execpath", "");
  vi.stubEnv("PATH", path.join(root, "nowhere"));
}

const say = (message: string): void => void said.push(message);

/** What npm and the compiler were called with since the last time. */
function ran(): string[] {
  const log = path.join(root, "ran");
  const lines = fs.existsSync(log) ? fs.readFileSync(log, "utf8").trim().split("\n") : [];
  fs.rmSync(log, { force: true });
  return lines;
}

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "ceyin-launcher-"));
  said = [];
  write("package-lock.json", JSON.stringify(LOCK));
  write("tsconfig.json", "{}");
  write("src/cli.ts", "one");
  write("npm-cli.js", NPM);
  write("node_modules/typescript/bin/tsc", TSC);
  vi.stubEnv("npm_execpath", path.join(root, "npm-cli.js"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(root, { recursive: true });
});

describe("A fresh checkout", () => {
  it("is installed and compiled once, and left alone afterwards", async () => {
    await prepare(root, say);
    expect(ran()).toEqual([INSTALLS, ...COMPILES]);
    await prepare(root, say);
    expect(ran()).toEqual([]);
  });

  it("is prepared by one of two launchers that start together", async () => {
    await Promise.all([prepare(root, say), prepare(root, say)]);
    expect(ran()).toEqual([INSTALLS, ...COMPILES]);
    expect(said.join()).toContain("Another Ceyin process");
    expect(fs.readdirSync(root)).not.toContain(".ceyin-preparing");
  });

  it("is prepared past a lock whose holder was killed a minute ago", async () => {
    write(".ceyin-preparing", "1");
    touch(".ceyin-preparing", -60);
    await prepare(root, say);
    expect(ran()).toEqual([INSTALLS, ...COMPILES]);
  });
});

describe("A prepared checkout", () => {
  beforeEach(async () => {
    await prepare(root, say);
    ran();
    said = [];
  });

  it.each<[string, string[], () => void]>([
    ["a source is edited", COMPILES, () => write("src/cli.ts", "two")],
    ["a source appears", COMPILES, () => write("src/text/width.ts", "")],
    ["a source goes", COMPILES, () => remove("src/cli.ts")],
    ["a source is only touched", [], () => touch("src/cli.ts")],
    ["the compiler's settings change", COMPILES, () => write("tsconfig.json", "{ }")],
    ["the page's output is deleted", COMPILES, () => remove("public/built")],
    ["npm's record is deleted", [INSTALLS], () => remove("node_modules/.package-lock.json")],
    [
      "another version is asked for",
      [INSTALLS, ...COMPILES],
      () => write("package-lock.json", NEWER),
    ],
  ])("does what is needed and no more when %s", async (_what, expected, change) => {
    change();
    await prepare(root, say);
    expect(ran()).toEqual(expected);
  });
});

describe("What npm left behind", () => {
  it.each<[string, object, object, boolean]>([
    ["all of it", { a: V1 }, { a: V1 }, true],
    ["a package missing", { a: V1, b: V1 }, { a: V1 }, false],
    ["another version", { a: V1 }, { a: V2 }, false],
    ["an optional package missing", { a: { ...V1, optional: true } }, {}, true],
    ["an optional package in another version", { a: { ...V1, optional: true } }, { a: V2 }, false],
    ["a development package missing", { a: { ...V1, dev: true } }, {}, false],
    ["one package too many", { a: V1 }, { a: V1, b: V1 }, true],
  ])("with %s is judged rightly", (_what, asked, present, expected) => {
    write("package-lock.json", JSON.stringify({ packages: { "": {}, ...asked } }));
    write("node_modules/.package-lock.json", JSON.stringify({ packages: present }));
    expect(isInstalled(root)).toBe(expected);
  });
});

describe("In one sentence with what to do, the launcher tells", () => {
  it.each<[string, () => void, RegExp]>([
    ["a failed install", () => write("offline", ""), /没有装成.*\n.*try again/],
    [
      "sources that do not compile",
      () => write("src/wrong.ts", ""),
      /没有编译通过.*\n.*correct them/,
    ],
    ["a missing npm", withoutNpm, /找不到 npm.*\n.*nodejs\.org/],
  ])("of %s", async (_what, spoil, sentence) => {
    spoil();
    await expect(prepare(root, say)).rejects.toThrow(sentence);
    expect(fs.readdirSync(root)).not.toContain(".ceyin-preparing");
  });

  it("of a nodejieba that could not be built, and goes on", async () => {
    write("no-compiler", "");
    await prepare(root, say);
    expect(said.join("\n")).toMatch(/Intl\.Segmenter.*\n.*python3, make and g\+\+/);
    expect(ran()).toEqual([INSTALLS, ...COMPILES]);
  });

  it("of a Node that is too old, in words an old Node can read", () => {
    const launcher = fileURLToPath(new URL("../../src/ceyin.mjs", import.meta.url));
    write("src/ceyin.mjs", fs.readFileSync(launcher, "utf8"));
    write("package.json", JSON.stringify({ engines: { node: ">=98.7.0" } }));
    const { status, stderr } = spawnSync(process.execPath, ["src/ceyin.mjs", "serve"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toMatch(/需要 Node\.js 98\.7.*\n.*needs Node\.js 98\.7.*install a newer one/);
    expect(status).toBe(1);
    // Syntax and module names that came after Node 12.
    expect(fs.readFileSync(launcher, "utf8")).not.toMatch(/\?\.\w|\?\?|from "node:|^await /m);
  });
});
