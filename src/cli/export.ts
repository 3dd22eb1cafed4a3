/**
 * `ceyin export`: what is handed in, written to a file; `--verify FILE`: one
 * looked over again against the corpus.
 *
 * Guarantee: a file is written whole or not at all, and none is written over unasked.
 */
import { access, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Command } from "commander";
import { NotHeld } from "../compare.js";
import {
  boardExport,
  compareExport,
  type Draft,
  FORMATS,
  type Format,
  fileOf,
  NoSuchFormat,
  worksExport,
} from "../export.js";
import { Decided, decisionsBeside, readDecisions } from "../library/decisions.js";
import type { Library } from "../library.js";
import { holds, NotAnExport, openExport, verifyExport } from "../verify.js";
import { askedHere } from "./asked.js";
import { subjectOf } from "./compare.js";
import { type Folders, freshLibrary } from "./library.js";
import { printVerification } from "./print-verification.js";
import { say } from "./say.js";

interface ExportOptions extends Folders {
  readonly to?: string;
  readonly verify?: string;
  readonly json?: true;
  readonly force?: true;
  readonly with?: readonly string[];
  readonly decisions?: string;
  readonly indicator?: string;
  readonly region?: string;
  readonly year?: string;
  readonly document?: string;
  readonly held?: true;
}

const KINDS = ["compare", "targets", "works"] as const;

export async function exportCommand(
  words: readonly string[],
  options: ExportOptions,
  self: Command,
): Promise<void> {
  if (options.verify !== undefined) return verify(options.verify, options);
  const [kind = "", ...subject] = words;
  const { to } = options;
  if (!KINDS.some((known) => known === kind)) {
    self.error(
      `error: 先说导出什么：${KINDS.join("、")} · say what to export: ${KINDS.join(", ")}`,
    );
  }
  if (kind === "compare" && subject.length === 0) {
    self.error("error: 缺少条款号、文件号或主题 · a clause, document or topic is missing");
  }
  if (to === undefined) self.error("error: 缺少 --to 文件 · --to FILE is missing");
  const format = formatOf(to, self);
  if (options.force === undefined && (await exists(to))) {
    self.error(`error: ${to} 已存在，加 --force 覆盖 · it exists, --force writes over it`);
  }
  try {
    const draft = await draftOf(kind, subject.join(" "), options);
    const { bytes } = await fileOf(draft, format);
    await writeWhole(to, bytes);
    say(`已写入 ${to} / written to ${to}`);
  } catch (error) {
    if (error instanceof NotHeld || error instanceof NoSuchFormat) {
      self.error(`error: ${error.message}`);
    }
    throw error;
  }
}

/** Sets the exit code 1 where a quotation does not hold. */
async function verify(file: string, options: ExportOptions): Promise<void> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new NotAnExport(`读不了 ${file}：${error.code} · cannot read it, check the name`);
  });
  const opened = openExport(bytes);
  const found = verifyExport(await freshLibrary(options), opened);
  process.stdout.write(
    options.json ? `${JSON.stringify(found, null, 2)}\n` : printVerification(basename(file), found),
  );
  if (found.passages.some(({ verdict }) => !holds(verdict))) process.exitCode = 1;
}

function formatOf(file: string, self: Command): Format {
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((known) => known === ending);
  return (
    format ??
    self.error(
      `error: 不知道 ${file} 是什么格式，文件名应以 .xlsx、.docx 或 .csv 结尾 · the name should end in .xlsx, .docx or .csv`,
    )
  );
}

async function draftOf(kind: string, subject: string, options: ExportOptions): Promise<Draft> {
  const library = await freshLibrary(options);
  const asking = askedHere();
  if (kind === "works") {
    return worksExport(library, { held: options.held === true }, "cited", asking);
  }
  if (kind === "targets") {
    const { indicator, region, year, document } = options;
    return boardExport(library, { indicator, region, year, document }, asking);
  }
  return compareExport(library, await tableOptions(library, subject, options), asking);
}

async function tableOptions(library: Library, subject: string, options: ExportOptions) {
  const file = options.decisions ?? decisionsBeside(options.corpus);
  const decided = new Decided(await readDecisions(file));
  return { ...subjectOf(library, subject), documents: options.with, decided };
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
