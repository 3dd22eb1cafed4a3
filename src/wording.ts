/** The wording rules of the repository and, where one is named, the reader's own file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWording, type Wording, type WordingFault } from "./answers/wording.js";

const RULES = fileURLToPath(new URL("../src/wording", import.meta.url));

/** Environment variable that names a reader's own file of rules. */
export const OWN_FILE = "CEYIN_WORDING";

/** The reader's own file cannot be read; the message is a sentence for whoever named it. */
class WordingUnreadable extends Error {
  override readonly name = "WordingUnreadable";
}

function readOwn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new WordingUnreadable(
      `${OWN_FILE} 所指的 ${file} 读不了（${code}）：请改正，或不设它。\n` +
        `${file}, named by ${OWN_FILE}, cannot be read (${code}): correct it or leave it unset.`,
    );
  }
}

/** Loads all rules. @throws where the reader's own file cannot be read. */
export function loadWording(own: string | undefined): {
  wording: Wording;
  faults: readonly WordingFault[];
} {
  const files = readdirSync(RULES)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(RULES, name), "utf8") }));
  if (own) files.push({ name: own, text: readOwn(own) });
  return readWording(files);
}
