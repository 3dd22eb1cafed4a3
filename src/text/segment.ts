/**
 * Words. jieba cuts the folded text; where its binary could not be built, the
 * ICU segmenter that ships with Node takes its place and says so by its name,
 * which every index records.
 *
 * Words never decide what matches (bigrams of the key do): they split long
 * questions, weigh matches on whole words above chance ones, and suggest.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

export interface Segmenter {
  readonly name: "jieba" | "icu";
  /** Cuts Han text; the pieces join to the text again. */
  cut(text: string): string[];
  /** Whether its dictionary has a word. */
  knows(word: string): boolean;
  /** Words inside a long word (高新技术企业: 高新, 技术, 企业), shorter ones only. */
  parts(word: string): string[];
}

/** Policy terms jieba's dictionary lacks, one a line with weight and tag in jieba's form. */
const POLICY_WORDS = fileURLToPath(new URL("../../src/text/policy-words.txt", import.meta.url));

interface Jieba {
  load(dictionaries: { userDict: string }): void;
  cut(text: string, hmm: boolean): string[];
  cutForSearch(text: string, hmm: boolean): string[];
}

/** jieba, its dictionary loaded at the first cut: about a second that opening an index need not wait for. */
function jieba(): Segmenter | null {
  try {
    const binding = createRequire(import.meta.url)("nodejieba") as Jieba;
    let ready = false;
    const loaded = (): Jieba => {
      if (!ready) loadDictionary(binding);
      ready = true;
      return binding;
    };
    return {
      name: "jieba",
      cut: (text) => loaded().cut(text, true),
      knows: (word) => loaded().cut(word, false).length === 1,
      parts: (word) =>
        loaded()
          .cutForSearch(word, true)
          .filter((part) => part !== word),
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function loadDictionary(binding: Jieba): void {
  // A path that does not exist ends the process inside the binary, past any catch.
  if (!existsSync(POLICY_WORDS)) throw new Error(`missing ${POLICY_WORDS}`);
  binding.load({ userDict: POLICY_WORDS });
}

/** Whether nodejieba is not there, or is there without its binary. */
function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return ["MODULE_NOT_FOUND", "BINDING_NOT_FOUND", "ERR_DLOPEN_FAILED"].includes(code);
}

/** ICU's word breaker: finer than jieba and ignorant of policy terms. */
function icu(): Segmenter {
  const breaker = new Intl.Segmenter("zh", { granularity: "word" });
  const cut = (text: string): string[] => [...breaker.segment(text)].map((piece) => piece.segment);
  const parts = (word: string): string[] => cut(word).filter((part) => part !== word);
  return { name: "icu", cut, knows: (word) => cut(word).length === 1, parts };
}

let loaded: Segmenter | undefined;

/** The one segmenter of this process. */
export function segmenter(): Segmenter {
  loaded ??= jieba() ?? icu();
  return loaded;
}
