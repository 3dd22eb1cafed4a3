/** `ceyin cite FILE`: the citations of a draft, checked against the library; `-` reads it from stdin. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { checkCitations, readDraft } from "../draft.js";
import { type Folders, freshLibrary } from "./library.js";
import { isFault, printFindings } from "./print-findings.js";

interface CiteOptions extends Folders {
  readonly json?: true;
}

const STDIN = "-";

/** Sets the exit code 1 where something is to be put right. */
export async function citeCommand(file: string, options: CiteOptions): Promise<void> {
  const { lines } = await readDraft(basename(file), await bytesOf(file), options.ocr);
  const text = lines.join("\n");
  const today = new Date().toISOString().slice(0, 10);
  const checked = checkCitations(await freshLibrary(options), text, today);
  process.stdout.write(
    options.json ? `${JSON.stringify(checked, null, 2)}\n` : printFindings(text, checked),
  );
  if (checked.findings.some(isFault)) process.exitCode = 1;
}

/** A draft that cannot be had; the message says why and what to do. */
export class NoDraft extends Error {
  override name = "NoDraft";
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file !== STDIN) return readFile(file).catch((error: unknown) => refuse(file, error));
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件，请检查路径 · there is no such file, check the path",
  EISDIR: "是文件夹，请给出一份文件 · a folder, name one file",
  EACCES: "没有读取的权限 · no permission to read it",
};

function refuse(file: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  const why = FAULTS[code ?? ""];
  if (why === undefined) throw error;
  throw new NoDraft(`读不了 ${file}：${why}`);
}
