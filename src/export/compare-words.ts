/** A counterpart in words: how near it is, by what, and what it says differently. */
import type {
  ComparedClause,
  CompareRow,
  CompareTable,
  Counterpart,
  CounterpartDifference,
  DocumentSummary,
  MarkedWords,
  Span,
} from "../vocabulary.js";
import { distinct } from "./sources.js";
import { DECISIONS, DIFFERENCES, GRADES, LEVELS } from "./terms.js";

/** A clause's words with what matches and its figures and deadlines. */
export const markedWords = (
  { text, figures, deadlines }: ComparedClause,
  marked: readonly Span[],
): MarkedWords => ({ text, marked, bold: [...figures, ...deadlines] });

/** Words of a row's own clause that any of its counterparts shares. */
export const sharedSpans = ({ cells }: CompareRow): Span[] =>
  cells.flatMap(({ counterparts }) => counterparts.flatMap(({ sourceSpans }) => sourceSpans));

/** Words of each reason that are shown; the rest would only repeat it. */
const SHOWN_WORDS = 4;

export const gradeWords = ({ grade, decision }: Counterpart): string =>
  decision === null ? GRADES[grade] : `${GRADES[grade]}（${DECISIONS[decision]}）`;

export const reasonWords = ({ reasons }: Counterpart): string =>
  reasons
    .map(({ words }) => words.slice(0, SHOWN_WORDS).join("、"))
    .filter((words) => words !== "")
    .join("；");

function differenceWords({ kind, name, here, there }: CounterpartDifference): string {
  if (kind === "target") return `${DIFFERENCES[kind]} ${name}：${here} → ${there}`;
  return `${DIFFERENCES[kind]}：${here || "无"} → ${there || "无"}`;
}

export const differencesWords = ({ differences }: Counterpart): string =>
  differences.map(differenceWords).join("；");

const LEVEL_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(LEVELS));

/** Name of a column: its document's title, or its level. */
export function columnName({ columns }: CompareTable, column: number): string {
  const { name = "", documents = [] } = columns[column] ?? {};
  return documents.length === 1 ? (documents[0]?.title ?? name) : (LEVEL_NAMES.get(name) ?? name);
}

/** Every document the table quotes or names. */
export const tableSources = ({ columns }: CompareTable): DocumentSummary[] =>
  distinct(columns.flatMap(({ documents }) => documents));
