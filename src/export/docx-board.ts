/** The indicator board in Word: an indicator a section, each figure with the words it was read from. */
import type { Paragraph, Table } from "docx";
import type { DocumentSummary, IndicatorRow, IndicatorSummary, Script } from "../vocabulary.js";
import { reference } from "./docx-compare.js";
import { chapter, section } from "./docx-page.js";
import { passage, smallLine, table, tableLine } from "./docx-parts.js";
import { COMPARATORS, levelName, regionName } from "./terms.js";

function rowCells(row: IndicatorRow, sources: readonly DocumentSummary[]): Paragraph[][] {
  const { level, year, comparator, value, unit, document, path, quote, figure } = row;
  const script: Script = sources.find(({ id }) => id === document)?.script ?? "hans";
  const bold = figure === null ? [] : [figure];
  return [
    [tableLine([regionName(row), levelName(level)].filter(Boolean).join(" · "))],
    [tableLine(year === null ? "未载" : String(year))],
    [tableLine(COMPARATORS[comparator])],
    [tableLine(value + unit)],
    [reference(sources, document, path), passage({ text: quote, marked: [], bold }, script)],
  ];
}

export function boardParts(
  indicators: readonly IndicatorSummary[],
  sources: readonly DocumentSummary[],
): (Paragraph | Table)[] {
  return [
    chapter("指标"),
    ...indicators.flatMap(({ name, names, unit, rows }) => [
      section(unit === "" ? name : `${name}（${unit}）`),
      ...(names.length > 1 ? [smallLine(`合并的原文写法：${names.join("；")}`)] : []),
      table(
        ["地区", "年份", "方式", "数值", "出处与原文"],
        [22, 10, 12, 14, 84],
        rows.map((row) => rowCells(row, sources)),
      ),
    ]),
  ];
}
