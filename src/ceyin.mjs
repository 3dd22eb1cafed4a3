#!/usr/bin/env node
/**
 * The `ceyin` command as it stands in a checkout: sees to it that this Node
 * can run the program, that everything is installed and compiled
 * (`launch/`), and hands the arguments to `dist/cli.js`.
 *
 * This one file is written in the syntax of Node 12, without `node:` imports:
 * an old Node has to understand it in order to be told that it is too old.
 */
// biome-ignore lint/style/useNodejsImportProtocol: Node 12.0 to 12.19 does not know `node:`
import { readFileSync } from "fs";
// biome-ignore lint/style/useNodejsImportProtocol: Node 12.0 to 12.19 does not know `node:`
import { fileURLToPath } from "url";

const root = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2);

function version(text) {
  const found = /(\d+)\.(\d+)/.exec(text);
  return { text: found[0], rank: Number(found[1]) * 1000 + Number(found[2]) };
}

function say(message) {
  process.stderr.write(`${message}\n`);
}

function start() {
  return import("./launch/prepare.mjs")
    .then(({ prepare }) => prepare(root, say))
    .then(() => (words[0] === "prepare" ? undefined : handOver()));
}

function handOver() {
  return import("../dist/cli.js").then(({ main }) => main(words));
}

const needed = version(JSON.parse(readFileSync(`${root}/package.json`, "utf8")).engines.node);
const found = version(process.versions.node);

if (found.rank < needed.rank) {
  say(
    `策引需要 Node.js ${needed.text} 或更新的版本，这里是 ${process.versions.node}：请从 https://nodejs.org 安装新版后重试。\n` +
      `Ceyin needs Node.js ${needed.text} or newer and this is ${process.versions.node}: install a newer one from https://nodejs.org and try again.`,
  );
  process.exitCode = 1;
} else {
  start().catch((error) => {
    // An `Unprepared` is a whole sentence for the user; anything else is our fault and shows its stack.
    say(error.name === "Unprepared" ? error.message : error.stack);
    process.exitCode = 1;
  });
}
