/**
 * Where the file a document was read from lies now.
 *
 * Guarantee: the place is within the corpus folder, whatever a name or a link
 * in it points to.
 */
import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

export interface HeldFile {
  /** The corpus folder, links followed. */
  readonly root: string;
  /** Below the root, links followed. */
  readonly path: string;
}

/** The file, or the archive that holds it; null where neither is there. */
export async function heldFile(corpus: string, file: string): Promise<HeldFile | null> {
  try {
    const root = await realpath(corpus);
    const target = await realpath(join(root, file));
    const path = relative(root, target);
    const outside = isAbsolute(path) || path.split(sep)[0] === "..";
    return outside || !(await stat(target)).isFile() ? null : { root, path };
  } catch (error) {
    // Of plans.zip/plan.docx the archive is what lies there; anything else was moved or removed.
    const isMember = (error as NodeJS.ErrnoException).code === "ENOTDIR";
    return isMember ? heldFile(corpus, dirname(file)) : null;
  }
}
