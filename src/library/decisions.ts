/**
 * What readers decided about counterparts, in a YAML file beside the corpus:
 *
 *     - clauses: [ 省方案:二/（六）/2, 市计划:三/（三）/7 ]
 *       decision: accepted
 *
 * Guarantee: nothing is written but that file, and it is replaced whole, so that
 * a run that dies leaves the earlier one; writers take turns, so that none undoes
 * what another wrote, be they requests, servers or commands.
 */
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { parse, stringify } from "yaml";
import { IndexLocked, type Lock, takeLock } from "../ingest/lock.js";
import type { Decision } from "../vocabulary.js";

export interface DecidedPair {
  readonly clauses: readonly [string, string];
  readonly decision: Decision;
}

/** Why decisions cannot be read or kept; the message says where and what to do. */
export class DecisionsProblem extends Error {
  override name = "DecisionsProblem";
  readonly kind: "damaged" | "unwritable" | "busy";

  constructor(kind: DecisionsProblem["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
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

/** The decisions of a file; none where there is no file. @throws DecisionsProblem where it cannot be understood. */
export async function readDecisions(file: string): Promise<DecidedPair[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    throw new DecisionsProblem("damaged", `${file} 读不出（${code}） / cannot be read (${code})`);
  }
  const fault = (reason: string): DecisionsProblem =>
    new DecisionsProblem(
      "damaged",
      `${file} 读不懂：${reason}；请改正或移走此文件 / cannot be understood: ${reason}; correct the file or move it away`,
    );
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
    // A table asks for every pair there is.
    if (this.#pairs.size === 0) return null;
    return this.#pairs.get(nameOf([one, other]))?.decision ?? null;
  }

  /** All that was decided, each two clauses once. */
  get pairs(): readonly DecidedPair[] {
    return [...this.#pairs.values()];
  }
}

/** How long a writer waits for its turn; a turn takes some milliseconds. */
const PATIENCE_MS = 5000;
const BETWEEN_MS = 10;

/** Waits for its turn at the file. @throws DecisionsProblem where it does not come, or may not write there. */
async function turnAt(file: string): Promise<Lock> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await takeLock(`${file}.lock`);
    } catch (error) {
      if (!(error instanceof IndexLocked)) throw unwritable(file, error);
      if (Date.now() > until) throw busy(file);
      // Not in step with the others that wait.
      await sleep(BETWEEN_MS * (1 + Math.random()));
    }
  }
}

const busy = (file: string): DecisionsProblem =>
  new DecisionsProblem(
    "busy",
    `${file} 正由别的程序写入，请稍后再试；若没有，请删除 ${file}.lock / is being written by another program, try again; if it is not, delete ${file}.lock`,
  );

const unwritable = (file: string, error: unknown): DecisionsProblem => {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new DecisionsProblem(
    "unwritable",
    `${file} 写不进（${code}）：请检查文件夹的权限和磁盘，或用 ${DECISIONS_FILE} 另指一处 / cannot be written (${code}): check the folder's permissions and the disk, or name another place in ${DECISIONS_FILE}`,
  );
};

/** The last turn taken by this process at each file: its own writers come in the order they asked. */
const turns = new Map<string, Promise<void>>();

/** Adds a decision to the file, or takes one back (`null`). @throws DecisionsProblem */
export function decide(
  file: string,
  clauses: readonly [string, string],
  decision: Decision | null,
): Promise<void> {
  const before = turns.get(file) ?? Promise.resolve();
  const own = before.catch(() => undefined).then(() => add(file, clauses, decision));
  turns.set(file, own);
  return own;
}

async function add(
  file: string,
  clauses: readonly [string, string],
  decision: Decision | null,
): Promise<void> {
  const turn = await turnAt(file);
  try {
    const kept = (await readDecisions(file)).filter(
      (pair) => nameOf(pair.clauses) !== nameOf(clauses),
    );
    await replace(file, decision === null ? kept : [...kept, { clauses, decision }], turn);
  } finally {
    await turn.release();
  }
}

async function replace(file: string, pairs: readonly DecidedPair[], turn: Lock): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, HEAD + (pairs.length === 0 ? "[]\n" : stringify(pairs)));
    // A writer that slept so long that another took its turn must not undo what that one wrote.
    await turn.confirm();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error instanceof IndexLocked ? busy(file) : unwritable(file, error);
  }
}
