/** The server's answers, typed; whatever goes wrong on the way is one `Trouble`. */

import type {
  Answer,
  CheckedDraft,
  Citation,
  CitedBy,
  CitedWork,
  CompareTable,
  ConnectedDocument,
  Decision,
  DocumentSummary,
  FoundWorks,
  Graph,
  Hit,
  IndicatorBoard,
  PolicyDocument,
  ReadNode,
  Suggestion,
  TimesCited,
  WorkSummary,
} from "../vocabulary.js";
import { type Filter, question, type SearchPlace, searchParameters } from "./address.js";

/** A failure as it is told: what happened, where, and (by its status) what to do. */
export class Trouble extends Error {
  /** HTTP status; 0 where no server answered. */
  readonly status: number;
  readonly title: string | null;
  readonly detail: string | null;
  readonly where: string;

  constructor(where: string, status: number, title: string | null, detail: string | null) {
    super(`${status} ${title ?? ""} ${where}`);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.where = where;
  }
}

/** Answers kept so that Back shows at once what was seen; more than a reader's way back is long. */
const KEPT_ANSWERS = 40;
const kept = new Map<string, Promise<unknown>>();

function get<T>(path: string): Promise<T> {
  const known = kept.get(path) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const answer = ask<T>(path);
  kept.set(path, answer);
  answer.catch(() => kept.delete(path));
  const oldest = kept.keys().next();
  if (kept.size > KEPT_ANSWERS && !oldest.done) kept.delete(oldest.value);
  return answer;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    const headers = { ...init.headers, accept: "application/json" };
    response = await fetch(path, { ...init, headers });
  } catch {
    throw new Trouble(path, 0, null, null);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  // RFC 9457: title says what happened, detail what of it in this case.
  const problem = (body ?? {}) as { title?: string; detail?: string };
  throw new Trouble(path, response.status, problem.title ?? null, problem.detail ?? null);
}

/** Hits on one page of results. */
export const PAGE_SIZE = 20;

export function search(place: SearchPlace): Promise<Answer> {
  const parameters = searchParameters(place);
  parameters.set("size", String(PAGE_SIZE));
  return get(`/api/search?${parameters}`);
}

/** A document in the list of all: how much it holds, without its words. */
export interface ListedDocument extends DocumentSummary {
  readonly clauses: number;
  readonly remarks: number;
}

/** A file that could not be read; `kept` where what was read of it before is still there. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
  readonly kept: boolean;
}

/** What the library holds, and what it could not read. */
export interface Holdings {
  readonly documents: readonly ListedDocument[];
  readonly failed: readonly FailedFile[];
}

export function holdings(): Promise<Holdings> {
  return get("/api/documents");
}

/** A node with what it cites, and the places that point at it. */
export interface OpenNode extends ReadNode {
  readonly id: string;
  readonly citations: readonly Citation[];
  readonly citedBy: readonly CitedBy[];
}

/** A document with all that is shown beside its words. */
export interface OpenDocument extends PolicyDocument {
  readonly nodes: readonly OpenNode[];
  /** What its title cites; spans are in the title. */
  readonly citations: readonly Citation[];
  /** How often other documents cite it. */
  readonly cited: TimesCited;
  /** The works its citations mean or could mean. */
  readonly works: readonly WorkSummary[];
  /** The documents that point at one of its clauses. */
  readonly citing: readonly DocumentSummary[];
}

export function openDocument(id: string): Promise<OpenDocument> {
  return get(`/api/documents/${encodeURIComponent(id)}`);
}

/** Works cited, and those held that nothing cites. */
export function works(parameters: Readonly<Record<string, string>>): Promise<FoundWorks> {
  return get(`/api/works?${new URLSearchParams(parameters)}`);
}

