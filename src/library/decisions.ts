/**
 * What readers decided about counterparts, in a YAML file beside the corpus:
 *
 *     - clauses: [ 省方案:二/（六）/2, 市计划:三/（三）/7 ]
 *       decision: accepted
 *
 * Guarantee: nothing is written but that file, and it is replaced whole, so that
 * a run that dies leaves the earlier one.
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { parse, stringify } from "yaml";
import type { Decision } from "../vocabulary.js";
import { LibraryProblem } from "./manifest.js";

export interface DecidedPair {
  readonly clauses: readonly [string, string];
  readonly decision: Decision;
}

const DECISIONS: readonly string[] = ["accepted", "rejected", "pinned"] satisfies Decision[];

const HEAD = `# 对照表中读者的取舍，优先于程序的判断；可以手工修改。
# What readers decided about counterparts; it wins over the program and may be edited by hand.
`;

/** Environment variable that names another place for the file. */
export const DECISIONS_FILE = "CEYIN_DECISIONS";

/** Where decisions about a corpus are kept: beside its folder, unless another place is named. */
export const decisionsBeside = (corpus: string): string =>
  process.env[DECISIONS_FILE] || `${corpus.replace(/[\\/]+$/u, "")}.decisions.yaml`;

/** The decisions of a file; none where there is no file. @throws LibraryProblem where it cannot be understood. */
export async function readDecisions(file: string): Promise<DecidedPair[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  const fault = (reason: string): LibraryProblem =>
    new LibraryProblem(`${file} 读不懂：${reason} / cannot be understood: ${reason}`);
  let entries: unknown;
  try {
    entries = parse(text) ?? [];
  } catch (error) {
    throw fault(String((error as Error).message).split("\n")[0] ?? "");
  }
  if (!Array.isArray(entries)) throw fault("应为列表 / a list is needed");
  return entries.map((entry: unknown, i) => {
    if (!isPair(entry)) throw fault(`第 ${i + 1} 项 / entry ${i + 1}`);
    return { clauses: entry.clauses, decision: entry.decision };
  });
}

function isPair(entry: unknown): entry is DecidedPair {
  if (typeof entry !== "object" || entry === null) return false;
  const { clauses, decision } = entry as Partial<Record<keyof DecidedPair, unknown>>;
  const named = Array.isArray(clauses) && clauses.length === 2;
  return (
    named &&
    clauses.every((id) => typeof id === "string") &&
    typeof decision === "string" &&
    DECISIONS.includes(decision)
  );
}

/** Two clauses in either order. */
const nameOf = ([one, other]: readonly [string, string]): string =>
  JSON.stringify([one, other].sort());

/** Decisions by their two clauses, the later winning. */
export class Decided {
  readonly #pairs: ReadonlyMap<string, DecidedPair>;

  constructor(pairs: readonly DecidedPair[]) {
    this.#pairs = new Map(pairs.map((pair) => [nameOf(pair.clauses), pair]));
  }

  of(one: string, other: string): Decision | null {
    return this.#pairs.get(nameOf([one, other]))?.decision ?? null;
  }

  /** The clauses a clause was decided with. */
  get pairs(): readonly DecidedPair[] {
    return [...this.#pairs.values()];
  }
}

/** Adds a decision to the file, or takes one back (`null`). */
export async function decide(
  file: string,
  clauses: readonly [string, string],
  decision: Decision | null,
): Promise<void> {
  const kept = (await readDecisions(file)).filter(
    (pair) => nameOf(pair.clauses) !== nameOf(clauses),
  );
  const pairs = decision === null ? kept : [...kept, { clauses, decision }];
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, HEAD + (pairs.length === 0 ? "[]\n" : stringify(pairs)));
  await rename(temporary, file);
}
