/** Documents and clauses as others see them: whole, by id, with what stands above. */
import { contextOf, summaryOf } from "./answers/present.js";
import type { Library } from "./library.js";
import type { DocumentSummary, OutlineNode, PolicyDocument } from "./vocabulary.js";

/** A node with its clause id, without the indexes that only hold inside. */
export type ShownNode = Omit<OutlineNode, "parent"> & { readonly id: string };

export interface ShownDocument extends DocumentSummary {
  readonly front: readonly string[];
  readonly nodes: readonly ShownNode[];
  readonly dropped: PolicyDocument["dropped"];
  readonly remarks: PolicyDocument["remarks"];
}

export interface ShownClause extends ShownNode {
  readonly document: DocumentSummary;
  /** Printed labels and headings above, outermost first. */
  readonly context: readonly string[];
  readonly ancestors: readonly ShownNode[];
}

function showNode(document: PolicyDocument, { parent: _parent, ...node }: OutlineNode): ShownNode {
  return { id: `${document.id}:${node.path}`, ...node };
}

/** Which documents a list is asked for. */
export interface DocumentFilter {
  readonly region?: string | undefined;
  readonly level?: string | undefined;
  /** Of issue, four digits. */
  readonly year?: string | undefined;
}

export function showDocuments(library: Library, filter: DocumentFilter): DocumentSummary[] {
  const fits = (wanted: string | undefined, given: string | null | undefined): boolean =>
    wanted === undefined || wanted === given;
  return library.documents
    .filter(
      ({ region, level, issued }) =>
        fits(filter.region, region) &&
        fits(filter.level, level) &&
        fits(filter.year, issued?.slice(0, 4)),
    )
    .map(summaryOf);
}

/** A document with all its nodes; null where the library has none of that id. */
export function showDocument(library: Library, id: string): ShownDocument | null {
  const document = library.documents.find((one) => one.id === id);
  if (!document) return null;
  return {
    ...summaryOf(document),
    front: document.front,
    nodes: document.nodes.map((node) => showNode(document, node)),
    dropped: document.dropped,
    remarks: document.remarks,
  };
}

/** A node by its clause id, whether it is found by itself or only stands above others. */
export function showClause(library: Library, id: string): ShownClause | null {
  for (const document of library.documents) {
    // An id and a path may both hold a colon, so neither end of the id is cut blindly.
    if (!id.startsWith(`${document.id}:`)) continue;
    const path = id.slice(document.id.length + 1);
    const index = document.nodes.findIndex((node) => node.path === path);
    const node = document.nodes[index];
    if (node) {
      return {
        ...showNode(document, node),
        document: summaryOf(document),
        context: contextOf(document, index),
        ancestors: ancestorsOf(document, node),
      };
    }
  }
  return null;
}

function ancestorsOf(document: PolicyDocument, node: OutlineNode): ShownNode[] {
  const above = node.parent === null ? null : document.nodes[node.parent];
  return above ? [...ancestorsOf(document, above), showNode(document, above)] : [];
}
