/** Side by side: the counterparts of a clause, the table of measures, the indicator board. */

import { counted } from "./citations/filters.js";
import { answersIn, byWorth } from "./compare/answers.js";
import { engineOf, numberOf } from "./compare/engine.js";
import { NotHeld } from "./compare/selection.js";
import { type BoardEntry, boardOf, entriesOf } from "./counterparts/board.js";
import { kept } from "./kept.js";
import { Decided } from "./library/decisions.js";
import type { Library } from "./library.js";
import { keyOf } from "./text/key.js";
import type {
  Counterpart,
  IndicatorBoard,
  IndicatorRow,
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
/** Near misses of one document shown beside its counterparts. */
const NEAR = 5;
/** In a corpus of more documents only those with something like the clause are looked at. */
const LOOK_AT_ALL = 12;

/**
 * What answers a clause in other documents, best first; `none` names those that have nothing, with
 * what comes nearest; `near` goes on with what fell below the floor, while the limit allows.
 */
export function counterpartsOf(
  library: Library,
  id: string,
  { document, level, region, limit = LIMIT, decided = UNDECIDED }: CounterpartOptions = {},
): { counterparts: Counterpart[]; near: Counterpart[]; none: NoCounterpart[] } {
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
  const found = looked.map((one) => ({
    one,
    ...answersIn(number, [one.id], engine, decided, NEAR),
  }));
  const counterparts = found
    .flatMap((answers) => answers.counterparts)
    .sort(byWorth)
    .slice(0, limit);
  const near = found.flatMap((answers) => answers.near).sort(byWorth);
  return {
    counterparts,
    near: near.slice(0, limit - counterparts.length),
    none: found
      .filter(({ counterparts }) => counterparts.length === 0)
      .map(({ one, nearest }) => ({ document: one.id, nearest })),
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

/** The targets of a library. */
const entriesIn = kept(({ clauses }: Library): readonly BoardEntry[] => entriesOf(clauses));

/** All targets of the corpus by indicator, region and year. */
export function indicatorBoard(
  library: Library,
  { indicator, region, year, document }: BoardOptions = {},
): IndicatorSummary[] {
  const asked = entriesIn(library).filter(
    ({ row }) =>
      (region === undefined || row.region === region) &&
      (document === undefined || row.document === document) &&
      (year === undefined || String(row.year) === year),
  );
  const wanted = indicator === undefined ? null : keyOf(indicator);
  return boardOf(asked).filter(
    ({ key, names }) =>
      wanted === null || key === indicator || names.some((name) => keyOf(name).includes(wanted)),
  );
}

/** How a board could be narrowed. */
export function boardFacets(indicators: readonly IndicatorSummary[]): IndicatorBoard["facets"] {
  const of = (value: (row: IndicatorRow) => string | null) =>
    counted(indicators.flatMap(({ rows }) => [...new Set(rows.map(value))]));
  return {
    region: of(({ region }) => region),
    year: of(({ year }) => (year === null ? null : String(year))),
    document: of(({ document }) => document),
  };
}

export { decideOn, NotComparable } from "./compare/deciding.js";
export { NotHeld } from "./compare/selection.js";
export { type CompareOptions, compareTable } from "./compare/table.js";
