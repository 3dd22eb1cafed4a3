/** The indicator board as a sheet: one line a target, its figure as a number beside the printed words. */
import type {
  DocumentSummary,
  IndicatorRow,
  IndicatorSummary,
  Sheet,
  SheetCell,
} from "../vocabulary.js";
import {
  ALIGNED_COLUMNS,
  COMPARATORS,
  FIGURE_COLUMN,
  levelName,
  QUOTE_COLUMNS,
  regionName,
} from "./terms.js";

const [OWN] = QUOTE_COLUMNS;

/** A decimal string as a number where that loses nothing, else as it stands. */
function exactNumber(value: string | null): SheetCell {
  if (value === null) return null;
  const number = Number(value);
  return String(number) === value ? number : value;
}

type Documents = ReadonlyMap<string, DocumentSummary>;

function line(name: string, row: IndicatorRow, documents: Documents): SheetCell[] {
  const document = documents.get(row.document);
  return [
    ...[name, regionName(row), levelName(row.level), row.year],
    ...[COMPARATORS[row.comparator], row.value + row.unit],
    ...[exactNumber(row.low), row.high === row.low ? null : exactNumber(row.high), row.baseUnit],
    ...[document?.title ?? row.document, document?.docNumber ?? "未载", row.path],
    { text: row.quote, marked: [], bold: row.figure === null ? [] : [row.figure] },
    ...[row.indicator, row.clause],
  ];
}

export function boardSheet(indicators: readonly IndicatorSummary[], documents: Documents): Sheet {
  return {
    name: "指标表",
    columns: [
      { name: "指标", width: 26 },
      { name: "地区", width: 14 },
      { name: "层级", width: 6 },
      { name: "年份", width: 6 },
      { name: "方式", width: 8 },
      { name: FIGURE_COLUMN, width: 12 },
      { name: ALIGNED_COLUMNS[0], width: 12 },
      { name: ALIGNED_COLUMNS[1], width: 10 },
      { name: "单位", width: 8 },
      { name: "文件", width: 26 },
      { name: "文号", width: 18 },
      { name: "条款", width: 14 },
      { name: OWN.words, width: 44 },
      { name: "原文指标", width: 28, aside: true },
      { name: OWN.clause, width: 32, aside: true },
    ],
    rows: indicators.flatMap(({ name, rows }) => rows.map((row) => line(name, row, documents))),
  };
}
