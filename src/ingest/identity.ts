/**
 * Names: which files are documents, what a document is called (the file's path
 * in the corpus without its ending), and where its sidecar is.
 */
import { parse } from "node:path/posix";

const stemOf = (file: string): string => {
  const { dir, name } = parse(file);
  return (dir === "" ? name : `${dir}/${name}`).normalize("NFC");
};

/**
 * Ids by file. The ending stays where two files would share an id: `a.txt`
 * beside `a.pdf`, and `a.txt.md` beside `a.txt`.
 */
export function documentIds(files: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const take = (name: string): Map<string, number> => taken.set(name, (taken.get(name) ?? 0) + 1);
  for (const file of files) {
    take(stemOf(file));
    if (file !== stemOf(file)) take(file);
  }
  const idOf = (file: string): string => (taken.get(stemOf(file)) === 1 ? stemOf(file) : file);
  return new Map(files.map((file) => [file, idOf(file)]));
}

/** `NAME.meta.yaml`, which states what the document `NAME.ext` does not say. */
export const SIDECAR = ".meta.yaml";

export const sidecarOf = (file: string): string => {
  const { dir, name } = parse(file);
  return `${dir === "" ? "" : `${dir}/`}${name}${SIDECAR}`;
};

/** Names of files and folders that nobody put there as documents. */
export const LEFT_OUT: readonly RegExp[] = [
  // Hidden: .git, .DS_Store, an editor's .swp.
  /^\./,
  // Word's and WPS's own note, beside an open document, of who has it open.
  /^~\$/,
  // What Windows keeps about the look of a folder.
  /^(?:Thumbs\.db|desktop\.ini)$/i,
];

/** Whether a path, by its last name, is no document. */
export const isLeftOut = (file: string): boolean =>
  LEFT_OUT.some((name) => name.test(file.slice(file.lastIndexOf("/") + 1)));
