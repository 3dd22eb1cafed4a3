/**
 * Brings a checkout into the state in which `dist/cli.js` can run: what
 * package-lock.json asks for is installed, what src/ says is compiled. This
 * folder is plain JavaScript on Node's own modules, as it runs before anything
 * is there.
 *
 * Both questions are answered by content and never by file times, so a copied
 * or unpacked folder is as good as the one it came from. When nothing is to be
 * done, asking costs some tens of milliseconds and writes nothing.
 */
import { alone } from "./alone.mjs";
import { compile, isCompiled } from "./compile.mjs";
import { install, isInstalled } from "./install.mjs";

/** @typedef {(message: string) => void} Say */

/** @param {string} root @param {Say} say */
export async function prepare(root, say) {
  if (isInstalled(root) && isCompiled(root)) return;
  await alone(root, say, async () => {
    if (!isInstalled(root)) await install(root, say);
    if (!isCompiled(root)) await compile(root, say);
  });
}
