/** By which of its printed names an indicator is called. */
import { fold } from "../text/fold.js";
import type { IndicatorRow } from "../vocabulary.js";
import { RANK, WHOSE } from "./indicators.js";

/** Signs of a name one would rather not choose, and how much rather not. */
const AWKWARD: readonly (readonly [sign: RegExp, weight: number])[] = [
  // A misprint met in plans.
  [/产生总值/u, 4],
  [/[（(]/u, 2],
  // The rank after what it ranks: 科技企业孵化器省级.
  [RANK, 2],
  [/研究(?:与|和)/u, 1],
];

const awkwardness = (name: string): number =>
  AWKWARD.reduce((sum, [sign, weight]) => sum + (sign.test(fold(name)) ? weight : 0), 0);

/** Without whose it is, which the board says beside it: 全市高新技术企业 → 高新技术企业. */
function bare(name: string): string {
  const [whose = ""] = WHOSE.exec(fold(name)) ?? [];
  const rest = name.slice(whose.length);
  return rest.length >= 2 ? rest : name;
}

/** The plainest name, of those the one most documents print, then the shortest. */
export function commonName(rows: readonly IndicatorRow[]): string {
  const documents = new Map<string, Set<string>>();
  for (const { indicator, document } of rows) {
    const name = bare(indicator);
    const known = documents.get(name) ?? new Set<string>();
    documents.set(name, known.add(document));
  }
  const [best] = [...documents].sort(
    ([a, inA], [b, inB]) =>
      awkwardness(a) - awkwardness(b) || inB.size - inA.size || a.length - b.length,
  );
  return best?.[0] ?? "";
}
