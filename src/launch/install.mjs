/**
 * Installs what package-lock.json asks for, and tells whether that is needed.
 * A missing npm, a failed install and a nodejieba that could not be built are
 * each told in one sentence; only the first two stop the start.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ended, run, Unprepared } from "./step.mjs";

/**
 * npm keeps its own record of what it put into node_modules, written last.
 * Packages that may be absent (nodejieba where nothing can build it, other
 * systems' binaries) must only not be there in another version.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  // The lock's entry "" is the project itself, which nobody installs.
  const { "": _project, ...asked } = packagesIn(path.join(root, "package-lock.json"));
  const present = packagesIn(path.join(root, "node_modules/.package-lock.json"));
  return Object.entries(asked).every(([place, wanted]) => {
    const there = present[place];
    return there ? there.version === wanted.version : wanted.optional || wanted.devOptional;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
function packagesIn(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")).packages : {};
}

/** @param {string} root @param {import("./prepare.mjs").Say} say */
export async function install(root, say) {
  // The compiler is a development dependency, which NODE_ENV=production would leave out.
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = npmCommand();
  const code = await run(npm.command, [...npm.words, ...options], {
    root,
    say,
    doing: "安装依赖（首次约一分钟）/ Installing packages (about a minute the first time)",
    shell: npm.shell,
  }).catch((error) => {
    throw error.code === "ENOENT" ? new Unprepared(WITHOUT_NPM) : error;
  });
  if (code !== 0) throw new Unprepared(code === 127 ? WITHOUT_NPM : INSTALL_FAILED);
  if (!(await segmenterWorks(root))) say(WITHOUT_NODEJIEBA);
}

/** The npm that runs us, where one does: it may be the only one there is. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.[cm]?js$/.test(running) && fs.existsSync(running)) {
    return { command: process.execPath, words: [running], shell: false };
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: "npm", words: [], shell: process.platform === "win32" };
}

/** Whether nodejieba's binary is there and loads; asked once, after an install. @param {string} root */
async function segmenterWorks(root) {
  const child = spawn(process.execPath, ["-e", "require('nodejieba').cut('策引')"], {
    cwd: root,
    stdio: "ignore",
  });
  return (await ended(child)) === 0;
}

const WITHOUT_NPM =
  "找不到 npm：请重新安装 Node.js（https://nodejs.org，自带 npm）后重试。\n" +
  "npm was not found: reinstall Node.js from https://nodejs.org, which brings it along, and try again.";

const INSTALL_FAILED =
  "依赖没有装成，原因见上面 npm 的话：多为网络不通或磁盘已满，请排除后重试。\n" +
  "The packages could not be installed, for the reason npm gives above: most often the network or a full disk; put that right and try again.";

const WITHOUT_NODEJIEBA =
  "没有 nodejieba（本机编译不了它），分词改用次选的 Intl.Segmenter：要用 nodejieba，请装好 python3、make、g++ 后运行 npm ci。\n" +
  "nodejieba could not be built here, so words are cut by the second-best segmenter, Intl.Segmenter: to get nodejieba, install python3, make and g++ and run npm ci.";
