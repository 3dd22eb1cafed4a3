/**
 * What the paths typed after `ceyin ingest` mean: these files and folders of
 * the corpus are read, whether they changed or not, and the rest of the index
 * stays as it is. One folder outside the corpus is the corpus of this run.
 */
import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

export interface Selection {
  readonly corpus: string;
  /** Paths below the corpus with `/`; null where everything is looked at. */
  readonly only: readonly string[] | null;
}

/** The paths cannot be understood; the message says which and why. */
export class MisplacedPath extends Error {
  override name = "MisplacedPath";
}

/** @throws MisplacedPath */
export async function select(paths: readonly string[], corpus: string): Promise<Selection> {
  const [first] = paths;
  if (first === undefined) return { corpus, only: null };
  const places = await Promise.all(paths.map((path) => placeOf(path, corpus)));
  if (places.length === 1 && places[0] === null && (await isFolder(first))) {
    return { corpus: first, only: null };
  }
  const astray = paths.find((_path, i) => places[i] === null);
  if (astray !== undefined) {
    throw new MisplacedPath(
      `${astray} 不在语料目录 ${corpus} 里：请把文件放进去，或用 --corpus 指明另一个目录。\n` +
        `${astray} is not in the corpus folder ${corpus}: put it there, or name another folder with --corpus.`,
    );
  }
  return { corpus, only: places.map((place) => place ?? "") };
}

/** Whether a file of the corpus is among what was chosen. */
export function isChosen(file: string, only: readonly string[] | null): boolean {
  return (
    only?.some((place) => place === "" || file === place || file.startsWith(`${place}/`)) ?? true
  );
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The path below the corpus, typed from where the user stands or from the corpus; null outside. */
async function placeOf(path: string, corpus: string): Promise<string | null> {
  const root = await trueName(corpus);
  const here = below(root, await trueName(resolve(path)));
  if (here !== null) return here;
  if (await exists(path)) return null;
  return below(root, join(root, path));
}

function below(root: string, path: string): string | null {
  const place = relative(root, path);
  const outside = place === ".." || place.startsWith(`..${sep}`) || resolve(place) === place;
  return outside ? null : place.replaceAll(sep, "/");
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Without links, as far as there is anything; a file taken away is still named by its folder. */
async function trueName(path: string): Promise<string> {
  const full = resolve(path);
  try {
    return await realpath(full);
  } catch {
    const folder = resolve(full, "..");
    return folder === full ? full : join(await trueName(folder), full.slice(folder.length));
  }
}

/** @throws MisplacedPath where nothing there is, or was, is at a place that was chosen. */
export function mustExist(only: readonly string[] | null, files: readonly string[]): void {
  const nowhere = only?.find((place) => !files.some((file) => isChosen(file, [place])));
  if (nowhere === undefined || nowhere === "") return;
  throw new MisplacedPath(`语料中没有 ${nowhere} · there is no ${nowhere} in the corpus`);
}
