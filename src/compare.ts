/** Side by side, on one screen: chosen → paired → shown, with what it covers; and the indicator board. */

import { summaryOf } from "./answers/present.js";
import { answersIn, byWorth } from "./compare/answers.js";
import { coverageOf, sectionsOf } from "./compare/coverage.js";
import { engineOf, numberOf } from "./compare/engine.js";
import {
  type Against,
  chooseColumns,
  chooseRows,
  NotHeld,
  type Rows,
} from "./compare/selection.js";
import { showCompared } from "./compare/shown.js";
import { boardOf } from "./counterparts/board.js";
import { Decided } from "./library/decisions.js";
import type { Library } from "./library.js";
import { keyOf } from "./text/key.js";
import type {
  CompareCell,
  CompareRow,
  CompareTable,
  Counterpart,
  IndicatorSummary,
  Level,
  NoCounterpart,
  PolicyDocument,
} from "./vocabulary.js";

const UNDECIDED = new Decided([]);

export interface CounterpartOptions {
  readonly document?: string | undefined;
  readonly level?: Level | undefined;
  readonly region?: string | undefined;
  readonly limit?: number | undefined;
  readonly decided?: Decided;
}

/** Counterparts shown unless more are asked for. */
const LIMIT = 20;
/** In a corpus of more documents only those with something like the clause are looked at. */
const LOOK_AT_ALL = 12;

/** What answers a clause in other documents; `none` names those that have nothing, with what comes nearest. */
export function counterpartsOf(
  library: Library,
  id: string,
  { document, level, region, limit = LIMIT, decided = UNDECIDED }: CounterpartOptions = {},
): { counterparts: Counterpart[]; none: NoCounterpart[] } {
  const number = numberOf(library, id);
  if (number === undefined) throw new NotHeld(id);
  const engine = engineOf(library);
  const own = engine.clause(number).document;
  const fits = (one: PolicyDocument): boolean =>
    one !== own &&
    (document === undefined || one.id === document) &&
    (level === undefined || one.level === level) &&
    (region === undefined || one.region === region);
  const asked = library.documents.filter(fits);
  const like = new Set(asked.length > LOOK_AT_ALL ? engine.documentsLike(number) : []);
  const looked = asked.length > LOOK_AT_ALL ? asked.filter((one) => like.has(one.id)) : asked;
  const found = looked.map((one) => ({ one, ...answersIn(number, [one.id], engine, decided) }));
  return {
    counterparts: found
      .flatMap(({ counterparts }) => counterparts)
      .sort(byWorth)
      .slice(0, limit),
    none: found
      .filter(({ counterparts }) => counterparts.length === 0)
      .map(({ one, nearest }) => ({ document: one.id, nearest })),
  };
}

export type CompareOptions = Rows & Against & { readonly decided?: Decided };

/** The table of measures by jurisdiction. @throws NotHeld for a clause or document the library has not. */
export function compareTable(library: Library, options: CompareOptions): CompareTable {
  const started = performance.now();
  const { decided = UNDECIDED } = options;
  const engine = engineOf(library);
  const chosen = chooseRows(options, library);
  const columns = chooseColumns(chosen, options, library);
  const rowOf = (number: number, against: readonly (readonly string[])[]): CompareRow => ({
    clause: showCompared(engine.clause(number)),
    cells: against.map((documents): CompareCell => {
      const answers = answersIn(number, documents, engine, decided);
      return { ...answers, coverage: coverageOf(answers.counterparts) };
    }),
  });
  const ids = columns.map(({ documents }) => documents.map(({ id }) => id));
  const rows = chosen.rows.map((number) => rowOf(number, ids));
  const sources = [...new Set(chosen.rows.map((number) => engine.clause(number).document))];
  const alone = ids.map((documents, column) => {
    const answering = new Set(
      rows.flatMap(({ cells }) => cells[column]?.counterparts.map(({ clause }) => clause.id) ?? []),
    );
    const candidates = chosen.whole
      ? documents.flatMap((id) => engine.measures.get(id) ?? [])
      : chosen.others.filter((other) => documents.includes(engine.clause(other).document.id));
    return candidates
      .filter((number) => !answering.has(engine.clause(number).id))
      .sort((a, b) => a - b)
      .map((number) => rowOf(number, [sources.map(({ id }) => id)]));
  });
  const clauseOf = ({ clause }: CompareRow) => engine.clause(numberOf(library, clause.id) ?? -1);
  return {
    title: chosen.title,
    columns: [
      { name: sources.map(({ title }) => title).join("、"), documents: sources.map(summaryOf) },
      ...columns,
    ],
    rows,
    alone,
    coverage: columns.map((_, column) => sectionsOf(rows, column, clauseOf)),
    elapsedMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

export interface BoardOptions {
  /** Words of the indicator, in any of its names. */
  readonly indicator?: string | undefined;
  readonly region?: string | undefined;
  /** Four digits. */
  readonly year?: string | undefined;
  readonly document?: string | undefined;
}

/** All targets of the corpus by indicator, region and year. */
export function indicatorBoard(
  library: Library,
  { indicator, region, year, document }: BoardOptions = {},
): IndicatorSummary[] {
  const wanted = indicator === undefined ? null : keyOf(indicator);
  const clauses = library.clauses.filter(
    (clause) =>
      (region === undefined || clause.document.region === region) &&
      (document === undefined || clause.document.id === document),
  );
  return boardOf(clauses)
    .filter(
      ({ key, names }) =>
        wanted === null || key === indicator || names.some((name) => keyOf(name).includes(wanted)),
    )
    .map((summary) => ({
      ...summary,
      rows: summary.rows.filter((row) => year === undefined || String(row.year) === year),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export { boardCsv, tableCsv } from "./compare/csv.js";
export { NotHeld } from "./compare/selection.js";
