/** How much of a document the others answer, section by section. */
import type {
  Clause,
  CompareCell,
  CompareRow,
  Counterpart,
  SectionCoverage,
} from "../vocabulary.js";

/**
 * Answered by the same measure, or by what a reader accepted; partly by a
 * closely related one. A clause on the same theme alone answers nothing.
 */
export function coverageOf(counterparts: readonly Counterpart[]): CompareCell["coverage"] {
  if (counterparts.some(({ grade, decision }) => grade === 3 || isDecided(decision)))
    return "answered";
  return counterparts.some(({ grade }) => grade === 2) ? "partly" : "none";
}

const isDecided = (decision: Counterpart["decision"]): boolean =>
  decision === "accepted" || decision === "pinned";

/** What a clause is counted under: the heading it stands below, itself where there is none. */
export function sectionOf({ document, node, path, heading, text }: Clause): {
  path: string;
  heading: string;
} {
  const parent = node === null ? null : (document.nodes[node]?.parent ?? null);
  const above = parent === null ? null : document.nodes[parent];
  if (above?.heading) return { path: above.path, heading: above.heading };
  return { path, heading: heading ?? text.slice(0, 20) };
}

/** Counts of one column by section, in the order of the rows. */
export function sectionsOf(
  rows: readonly CompareRow[],
  column: number,
  clauseOf: (row: CompareRow) => Clause,
): SectionCoverage[] {
  const sections = new Map<string, SectionCoverage>();
  for (const row of rows) {
    const clause = clauseOf(row);
    const { path, heading } = sectionOf(clause);
    const document = clause.document.id;
    const key = `${document}:${path}`;
    const known = sections.get(key) ?? { document, path, heading, answered: 0, partly: 0, none: 0 };
    const coverage = row.cells[column]?.coverage ?? "none";
    sections.set(key, { ...known, [coverage]: known[coverage] + 1 });
  }
  return [...sections.values()];
}
