/**
 * Outlines → clauses: which nodes are found by themselves, and which headings
 * and sentences that introduce a list count for the clauses beneath them.
 *
 * Guarantee: every character of every node is in a clause, or in a heading
 * that counts for at least one clause.
 */
import { keyOf } from "../text/key.js";
import { leadInOf } from "../text/lead-in.js";
import type { Clause, ContextHeading, OutlineNode, PolicyDocument } from "../vocabulary.js";

export interface Cut {
  readonly clauses: readonly Clause[];
  readonly headings: readonly ContextHeading[];
}

/** A heading with nothing said under its own label: its words are its children's context. */
function isHeadingOnly(node: OutlineNode, parents: ReadonlySet<number>, index: number): boolean {
  if (node.heading === null || !parents.has(index)) return false;
  return keyOf(node.text) === keyOf(`${node.label ?? ""}${node.heading}`);
}

/** The title block as a clause of its own; a title printed inside the text is a node already. */
function front(document: PolicyDocument): Clause[] {
  if (document.front.length === 0) return [];
  const text = document.front.join("\n");
  const { id } = document;
  const empty = { heading: null, departments: [], targets: [], programmes: [] };
  return [
    { id: `${id}:front`, document, node: null, path: "front", type: "front", text, ...empty },
  ];
}

/** A title with whose measure it is: 韶关 in a question means the city, printed in the title or not. */
function titleOf({ title, region }: PolicyDocument): string {
  return region === null || title.includes(region) ? title : `${title}\n${region}`;
}

/** Cuts one document; clause numbers start at `first`. */
function cutDocument(document: PolicyDocument, first: number): Cut {
  const parents = new Set(document.nodes.flatMap((node) => node.parent ?? []));
  const clauses = front(document);
  // The title block is no clause beneath the title.
  const firstNode = clauses.length;
  const beneath = new Map<number, [from: number, to: number][]>();
  document.nodes.forEach((node, index) => {
    if (isHeadingOnly(node, parents, index)) return;
    const number = first + clauses.length;
    const { path, type, heading, text, departments, targets } = node;
    const programmes = node.programmes.map(({ name }) => name);
    const id = `${document.id}:${path}`;
    clauses.push({
      id,
      document,
      node: index,
      path,
      type,
      heading,
      text,
      departments,
      targets,
      programmes,
    });
    for (let up = node.parent; up !== null; up = document.nodes[up]?.parent ?? null) {
      const ranges = beneath.get(up) ?? [];
      beneath.set(up, ranges);
      const last = ranges.at(-1);
      if (last && last[1] === number) last[1] = number + 1;
      else ranges.push([number, number + 1]);
    }
  });
  const whole = [[first + firstNode, first + clauses.length]] as const;
  const headings: ContextHeading[] = [
    { text: titleOf(document), clauses: whole, kind: "title", only: false },
  ];
  // In the order of the print, so that what stands further out comes first.
  for (const [index, ranges] of [...beneath].sort(([a], [b]) => a - b)) {
    const node = document.nodes[index];
    if (!node) continue;
    const only = isHeadingOnly(node, parents, index);
    if (node.heading !== null) {
      headings.push({ text: node.heading, clauses: ranges, kind: "heading", only });
    }
    const leadIn = only ? null : leadInOf(node);
    if (leadIn !== null) {
      headings.push({ text: leadIn, clauses: ranges, kind: "lead-in", only: false });
    }
  }
  return { clauses, headings };
}

/** Cuts all documents, in their order, into clauses numbered through. */
export function cutClauses(documents: readonly PolicyDocument[]): Cut {
  const clauses: Clause[] = [];
  const headings: ContextHeading[] = [];
  for (const document of documents) {
    const cut = cutDocument(document, clauses.length);
    // Not spread into one call: a file of sixty megabytes has more clauses than a call takes arguments.
    for (const clause of cut.clauses) clauses.push(clause);
    for (const heading of cut.headings) headings.push(heading);
  }
  return { clauses, headings };
}
