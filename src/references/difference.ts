/**
 * Where two texts differ, character by character: what they share, and what one
 * has in place of the other. Longest common subsequence, over a bounded table.
 */
import type { Difference } from "../vocabulary.js";

/** Longest texts compared in full; a quotation of a policy clause is far shorter. */
const LONGEST = 1500;

export function differences(draft: string, source: string): Difference[] {
  const a = [...draft].slice(0, LONGEST);
  const b = [...source].slice(0, LONGEST);
  const table = lengths(a, b);
  const runs: { same: string; draft: string; source: string }[] = [];
  const add = (field: "same" | "draft" | "source", sign: string): void => {
    const last = runs.at(-1);
    if (last && (field === "same") === (last.same !== "")) last[field] += sign;
    else runs.push({ ...{ same: "", draft: "", source: "" }, [field]: sign });
  };
  let [i, j] = [0, 0];
  const width = b.length + 1;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add("same", x);
      i++;
      j++;
    } else if (
      x !== undefined &&
      (y === undefined || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    ) {
      add("draft", x);
      i++;
    } else {
      add("source", y ?? "");
      j++;
    }
  }
  return runs;
}

/** Longest common subsequence of every pair of endings. */
function lengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}

/** Share of the longer text the two have in common, 0 to 1. */
export function agreement(runs: readonly Difference[]): number {
  let [same, other] = [0, 0];
  for (const run of runs) {
    same += run.same.length;
    other += Math.max(run.draft.length, run.source.length);
  }
  return same / Math.max(1, same + other);
}
