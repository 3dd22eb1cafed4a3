/** Which measures are the rows of a table, and which documents its columns. */

import { summaryOf } from "../answers/present/origin.js";
import type { Library } from "../library.js";
import { search } from "../search.js";
import type { CompareColumn, Level, PolicyDocument } from "../vocabulary.js";
import { engineOf, numberOf } from "./engine.js";

/** Rows by clause ids, by a whole document or by a topic; the first given counts. */
export interface Rows {
  readonly clauses?: readonly string[] | undefined;
  readonly document?: string | undefined;
  readonly topic?: string | undefined;
}

export interface Chosen {
  readonly title: string;
  /** Numbers of the clauses, in the order of the print. */
  readonly rows: readonly number[];
  /** For a topic, the clauses of other documents that answer it too. */
  readonly others: readonly number[];
  /** Whether the rows are a whole document. */
  readonly whole: boolean;
}

/** Something named that the library does not have. */
export class NotHeld extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`库中没有 ${what} · there is no ${what} in the library`);
    this.name = "NotHeld";
    this.what = what;
  }
}

export function chooseRows({ clauses, document, topic }: Rows, library: Library): Chosen {
  if (clauses && clauses.length > 0) return chosenClauses(clauses, library);
  if (document !== undefined) return wholeDocument(document, library);
  return byTopic(topic ?? "", library);
}

function chosenClauses(ids: readonly string[], library: Library): Chosen {
  const rows = ids.map((id) => {
    const number = numberOf(library, id);
    if (number === undefined) throw new NotHeld(id);
    return number;
  });
  const first = library.clauses[rows[0] ?? 0];
  const title = first?.heading ?? first?.path ?? "";
  return { title, rows: [...new Set(rows)].sort((a, b) => a - b), others: [], whole: false };
}

function wholeDocument(id: string, library: Library): Chosen {
  const document = library.documents.find((one) => one.id === id);
  if (!document) throw new NotHeld(id);
  const rows = engineOf(library).measures.get(id) ?? [];
  return { title: document.title, rows, others: [], whole: true };
}

/** Hits of a topic looked at; a table of more rows is a document. */
const TOPIC_HITS = 60;

/** From the highest authority down: its measures are the ones others answer. */
export const LEVELS: readonly Level[] = ["national", "province", "city", "district", "county"];

const rank = ({ level }: PolicyDocument): number =>
  level === null ? LEVELS.length : LEVELS.indexOf(level);

function byTopic(topic: string, library: Library): Chosen {
  const engine = engineOf(library);
  const { hits } = search(topic, library, { page: 1, size: TOPIC_HITS });
  const full = hits.filter(({ tier }) => tier !== "some");
  const measures = new Set([...engine.measures.values()].flat());
  const numbers = (full.length > 0 ? full : hits)
    .flatMap(({ clause }) => (clause === null ? [] : (numberOf(library, clause) ?? [])))
    .filter((number) => measures.has(number));
  const documentOf = (number: number): PolicyDocument => engine.clause(number).document;
  const source = [...new Set(numbers.map(documentOf))].sort((a, b) => rank(a) - rank(b))[0];
  const rows = numbers.filter((number) => documentOf(number) === source).sort((a, b) => a - b);
  return { title: topic, rows, others: numbers.filter((n) => !rows.includes(n)), whole: false };
}

/** Columns of a table nobody asked for more of: it has to be read side by side. */
const USUAL_COLUMNS = 6;
/** Documents one level's column is drawn from. */
const A_LEVEL = 12;

export interface Against {
  readonly documents?: readonly string[] | undefined;
  readonly levels?: readonly Level[] | undefined;
}

/** The columns beside the rows' own: as asked for, else the documents that have most to say to the rows. */
export function chooseColumns(
  { rows, others }: Chosen,
  { documents, levels }: Against,
  library: Library,
): CompareColumn[] {
  const engine = engineOf(library);
  const own = new Set(rows.map((number) => engine.clause(number).document.id));
  if (documents && documents.length > 0) {
    return documents.filter((id) => !own.has(id)).map((id) => columnOf(held(id, library)));
  }
  const likely = likeliest(rows, others, library).filter(({ id }) => !own.has(id));
  if (levels && levels.length > 0) {
    return levels.map((level) => ({
      name: level,
      documents: likely
        .filter((one) => one.level === level)
        .slice(0, A_LEVEL)
        .map(summaryOf),
    }));
  }
  const shown = new Set(likely.slice(0, USUAL_COLUMNS));
  return library.documents
    .filter((document) => shown.has(document))
    .sort((a, b) => rank(a) - rank(b))
    .map(columnOf);
}

function held(id: string, library: Library): PolicyDocument {
  const document = library.documents.find((one) => one.id === id);
  if (!document) throw new NotHeld(id);
  return document;
}

const columnOf = (document: PolicyDocument): CompareColumn => ({
  name: document.title,
  documents: [summaryOf(document)],
});

/** Documents by how many rows find something like them there; in a small corpus all of them. */
function likeliest(
  rows: readonly number[],
  others: readonly number[],
  library: Library,
): PolicyDocument[] {
  const engine = engineOf(library);
  const counts = new Map<string, number>();
  const count = (id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const row of rows) for (const id of engine.documentsLike(row)) count(id);
  for (const other of others) count(engine.clause(other).document.id);
  const worth = ({ id }: PolicyDocument): number => counts.get(id) ?? 0;
  const small = library.documents.length <= USUAL_COLUMNS + 1;
  return library.documents
    .filter((document) => small || worth(document) > 0)
    .sort((a, b) => worth(b) - worth(a));
}
