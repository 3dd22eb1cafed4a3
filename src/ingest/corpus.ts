/**
 * What lies in the corpus folder, told apart: documents, and what cannot be
 * one, with the reason. Nothing outside the folder is ever looked at, however
 * its links point, and no depth of folders is too much.
 */
import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { isLeftOut, SIDECAR, sidecarOf } from "./identity.js";
import { reasonOf } from "./original.js";

export interface Refused {
  readonly file: string;
  readonly reason: string;
}

export interface Listing {
  /** Paths of the documents below the corpus folder, with `/`, in a fixed order. */
  readonly files: readonly string[];
  /** What lies there and is no document that can be read; a folder's name ends with `/`. */
  readonly refused: readonly Refused[];
}

/** The keeper's own notes on the corpus, at its top. */
const NOTES = "README.md";

/** Walks the corpus. @throws where the folder itself cannot be read. */
export async function listCorpus(corpus: string): Promise<Listing> {
  const root = await realpath(corpus);
  const found: string[] = [];
  const refused: Refused[] = [];
  const folders = [""];
  // Folders found on the way are walked in their turn.
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error) => {
      if (folder === "") throw error;
      refused.push({ file: folder, reason: reasonOf(error) });
      return [];
    });
    for (const entry of entries) {
      const file = folder + entry.name;
      if (file === NOTES || isLeftOut(entry.name)) continue;
      if (entry.isDirectory()) folders.push(`${file}/`);
      else if (entry.isFile()) found.push(file);
      else {
        const reason = await whyNoFile(root, file, entry);
        if (reason !== null) refused.push({ file, reason });
      }
    }
  }
  const files = found.filter((file) => !file.endsWith(SIDECAR)).sort();
  return { files, refused: [...refused, ...strayed(found, files)] };
}

/** Sidecars that state something of no document: a misspelt name, or a document taken away. */
function strayed(found: readonly string[], files: readonly string[]): Refused[] {
  const wanted = new Set(files.map(sidecarOf));
  const reason = "旁边没有同名的文件，未采用 · states something of a document that is not there";
  return found
    .filter((file) => file.endsWith(SIDECAR) && !wanted.has(file))
    .map((file) => ({ file, reason }));
}

/** Why an entry that is neither a file nor a folder does not go in; null where nothing is lost. */
async function whyNoFile(root: string, file: string, entry: Dirent): Promise<string | null> {
  if (!entry.isSymbolicLink()) {
    return "不是普通文件（管道、设备等） · not a regular file (a pipe, a device)";
  }
  const end = await realpath(join(root, file)).catch(() => null);
  if (end === null) return "是不通的链接 · a link that leads nowhere";
  if (end === root || end.startsWith(join(root, sep))) {
    // What lies in the corpus goes in under its own name; a sidecar counts where it lies.
    return file.endsWith(SIDECAR)
      ? "附注是链接，未采用 · a sidecar that is a link is not used"
      : null;
  }
  return "是指向语料目录以外的链接，未跟随；请把文件本身放进来 · a link that leads out of the corpus folder is not followed, put the file itself here";
}
