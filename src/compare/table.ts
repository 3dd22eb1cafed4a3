/** The table: chosen rows against chosen columns, what only the other side has, and how much is covered. */
import { summaryOf } from "../answers/present/origin.js";
import type { Counterparts } from "../counterparts/counterparts.js";
import { Decided } from "../library/decisions.js";
import type { Library } from "../library.js";
import type { CompareCell, CompareRow, CompareTable, PolicyDocument } from "../vocabulary.js";
import { answersIn } from "./answers.js";
import { coverageOf, sectionOf, sectionsOf } from "./coverage.js";
import { engineOf, numberOf } from "./engine.js";
import { type Against, type Chosen, chooseColumns, chooseRows, type Rows } from "./selection.js";
import { showCompared } from "./shown.js";

export type CompareOptions = Rows & Against & { readonly decided?: Decided };

/** Documents of each column. */
type Columns = readonly (readonly string[])[];

class Laid {
  readonly #engine: Counterparts;
  readonly #decided: Decided;

  constructor(engine: Counterparts, decided: Decided) {
    this.#engine = engine;
    this.#decided = decided;
  }

  row(number: number, columns: Columns): CompareRow {
    const cells = columns.map((documents): CompareCell => {
      const { near: _near, ...answers } = answersIn(number, documents, this.#engine, this.#decided);
      return { ...answers, coverage: coverageOf(answers.counterparts) };
    });
    const clause = this.#engine.clause(number);
    return { clause: showCompared(clause), section: sectionOf(clause).path, cells };
  }

  /** Measures of a column's documents that answer no row, each against the rows' documents. */
  alone(
    documents: readonly string[],
    answering: ReadonlySet<string>,
    chosen: Chosen,
  ): CompareRow[] {
    const engine = this.#engine;
    const candidates = chosen.whole
      ? documents.flatMap((id) => engine.measures.get(id) ?? [])
      : chosen.others.filter((other) => documents.includes(engine.clause(other).document.id));
    const sources = [...new Set(chosen.rows.map((number) => engine.clause(number).document.id))];
    return candidates
      .filter((number) => !answering.has(engine.clause(number).id))
      .sort((a, b) => a - b)
      .map((number) => this.row(number, [sources]));
  }
}

/** Ids of the counterparts that stand in one column. */
const answeringIn = (rows: readonly CompareRow[], column: number): Set<string> =>
  new Set(
    rows.flatMap(({ cells }) => cells[column]?.counterparts.map(({ clause }) => clause.id) ?? []),
  );

/** The table of measures by jurisdiction. @throws NotHeld for a clause or document the library has not. */
export function compareTable(library: Library, options: CompareOptions): CompareTable {
  const started = performance.now();
  const engine = engineOf(library);
  const chosen = chooseRows(options, library);
  const columns = chooseColumns(chosen, options, library);
  const documents = columns.map((column) => column.documents.map(({ id }) => id));
  const laid = new Laid(engine, options.decided ?? new Decided([]));
  const rows = chosen.rows.map((number) => laid.row(number, documents));
  const clauseOf = ({ clause }: CompareRow) => engine.clause(numberOf(library, clause.id) ?? -1);
  const sources: PolicyDocument[] = [...new Set(rows.map((row) => clauseOf(row).document))];
  return {
    title: chosen.title,
    columns: [
      { name: sources.map(({ title }) => title).join("、"), documents: sources.map(summaryOf) },
      ...columns,
    ],
    rows,
    alone: documents.map((ids, column) => laid.alone(ids, answeringIn(rows, column), chosen)),
    coverage: columns.map((_, column) => sectionsOf(rows, column, clauseOf)),
    elapsedMs: Math.round((performance.now() - started) * 10) / 10,
  };
}
