/** A checked draft for a reader at a terminal: a sentence of totals, then a line or two a finding. */
import type { CheckedDraft } from "../citations.js";
import type { Difference, Finding, FindingKind } from "../vocabulary.js";
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

export function printFindings(text: string, { citations, findings }: CheckedDraft): string {
  const faults = findings.filter(isFault).length;
  const total =
    `引用 ${citations.length} 处，应改 ${faults} 处，另提示 ${findings.length - faults} 处 / ` +
    `${citations.length} citations, ${faults} to put right, ${findings.length - faults} to know`;
  return `${[total, ...findings.map((finding) => block(text, finding))].join("\n\n")}\n`;
}

function block(text: string, { span: [start, end], kind, detail, evidence }: Finding): string {
  const line = text.slice(0, start).split("\n").length;
  const words = printable(text.slice(start, end).replace(/\s*\n\s*/gu, ""));
  const lines = [`第 ${line} 行 line ${line}  ${NAMES[kind]}  ${words}`, `  ${printable(detail)}`];
  if (evidence.difference.length > 0) lines.push(`  ${printable(difference(evidence.difference))}`);
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
