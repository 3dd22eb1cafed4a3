/** What is wrong in the print of a citation, or in its date. */
import { numberKey } from "../text/document-number.js";
import type { Citation, Finding } from "../vocabulary.js";
import { type Desk, evidenceOf, finding, written } from "./findings.js";
import type { KnownWork } from "./known.js";
import { numberYear, printedNumbers } from "./numbers.js";
import { plainOf, printSpan } from "./plain.js";
import type { Registry } from "./registry.js";
import { citedBy } from "./resolve.js";
import { likeness } from "./same-work.js";
import { tell } from "./sentences.js";

export function unclosed(citation: Citation): Finding[] {
  const { raw, kind, title, docNumber } = citation;
  const count = (mark: string): number => raw.split(mark).length;
  const isOpen = count("《") > count("》") && kind !== "short";
  if (!isOpen) return [];
  const suggestion = title === null ? null : written(title, docNumber);
  return [finding(citation, "unclosed", tell("marksOpen"), {}, suggestion)];
}

/** [2016], (2016), 【2016】 or no brackets for 〔2016〕 (GB/T 9704). */
export function brackets(citation: Citation): Finding[] {
  if (citation.docNumber === null || citation.kind === "pointer" || citation.kind === "short")
    return [];
  const plain = plainOf(citation.raw);
  return printedNumbers(plain)
    .filter(({ kind, brackets: printed }) => kind === "number" && printed !== "〔〕")
    .filter(({ docNumber }) => numberKey(docNumber) === numberKey(citation.docNumber ?? ""))
    .map(({ start, end, docNumber, brackets: printed }) => {
      const [from, to] = printSpan(plain, start, end);
      const at = citation.span[0];
      const detail =
        printed === ""
          ? tell("yearBrackets", docNumber)
          : tell("otherBrackets", docNumber, printed);
      const span = [at + from, at + to] as const;
      return finding({ span }, "brackets", detail, { words: docNumber }, docNumber);
    });
}

export function later(citation: Citation, { registry, citing }: Desk): Finding[] {
  const { docNumber, kind, work, candidates, evidence } = citation;
  if (kind === "self" || kind === "pointer") return [];
  const year = docNumber === null ? null : numberYear(docNumber);
  const rejected = evidence.includes("later-than-citing") ? candidates[0] : undefined;
  const known = registry.get(work ?? rejected ?? "") ?? heldAs(citation, registry);
  // The day a document held bears says more than the year of its number.
  const issued = known?.issued ?? (year === null ? null : String(year));
  if (issued === null || issued <= citing.issued.slice(0, issued.length)) return [];
  const detail = tell("later", issued, citing.issued);
  return [finding(citation, "later-than-draft", detail, known ? evidenceOf(known) : {})];
}

/** A shorter title is everybody's: 工作规则. */
const TELLING_WORDS = 10;

/** The one work held by this very name, where the citation is of none known: it may be too late to be meant. */
function heldAs(citation: Citation, registry: Registry): KnownWork | undefined {
  const { name, docNumber } = citedBy(citation);
  if (name === null || docNumber !== null || citation.document !== null) return undefined;
  const same = registry
    .withCore(name.core)
    .filter(({ names }) => names.some((known) => likeness(known, name) === "title"));
  const [only] = same;
  return only?.document != null && same.length === 1 && name.core.length >= TELLING_WORDS
    ? only
    : undefined;
}
