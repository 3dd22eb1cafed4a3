/** An export looked over, for a reader at a terminal: how old it is, totals, then what does not hold. */
import { holds } from "../verify.js";
import type { CheckedPassage, Difference, Verdict, Verification } from "../vocabulary.js";
import { printable } from "./say.js";

const NAMES: Readonly<Record<Verdict, string>> = {
  same: "一致 same",
  excerpt: "一致（节录） same, in part",
  changed: "与条款不一致 not as in the clause",
  elsewhere: "出处有误，见于他处 found elsewhere",
  missing: "条款不在库中 no such clause",
  figure: "数值与原文不符 figure not in the words",
};

const AGES: Readonly<Record<Verification["corpus"]["age"], string>> = {
  same: "与现在的语料为同一次读入 / made from the corpus as it is now",
  newer: "语料此后已重新读入 / the corpus was read again since",
  older: "语料早于导出 / the corpus is older than the export",
  unknown: "导出中没有语料时间 / the export does not say when its corpus was read",
};

export function printVerification(file: string, { corpus, passages }: Verification): string {
  const wrong = passages.filter(({ verdict }) => !holds(verdict));
  const head = [
    printable(file),
    AGES[corpus.age],
    totals(passages),
    wrong.length === 0
      ? `${passages.length} 处引文全部一致 / all ${passages.length} quotations hold`
      : `${wrong.length} 处引文不一致 / ${wrong.length} quotations do not hold`,
  ].join("\n");
  return `${[head, ...wrong.map(block)].join("\n\n")}\n`;
}

function totals(passages: readonly CheckedPassage[]): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of passages) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${NAMES[verdict]} ${count}`).join("；");
}

function block({ place, clause, verdict, figure, found, difference }: CheckedPassage): string {
  return [
    `${printable(place)}  ${NAMES[verdict]}`,
    `  ${printable(clause ?? "没有注明条款 no clause named")}`,
    ...(verdict === "figure"
      ? [`  ${printable([figure?.printed, ...(figure?.aligned ?? [])].join(" "))}`]
      : []),
    ...(difference.length > 0 ? [`  ${printable(shown(difference))}`] : []),
    ...found.map((id) => `  → ${printable(id)}`),
  ].join("\n");
}

/** Signs shown on either side of a difference. */
const AROUND = 12;

/** …⟦导出 → 条款⟧…: what the export says, and what the clause says instead. */
function shown(runs: readonly Difference[]): string {
  return runs
    .map(({ same, draft, source }, at) => {
      if (same === "") return `⟦${draft} → ${source}⟧`;
      const before = at === runs.length - 1 ? "" : same.slice(-AROUND);
      const after = at === 0 ? "" : same.slice(0, AROUND);
      return same.length <= after.length + before.length ? same : `${after}…${before}`;
    })
    .join("");
}
