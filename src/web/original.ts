/**
 * The file a document was read from, as it lies in the corpus folder.
 *
 * Guarantee: nothing outside that folder is ever sent, whatever a name or a
 * link in it points to; and nothing is sent as a page a browser would run.
 */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Response } from "express";

interface Place {
  readonly root: string;
  /** Below the root, links followed. */
  readonly path: string;
}

async function placeOf(corpus: string, file: string): Promise<Place | null> {
  try {
    const root = await realpath(corpus);
    const target = await realpath(join(root, file));
    const path = relative(root, target);
    const outside = isAbsolute(path) || path.split(sep)[0] === "..";
    return outside || !(await stat(target)).isFile() ? null : { root, path };
  } catch (error) {
    // Of plans.zip/plan.docx the archive is what lies there; anything else was moved or removed.
    const isMember = (error as NodeJS.ErrnoException).code === "ENOTDIR";
    return isMember ? placeOf(corpus, dirname(file)) : null;
  }
}

/** Sends a file of the corpus to be saved, or the archive that holds it; false where it is not there. */
export async function sendOriginal(
  response: Response,
  corpus: string,
  file: string,
): Promise<boolean> {
  const place = await placeOf(corpus, file);
  if (place === null) return false;
  // The name goes out as RFC 6266 has it, with an RFC 5987 form for Chinese.
  response.attachment(basename(place.path));
  // A saved government page is HTML with scripts: no type a browser opens.
  response.set("Content-Type", "application/octet-stream");
  response.sendFile(place.path, { root: place.root, dotfiles: "allow", cacheControl: false });
  return true;
}