/** A work with those who cite it, as far as the parameters ask for them. */
export function citedWork(
  id: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<CitedWork> {
  return get(`/api/works/${encodeURIComponent(id)}?${new URLSearchParams(parameters)}`);
}

/** A clause by itself, with the document it is in. */
export interface OpenClause extends Pick<OpenNode, "id" | "path" | "text" | "citations"> {
  readonly document: DocumentSummary;
}

export function openClause(id: string): Promise<OpenClause> {
  return get(`/api/clauses/${encodeURIComponent(id)}`);
}

/** Where the file a document was read from is sent. */
export function originalOf(id: string): string {
  return `/api/documents/${encodeURIComponent(id)}/original`;
}

/** What cites what around a work, one or two steps out. */
export function graphAround(asked: {
  readonly document: string | null;
  readonly work: string | null;
  readonly steps: 1 | 2;
}): Promise<Graph> {
  const parameters = new URLSearchParams({ steps: String(asked.steps) });
  if (asked.document !== null) parameters.set("document", asked.document);
  else if (asked.work !== null) parameters.set("work", asked.work);
  return get(`/api/graph?${parameters}`);
}

/** The documents that cite or are cited most. */
export async function connected(): Promise<readonly ConnectedDocument[]> {
  return (await get<{ documents: readonly ConnectedDocument[] }>("/api/graph/start")).documents;
}

/** The lines of a draft's file, whatever its format. @throws Trouble */
export async function readDraft(file: File): Promise<readonly string[]> {
  const path = `/api/read-draft?${new URLSearchParams({ name: file.name })}`;
  const headers = { "content-type": "application/octet-stream" };
  const draft = await ask<{ lines: string[] }>(path, { method: "POST", headers, body: file });
  return draft.lines;
}

/** The citations of a draft, and what is wrong with them. @throws Trouble */
export function checkDraft(text: string): Promise<CheckedDraft> {
  const headers = { "content-type": "application/json" };
  return ask("/api/check-citations", { method: "POST", headers, body: JSON.stringify({ text }) });
}

export function compare(parameters: URLSearchParams): Promise<CompareTable> {
  return get(`/api/compare?${parameters}`);
}

/** Whether decisions are taken from this reader. */
export async function decidable(): Promise<boolean> {
  return (await get<{ decidable: boolean }>("/api/decisions")).decidable;
}

/** Keeps what a reader decided about two clauses, or takes it back (`null`). @throws Trouble */
export async function decide(
  clauses: readonly [string, string],
  decision: Decision | null,
): Promise<void> {
  await ask("/api/decisions", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ clauses, decision }),
  });
  // Every table may hold the two.
  for (const path of kept.keys()) if (path.startsWith("/api/compare")) kept.delete(path);
}

/** The indicator board, narrowed under the API's own names. */
export function indicatorBoard(
  parameters: Readonly<Record<string, string>>,
): Promise<IndicatorBoard> {
  return get(`/api/targets?${new URLSearchParams(parameters)}`);
}

/** When the index was built, ISO. */
export async function builtAt(): Promise<string> {
  return (await get<{ index: { builtAt: string } }>("/api/health")).index.builtAt;
}

/** Completions, none where anything is wrong: typing goes on without them. */
export async function suggestions(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const response = await fetch(`/api/suggest?${new URLSearchParams({ q })}`, { signal });
    const body = response.ok ? ((await response.json()) as { suggestions?: unknown }) : {};
    return Array.isArray(body.suggestions) ? body.suggestions : [];
  } catch {
    return [];
  }
}

/** The most hits the API gives at once. */
const MOST_AT_ONCE = 100;
/** A question that more clauses answer is read for, not stepped through. */
const MOST_LOOKED_AT = 1000;

/** The filters that hold for a clause; the others hold for a document, and this one is open. */
const CLAUSE_FILTERS: readonly Filter[] = ["department", "targetYear", "type"];

/** Every hit of a search in one document. */
export async function hitsIn(id: string, { q, filters }: SearchPlace): Promise<Hit[]> {
  const within: Partial<Record<Filter, string>> = { document: id };
  for (const name of CLAUSE_FILTERS) {
    const value = filters[name];
    if (value !== undefined) within[name] = value;
  }
  const parameters = searchParameters(question(q, within));
  parameters.set("size", String(MOST_AT_ONCE));
  const hits: Hit[] = [];
  for (let page = 1; page * MOST_AT_ONCE <= MOST_LOOKED_AT; page++) {
    parameters.set("page", String(page));
    const answer = await get<Answer>(`/api/search?${parameters}`);
    hits.push(...answer.hits);
    if (page * MOST_AT_ONCE >= answer.total) break;
  }
  return hits;
}
