/** `ceyin cite FILE`: the citations of a draft, checked against the library. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { checkCitations, draftText } from "../citations.js";
import { type Folders, freshLibrary } from "./library.js";
import { isFault, printFindings } from "./print-findings.js";

interface CiteOptions extends Folders {
  readonly json?: true;
}

/** Sets the exit code 1 where something is to be put right. */
export async function citeCommand(file: string, options: CiteOptions): Promise<void> {
  const bytes = await readFile(file);
  const text = await draftText(basename(file), bytes);
  const today = new Date().toISOString().slice(0, 10);
  const checked = checkCitations(await freshLibrary(options), text, today);
  process.stdout.write(
    options.json ? `${JSON.stringify(checked, null, 2)}\n` : printFindings(text, checked),
  );
  if (checked.findings.some(isFault)) process.exitCode = 1;
}
