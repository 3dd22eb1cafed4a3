/** The table of measures as sheets: one line a counterpart, so that lines can be sorted and filtered. */
import type {
  CompareRow,
  CompareTable,
  Counterpart,
  SectionCoverage,
  Sheet,
  SheetCell,
  SheetColumn,
} from "../vocabulary.js";
import {
  columnName,
  differencesWords,
  gradeWords,
  markedWords,
  reasonWords,
} from "./compare-words.js";
import { COVERAGE, NONE, QUOTE_COLUMNS } from "./terms.js";

const [OWN, OTHER] = QUOTE_COLUMNS;

const COLUMNS: readonly SheetColumn[] = [
  { name: "序号", width: 6 },
  { name: "文件", width: 16 },
  { name: "条款", width: 10 },
  { name: OWN.words, width: 44 },
  { name: "对照文件", width: 16 },
  { name: "对应程度", width: 10 },
  { name: "对应条款", width: 10 },
  { name: OTHER.words, width: 44 },
  { name: "差异", width: 26 },
  { name: "依据", width: 24, aside: true },
  { name: OWN.clause, width: 24, aside: true },
  { name: OTHER.clause, width: 24, aside: true },
];

/** Lines of one row against one column: a line each counterpart, or one that says there is none. */
function lines(
  number: number,
  { clause, cells }: CompareRow,
  column: number,
  name: string,
): SheetCell[][] {
  const { counterparts = [], nearest = null } = cells[column] ?? {};
  const shown: (Counterpart | null)[] = counterparts.length > 0 ? [...counterparts] : [nearest];
  return shown.map((counterpart) => [
    ...[number, clause.document.title, clause.path],
    markedWords(clause, counterpart?.sourceSpans ?? []),
    ...(counterpart === null
      ? [name, NONE, "", "", "", "", clause.id, ""]
      : [
          counterpart.clause.document.title,
          gradeWords(counterpart),
          counterpart.clause.path,
          markedWords(counterpart.clause, counterpart.spans),
          differencesWords(counterpart),
          reasonWords(counterpart),
          clause.id,
          counterpart.clause.id,
        ]),
  ]);
}

function mainSheet(table: CompareTable): Sheet {
  const rows = table.rows.flatMap((row, at) =>
    row.cells.length === 0
      ? [unanswered(at + 1, row)]
      : row.cells.flatMap((_, column) => lines(at + 1, row, column, columnName(table, column + 1))),
  );
  return { name: "对照表", columns: COLUMNS, rows };
}

/** A table without other documents still quotes its rows. */
const unanswered = (number: number, { clause }: CompareRow): SheetCell[] => [
  ...[number, clause.document.title, clause.path, markedWords(clause, [])],
  ...["", "", "", "", "", "", clause.id, ""],
];

function aloneSheet(table: CompareTable): Sheet {
  const source = columnName(table, 0);
  const rows = table.alone.flatMap((list) =>
    list.flatMap((row, at) => lines(at + 1, row, 0, source)),
  );
  return { name: "仅见于对照文件", columns: COLUMNS, rows };
}

type Counts = Pick<SectionCoverage, "answered" | "partly" | "none">;

const countCells = ({ answered, partly, none }: Counts): SheetCell[] => [
  answered,
  partly,
  none,
  answered + partly + none,
];

/** The counts of several sections together. */
export function totalOf(sections: readonly SectionCoverage[]): Counts {
  const sum = (key: keyof Counts): number =>
    sections.reduce((total, section) => total + section[key], 0);
  return { answered: sum("answered"), partly: sum("partly"), none: sum("none") };
}

function coverageSheet(table: CompareTable): Sheet {
  const rows = table.coverage.flatMap((sections, column) => {
    const name = columnName(table, column + 1);
    return [
      ...sections.map((section) => [name, section.path, section.heading, ...countCells(section)]),
      [name, "", "合计", ...countCells(totalOf(sections))],
    ];
  });
  const count = (name: string): SheetColumn => ({ name, width: 10 });
  return {
    name: "覆盖",
    columns: [
      { name: "对照文件", width: 40 },
      { name: "条款", width: 16 },
      { name: "标题", width: 48 },
      ...[COVERAGE.answered, COVERAGE.partly, COVERAGE.none, "合计"].map(count),
    ],
    rows,
  };
}

/** Characters by which a measure without a heading is told. */
const BEGINNING = 40;

/** Measure by measure, how the documents of each column answer it. */
export function answeredSheet(table: CompareTable): Sheet {
  const columns = table.columns.slice(1).map((_, at) => columnName(table, at + 1));
  return {
    name: "逐条覆盖",
    columns: [
      { name: "序号", width: 6 },
      { name: "条款", width: 14 },
      { name: "措施", width: 52 },
      ...columns.map((name) => ({ name, width: 24 })),
    ],
    rows: table.rows.map(({ clause, cells }, at) => [
      ...[at + 1, clause.path, clause.heading ?? clause.text.slice(0, BEGINNING)],
      ...cells.map(({ coverage }) => COVERAGE[coverage]),
    ]),
  };
}

export const compareSheets = (table: CompareTable): Sheet[] => [
  mainSheet(table),
  aloneSheet(table),
  answeredSheet(table),
  coverageSheet(table),
];
