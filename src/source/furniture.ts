/**
 * Page furniture out of the lines of a source.
 *
 * Guarantees that every line is kept or dropped, never both (of a line that
 * holds its text twice the second copy is dropped), and that a line dropped only for its place, not its form, is remarked on.
 */
import type { DocumentFields, Dropped, Line, Remark, Source } from "../vocabulary.js";
import { contentsIn } from "./contents.js";
import { FURNITURE_RULES, pageDate, standsByFooter } from "./furniture-rules.js";
import { secondCopyAt, secondCopyIn } from "./second-copy.js";
import { doubting } from "./sentences.js";

export interface Stripped {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
  readonly stated: Partial<DocumentFields>;
  readonly remarks: readonly Remark[];
}

export function stripFurniture(source: Source): Stripped {
  const { file, lines } = source;
  const contents = contentsIn(lines);
  const copy = secondCopyIn(lines.map(({ text }) => text)) ?? lines.length;
  const byForm = lines.map(({ text, cells }, i) => {
    if (i >= copy) return "second-copy";
    if (contents.has(i)) return "contents";
    return cells === undefined ? formOf(text.trim()) : null;
  });
  const byPlace = placed(lines, byForm);
  const kept: Line[] = [];
  const dropped: Dropped[] = [];
  const remarks: Remark[] = [];
  lines.forEach((line, i) => {
    const rule = byForm[i] ?? byPlace.get(i) ?? null;
    if (rule === null) {
      const copy = line.cells === undefined ? secondCopyAt(line.text) : null;
      kept.push(copy === null ? line : { ...line, text: line.text.slice(0, copy) });
      if (copy !== null) dropped.push(copyOf(line, copy));
      return;
    }
    dropped.push({ line: line.number, text: line.text, rule });
    if (byForm[i] === null && line.text.trim() !== "") remarks.push(guessed(file, line, rule));
  });
  const all = [...(source.dropped ?? []), ...dropped].sort((a, b) => a.line - b.line);
  return { lines: kept, dropped: all, stated: statedBy(source, dropped), remarks };
}

function copyOf(line: Line, at: number): Dropped {
  return { line: line.number, text: line.text.slice(at), rule: "second-copy" };
}

function formOf(words: string): string | null {
  if (words === "") return null;
  return FURNITURE_RULES.find((rule) => rule.takes(words))?.name ?? null;
}

/** A page's head takes no more lines than this. */
const HEAD_LINES = 40;
/** What a site prints about itself in its head or foot is short. */
const LONGEST_FURNITURE = 60;

/** Lines that are furniture for standing among furniture: by index, with the rule. */
function placed(
  lines: readonly Line[],
  byForm: readonly (string | null)[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const headEnd = lastIndexOf(byForm.slice(0, HEAD_LINES), isNavigation);
  for (let i = 0; i < headEnd; i++) {
    if (byForm[i] === null && isSiteWords(lines[i])) found.set(i, "site-identity");
  }
  const foot = footOf(lines, byForm);
  for (let i = foot; i < lines.length; i++) {
    if (byForm[i] === null && isFilled(lines[i])) found.set(i, "site-footer");
  }
  return found;
}

function isNavigation(rule: string | null): boolean {
  return rule === "navigation" || rule === "breadcrumb";
}

function lastIndexOf<T>(list: readonly T[], test: (entry: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (test(list[i] as T)) return i;
  return -1;
}

function isFilled(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() !== "";
}

/** The site's name and its translation above the navigation; a title or a number is not. */
function isSiteWords(line: Line | undefined): boolean {
  const words = line?.text.trim() ?? "";
  if (words === "" || words.length > LONGEST_FURNITURE || /[。；〔]|关于|關於/u.test(words))
    return false;
  return !/(?:通知|意见|意見|方案|计划|計劃|办法|辦法|规定|規定|决定|決定|文件)$/u.test(words);
}

/**
 * Where the page's foot begins: at the first footer mark of its last lines, or
 * at the related links before it where only names of links stand between.
 */
function footOf(lines: readonly Line[], byForm: readonly (string | null)[]): number {
  const mark = byForm.findIndex(
    (rule, i) => rule === "site-footer" && i >= lines.length - FOOT_LINES,
  );
  if (mark < 0 || lines.slice(mark).some(isText)) return lines.length;
  let foot = mark;
  for (let i = mark - 1; i >= 0; i--) {
    if (OF_THE_FOOT.has(byForm[i] ?? "")) foot = i;
    else if (isFilled(lines[i]) && !standsByFooter(lines[i]?.text.trim() ?? "")) break;
  }
  return foot;
}

/** Copyright, numbers, addresses, blank lines between: a footer has no more lines than this. */
const FOOT_LINES = 40;
const OF_THE_FOOT: ReadonlySet<string> = new Set([
  ...["related", "neighbours", "share", "navigation", "site-footer"],
]);

/** A footer's own sentences have no numbers before them and are no paragraphs. */
function isText({ text, cells }: Line): boolean {
  const words = text.trim();
  return cells !== undefined || words.length > LONGEST_FOOTER || NUMBERED.test(words);
}

const LONGEST_FOOTER = 300;
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十百\d]+[章条]|\d{1,3}[.、])/u;

function statedBy({ stated }: Source, dropped: readonly Dropped[]): Partial<DocumentFields> {
  if (stated.published !== undefined) return stated;
  for (const { text, rule } of dropped) {
    const date = rule === "page-data" ? pageDate(text) : null;
    if (date !== null) return { ...stated, published: date };
  }
  return stated;
}

function guessed(file: string, line: Line, rule: string): Remark {
  const words = line.text.trim() || rule;
  return { file, line: line.number, ...doubting("furniture-guessed"), words };
}
