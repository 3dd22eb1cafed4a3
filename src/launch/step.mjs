/**
 * One step of preparing, run as a process of its own: all it prints goes to
 * stderr, since stdout belongs to results, and a long step says every now and
 * then that it is still at it.
 */
import { spawn } from "node:child_process";

/** How often a long step says that it is still alive. */
const PROGRESS_MS = 10_000;

/** A reason to stop that its reader can act on: the message is the whole sentence, Chinese and English. */
export class Unprepared extends Error {
  /** @override */
  name = "Unprepared";
}

/**
 * @param {string} command @param {string[]} words
 * @param {{ root: string, say: import("./prepare.mjs").Say, doing: string, shell?: boolean }} step
 * @returns {Promise<number>} the exit code
 */
export async function run(command, words, { root, say, doing, shell = false }) {
  say(`${doing} …`);
  const child = spawn(command, words, { cwd: root, shell, stdio: ["ignore", 2, 2] });
  const began = Date.now();
  const progress = setInterval(() => {
    say(`  … ${Math.round((Date.now() - began) / 1000)} s`);
  }, PROGRESS_MS);
  // Nothing may go on writing into the checkout after we have gone.
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => child.kill(signal);
  process.on("SIGINT", passOn).on("SIGTERM", passOn);
  try {
    const code = await ended(child);
    if (code === null) throw new Unprepared(INTERRUPTED);
    return code;
  } finally {
    clearInterval(progress);
    process.off("SIGINT", passOn).off("SIGTERM", passOn);
  }
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number | null>} the exit code; null when a signal ended it
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
}

const INTERRUPTED =
  "已中断，下次启动会接着准备。\n" + "Interrupted; the next start goes on from here.";
