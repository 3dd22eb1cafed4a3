/**
 * The documents of a file: itself one, or those of its members where it is an
 * archive, each read by itself. What the reader's version is taken from.
 */
import { readArchive } from "../source/read-archive.js";
import { sniff } from "../source/sniff.js";
import { Unreadable } from "../source/unreadable.js";
import { type Bytes, readDocument, type Unnamed } from "./document.js";
import { isLeftOut, SIDECAR, sidecarOf } from "./identity.js";

export interface Fault {
  readonly file: string;
  readonly error: unknown;
}

/** Reads what can be read; never throws. */
export async function readDocuments(whole: Bytes): Promise<{
  documents: readonly Unnamed[];
  faults: readonly Fault[];
}> {
  const documents: Unnamed[] = [];
  const faults: Fault[] = [];
  let file = whole.file;
  const failed = (error: unknown): void => void faults.push({ file, error });
  const parts = await partsOf(whole, failed);
  for (const part of parts) {
    file = part.file;
    await readDocument(part).then((document) => documents.push(document), failed);
  }
  return { documents, faults };
}

async function partsOf(whole: Bytes, failed: (error: unknown) => void): Promise<readonly Bytes[]> {
  try {
    if ((await sniff(whole.bytes)) !== "zip") return [whole];
  } catch (error) {
    failed(error);
    return [];
  }
  return membersOf(whole, failed);
}

/** Members before a fault of the archive are kept; a name that two members share is the first one's. */
async function membersOf(
  { file, bytes, ocr = false }: Bytes,
  failed: (error: unknown) => void,
): Promise<readonly Bytes[]> {
  const members = new Map<string, Uint8Array>();
  try {
    for await (const { name, bytes: content } of readArchive(file, bytes)) {
      if (members.has(name)) failed(new Unreadable(`${name} 有两份 · twice in the archive`));
      else if (!isLeftOut(name)) members.set(name, content);
    }
    if (members.size === 0) failed(new Unreadable("压缩包里没有文件 · nothing is in the archive"));
  } catch (error) {
    failed(error);
  }
  const beside = (name: string): string | null => {
    const sidecar = members.get(sidecarOf(name));
    return sidecar ? new TextDecoder().decode(sidecar) : null;
  };
  return [...members]
    .filter(([name]) => !name.endsWith(SIDECAR))
    .map(([name, content]) => ({ file: name, bytes: content, sidecar: beside(name), ocr }));
}
