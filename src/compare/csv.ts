/**
 * Tables as CSV (RFC 4180) that office programs open: UTF-8 with its mark, CRLF.
 *
 * Guarantee: no cell is run as a formula.
 */
import type {
  CompareTable,
  Counterpart,
  CounterpartDifference,
  IndicatorSummary,
} from "../vocabulary.js";

/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

const GRADES = ["最接近（未达对应）", "同一主题", "密切相关", "同一措施"];
const DIFFERENCES: Record<CounterpartDifference["kind"], string> = {
  target: "指标",
  strength: "措辞",
  department: "责任单位",
  money: "金额",
  figure: "数字",
};

const differenceLine = ({ kind, name, here, there }: CounterpartDifference): string =>
  `${DIFFERENCES[kind]}${kind === "target" ? ` ${name}` : ""}：${here || "无"} → ${there || "无"}`;

function counterpartCells(counterpart: Counterpart | undefined): (string | number)[] {
  if (!counterpart) return ["无", "", "", "", ""];
  const { clause, grade, reasons, differences } = counterpart;
  return [
    GRADES[grade] ?? "",
    `${clause.document.title} ${clause.path}`,
    clause.text,
    reasons.map(({ words }) => words.slice(0, 4).join("、")).join("；"),
    differences.map(differenceLine).join("；"),
  ];
}

/** One line a counterpart; the clause it answers is repeated, so that lines can be sorted and filtered. */
export function tableCsv({ columns, rows, alone }: CompareTable): string {
  const head = [
    "序号",
    "文件",
    "条款",
    "标题",
    "原文",
    "对照",
    "对应程度",
    "对应条款",
    "对应原文",
    "依据",
    "差异",
  ];
  const lines = [
    ...rows.map((row) => ({ row, only: -1 })),
    ...alone.flatMap((list, only) => list.map((row) => ({ row, only }))),
  ];
  const body = lines.flatMap(({ row: { clause, cells }, only }, number) => {
    const own = [number + 1, clause.document.title, clause.path, clause.heading ?? "", clause.text];
    return cells.flatMap((found, column) => {
      const name = only < 0 ? (columns[column + 1]?.name ?? "") : (columns[0]?.name ?? "");
      const shown =
        found.counterparts.length > 0 ? found.counterparts : [found.nearest ?? undefined];
      return shown.map((counterpart) => [...own, name, ...counterpartCells(counterpart)]);
    });
  });
  return csv([head, ...body]);
}

export function boardCsv(indicators: readonly IndicatorSummary[]): string {
  const head = [
    "指标",
    "原文指标",
    "地区",
    "年份",
    "方向",
    "原文数值",
    "原文单位",
    "统一数值",
    "统一单位",
    "文件",
    "条款",
    "原文",
  ];
  const body = indicators.flatMap(({ name, rows }) =>
    rows.map((row) => [
      name,
      row.indicator,
      row.region ?? "",
      row.year,
      row.comparator === "actual" ? "现状" : ` ${row.comparator}`.trim(),
      row.value,
      row.unit,
      row.low === null ? "" : row.low === row.high ? row.low : `${row.low}-${row.high}`,
      row.baseUnit,
      row.document,
      row.path,
      row.quote,
    ]),
  );
  return csv([head, ...body]);
}
