/**
 * Lines of a source to a document's fields and outline: the stage's one screen.
 *
 * Guarantees a tree for any lines at all; every character but white space in
 * the title block or in exactly one node's words; paths unique; a remark for
 * every doubt.
 */
import type { DocumentFields, Line, OutlineNode, Remark } from "../vocabulary.js";
import { doubtsAbout } from "./doubts.js";
import type { Doubt, Draft } from "./drafts.js";
import { fieldsOf, titleOf } from "./fields/fields.js";
import { readFront } from "./front.js";
import { heal } from "./heal.js";
import { withTables } from "./lost-tables.js";
import { nest } from "./nest.js";
import { pathsOf } from "./paths.js";
import { recognise } from "./recognise.js";
import { headingOf, type Style, styleOf } from "./run-in.js";
import { unfold } from "./unfold.js";
import { wrappingOf } from "./wrapping.js";

export interface Outline {
  readonly fields: DocumentFields;
  readonly front: readonly string[];
  readonly nodes: readonly OutlineNode[];
  readonly remarks: readonly Remark[];
}

export function outline(
  lines: readonly Line[],
  context: { readonly file: string; readonly stated: Partial<DocumentFields> },
): Outline {
  const rows = unfold(withTables(lines));
  const wrapping = wrappingOf(rows.flatMap((row) => (row.cells ? [] : [row.text])));
  const logical = heal(rows, wrapping);
  const front = readFront(logical, context.stated.title ?? null);
  const constructs = recognise(logical.slice(front.length), {
    wrapping,
    titled: front.lines.some(({ role }) => role === "title"),
  });
  const { drafts, doubts } = nest(constructs);
  const headed = withHeadings(drafts);
  const { paths, doubts: duplicates } = pathsOf(headed);
  const facts = { file: context.file, front, drafts: headed, stated: context.stated };
  const all: Doubt[] = [
    ...doubts,
    ...duplicates,
    ...doubtsAbout(headed, titleOf(facts) ?? context.stated.title ?? null),
  ];
  return {
    fields: fieldsOf(facts),
    front: front.lines.map((line) => line.text),
    nodes: headed.map((draft, i) => nodeOf(draft, paths[i] ?? "")),
    remarks: all.sort((a, b) => a.line - b.line).map((doubt) => ({ file: context.file, ...doubt })),
  };
}

/** Headings need the whole tree: what a line says more is partly in its children. */
function withHeadings(drafts: readonly Draft[]): readonly Draft[] {
  const labelled = drafts.flatMap(({ kind, body }) => (kind === null ? [] : [{ kind, body }]));
  const style = styleOf(labelled);
  return drafts.map((draft) => {
    const { kind, body, paragraphs, hasChildren } = draft;
    if (kind === null) return draft;
    const hasMore = hasChildren || paragraphs.length > 1;
    // 项 of a law's article are measures, however short their first sentence.
    const inLaw = draft.type === "subitem" && (kind === "subsection" || kind === "item");
    const heading = headingOf({ kind, body, hasMore }, inLaw ? NO_STYLE : style);
    return { ...draft, heading };
  });
}

const NO_STYLE: Style = new Set();

function nodeOf(draft: Draft, path: string): OutlineNode {
  const { type, label, heading, parent, first, last } = draft;
  return {
    path,
    type,
    label,
    heading,
    text: draft.paragraphs.join("\n"),
    parent,
    lines: [first, last],
  };
}
