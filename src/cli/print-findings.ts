/** A checked draft for a reader at a terminal: a sentence of totals, then a line or two a finding. */
import type { CheckedDraft, Difference, DraftTally, Finding, FindingKind } from "../vocabulary.js";
import { printable } from "./say.js";

const NAMES: Record<FindingKind, string> = {
  "title-number-mismatch": "题名与文号不符 title and number",
  "title-differs": "题名有出入 title differs",
  brackets: "括号 brackets",
  unclosed: "书名号 marks",
  "not-held": "库中没有 not held",
  ambiguous: "不止一个可能 ambiguous",
  repealed: "已废止 repealed",
  superseded: "已有新版 superseded",
  "later-than-draft": "晚于本稿 later than the draft",
  "quote-differs": "引文有出入 quotation differs",
  "no-such-article": "没有此条 no such article",
};

/** What is only worth knowing; all else is to be put right. */
const NOTICES: ReadonlySet<FindingKind> = new Set(["not-held", "ambiguous"]);

export const isFault = ({ kind }: Finding): boolean => !NOTICES.has(kind);

export function printFindings(text: string, { findings, tally }: CheckedDraft): string {
  const head = [totals(tally), verdict(findings)].join("\n");
  return `${[head, ...findings.map((finding) => block(text, finding))].join("\n\n")}\n`;
}

function totals({ citations, held, notHeld, unclear }: DraftTally): string {
  return (
    `核对引用 ${citations} 处：库中有 ${held} 处，没有 ${notHeld} 处，未能认定 ${unclear} 处 / ` +
    `${citations} citations checked: ${held} held, ${notHeld} not held, ${unclear} not told`
  );
}

function verdict(findings: readonly Finding[]): string {
  if (findings.length === 0) return "没有发现问题 / nothing found wrong";
  const faults = findings.filter(isFault).length;
  const known = findings.length - faults;
  return `应改 ${faults} 处，另提示 ${known} 处 / ${faults} to put right, ${known} to know`;
}

function block(text: string, finding: Finding): string {
  const { kind, detail, evidence, suggestion } = finding;
  const [start, end] = finding.span;
  const line = text.slice(0, start).split("\n").length;
  const words = printable(text.slice(start, end).replace(/\s*\n\s*/gu, ""));
  const lines = [
    `第 ${line} 行 line ${line}  ${NAMES[kind]}  ${words}`,
    `  ${printable(detail["zh-Hans"])}`,
    `  ${printable(detail.en)}`,
  ];
  if (evidence.difference.length > 0) lines.push(`  ${printable(difference(evidence.difference))}`);
  if (suggestion !== null)
    lines.push(`  改为 write: ${printable(suggestion.replace(/\s*\n\s*/gu, ""))}`);
  const source = evidence.clause ?? evidence.document;
  if (source !== null) lines.push(`  → ${printable(source)}`);
  return lines.join("\n");
}

/** ⟦稿 → 原⟧: what the draft says, and what stands in the source instead. */
function difference(runs: readonly Difference[]): string {
  return runs
    .map(({ same, draft, source }) => (same === "" ? `⟦${draft} → ${source}⟧` : same))
    .join("");
}
