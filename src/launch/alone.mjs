/**
 * Keeps two launchers of one checkout from installing or compiling at the same
 * time, by a lock file that its holder touches at every beat. A holder that was
 * killed is known by the silence, whatever machine or container it ran on.
 */
import fs from "node:fs";
import path from "node:path";
import { Unprepared } from "./step.mjs";

const LOCK = ".ceyin-preparing";
const BEAT_MS = 1000;
/** A lock untouched for so many beats was left behind. */
const BEATS_TO_LIVE = 10;

/**
 * Runs the task while holding the lock; a second process waits and then finds
 * the work done.
 *
 * @param {string} root @param {import("./prepare.mjs").Say} say @param {() => Promise<void>} task
 */
export async function alone(root, say, task) {
  const lock = path.join(root, LOCK);
  for (let waited = 0; !takeLock(lock); waited += 1) {
    if (waited === 0)
      say("另一个策引进程正在准备，等候 … / Another Ceyin process is preparing, waiting …");
    await new Promise((resolve) => setTimeout(resolve, BEAT_MS));
  }
  const beat = setInterval(() => fs.utimes(lock, new Date(), new Date(), () => {}), BEAT_MS);
  const release = () => fs.rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    await task();
  } finally {
    clearInterval(beat);
    release();
    process.off("exit", release);
  }
}

/** @param {string} lock */
function takeLock(lock) {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "EEXIST") throw new Unprepared(cannotWrite(path.dirname(lock)));
    const touched = fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - touched > BEATS_TO_LIVE * BEAT_MS) fs.rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} folder */
function cannotWrite(folder) {
  return (
    `需要在 ${folder} 里安装和编译，但没有写入的权限：请换一个用户运行，或换一个文件夹。\n` +
    `Ceyin must install and compile in ${folder} but may not write there: run it as another user or from another folder.`
  );
}
