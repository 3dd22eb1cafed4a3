/** The wording rules of the repository and, where one is named, the reader's own file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWording, type Wording, type WordingFault } from "./answers/wording.js";

const RULES = fileURLToPath(new URL("../src/wording", import.meta.url));

/** Environment variable that names a reader's own file of rules. */
export const OWN_FILE = "CEYIN_WORDING";

/** Loads all rules. @throws where the reader's own file cannot be read. */
export function loadWording(own: string | undefined): {
  wording: Wording;
  faults: readonly WordingFault[];
} {
  const files = readdirSync(RULES)
    .sort()
    .map((name) => ({ name, text: readFileSync(join(RULES, name), "utf8") }));
  if (own) files.push({ name: own, text: readFileSync(own, "utf8") });
  return readWording(files);
}
