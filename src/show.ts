/** Documents and clauses as others see them: whole, by id, with what stands above. */
import { contextOf, summaryOf } from "./answers/present/origin.js";
import { summariesOf, timesCited } from "./citations/summary.js";
import type { Library } from "./library.js";
import { referencesOf } from "./references.js";
import type {
  Citation,
  CitedBy,
  DocumentSummary,
  PolicyDocument,
  ReadNode,
  TimesCited,
  WorkSummary,
} from "./vocabulary.js";

/** A node with its clause id; `parent` is its index in the nodes of the document. */
export type ShownNode = ReadNode & { readonly id: string };

/** A node with its citations, each with what it means, and the places that point at it. */
export type CitingNode = ShownNode & {
  readonly citations: readonly Citation[];
  readonly citedBy: readonly CitedBy[];
};

/** A node by itself, without the index that holds only among the others. */
export type LoneNode = Omit<ShownNode, "parent">;

/** A document in a list: how much it holds, without its words. */
export interface ListedDocument extends DocumentSummary {
  readonly clauses: number;
  readonly remarks: number;
}

/** A file that could not be read; `kept` where what was read of it before is still there. */
export interface ShownFailure {
  readonly file: string;
  readonly reason: string;
  readonly kept: boolean;
}

export interface ShownDocument extends DocumentSummary {
  readonly front: readonly string[];
  readonly nodes: readonly CitingNode[];
  readonly dropped: PolicyDocument["dropped"];
  readonly remarks: PolicyDocument["remarks"];
  /** What its title cites: 关于转发《…》的通知; spans are in the title. */
  readonly citations: readonly Citation[];
  /** How often other documents cite it. */
  readonly cited: TimesCited;
  /** The works its citations mean or could mean. */
  readonly works: readonly WorkSummary[];
  /** The documents that point at one of its clauses. */
  readonly citing: readonly DocumentSummary[];
}

export interface ShownClause extends LoneNode {
  readonly document: DocumentSummary;
  /** Printed labels and headings above, outermost first. */
  readonly context: readonly string[];
  readonly ancestors: readonly LoneNode[];
  readonly citations: readonly Citation[];
  /** Places that point at this very clause: 《…》第三条. */
  readonly citedBy: readonly CitedBy[];
}

function showNode(document: PolicyDocument, node: ReadNode): ShownNode {
  return { id: `${document.id}:${node.path}`, ...node };
}

function showAlone(document: PolicyDocument, node: ReadNode): LoneNode {
  const { parent: _parent, ...alone } = showNode(document, node);
  return alone;
}

/** Which documents a list is asked for. */
export interface DocumentFilter {
  readonly region?: string | undefined;
  readonly level?: string | undefined;
  /** Of issue, four digits. */
  readonly year?: string | undefined;
}

export function showDocuments(library: Library, filter: DocumentFilter): ListedDocument[] {
  const clauses = new Map<PolicyDocument, number>();
  for (const { document } of library.clauses) {
    clauses.set(document, (clauses.get(document) ?? 0) + 1);
  }
  const fits = (wanted: string | undefined, given: string | null | undefined): boolean =>
    wanted === undefined || wanted === given;
  return library.documents
    .filter(
      ({ region, level, issued }) =>
        fits(filter.region, region) &&
        fits(filter.level, level) &&
        fits(filter.year, issued?.slice(0, 4)),
    )
    .map((document) => ({
      ...summaryOf(document),
      clauses: clauses.get(document) ?? 0,
      remarks: document.remarks.length,
    }));
}

/** Files of the corpus that could not be read, with the reason. */
export function showFailed({ failed }: Library): ShownFailure[] {
  return failed.map(({ file, reason, kept }) => ({ file, reason, kept }));
}

/** A document with all its nodes; null where the library has none of that id. */
export function showDocument(library: Library, id: string): ShownDocument | null {
  const document = library.documents.find((one) => one.id === id);
  if (!document) return null;
  const { byClause, toClause, work } = referencesOf(library);
  const nodes = document.nodes.map((node): CitingNode => {
    const shown = showNode(document, node);
    const [citations, citedBy] = [byClause.get(shown.id) ?? [], toClause.get(shown.id) ?? []];
    return { ...shown, citations, citedBy };
  });
  const inTitle = titleCitations(document, byClause.get(`${id}:front`) ?? []);
  const citations = [...inTitle, ...nodes.flatMap((node) => node.citations)];
  const citing = new Set(nodes.flatMap(({ citedBy }) => citedBy.map((place) => place.document)));
  return {
    ...summaryOf(document),
    front: document.front,
    nodes,
    dropped: document.dropped,
    remarks: document.remarks,
    citations: inTitle,
    cited: timesCited(work(document.id)?.citedBy ?? []),
    works: summariesOf(
      library,
      citations.flatMap((one) => (one.work === null ? one.candidates : [one.work])),
    ),
    citing: library.documents.filter((other) => citing.has(other.id)).map(summaryOf),
  };
}

/** The citations of a title block that stand in the title itself, at their place there. */
function titleCitations({ title }: PolicyDocument, front: readonly Citation[]): Citation[] {
  return front.flatMap((citation) => {
    // A title block breaks its lines, the title does not.
    const raw = [citation.raw, citation.raw.replace(/\s+/gu, "")].find((one) =>
      title.includes(one),
    );
    if (raw === undefined) return [];
    const at = title.indexOf(raw);
    return [{ ...citation, raw, span: [at, at + raw.length] }];
  });
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
        ...showAlone(document, node),
        document: summaryOf(document),
        context: contextOf(document, index),
        ancestors: ancestorsOf(document, node),
        citations: referencesOf(library).byClause.get(id) ?? [],
        citedBy: referencesOf(library).toClause.get(id) ?? [],
      };
    }
  }
  return null;
}

function ancestorsOf(document: PolicyDocument, node: ReadNode): LoneNode[] {
  const above = node.parent === null ? null : document.nodes[node.parent];
  return above ? [...ancestorsOf(document, above), showAlone(document, above)] : [];
}
