/**
 * What is wrong or worth a look with the citations of a draft, one rule a
 * function. Guarantee: a finding rests on what the library holds or on the
 * print itself, and names it.
 */
import type { Citation, CitedBy, Finding, FindingKind } from "../vocabulary.js";
import { differences } from "./difference.js";
import type { WorkName } from "./names.js";
import { numberKey, numberYear, printedNumbers } from "./numbers.js";
import { plainOf, printSpan } from "./plain.js";
import { misquoted, type Passage, quotationsIn } from "./quotations.js";
import type { Citing, KnownWork, Registry } from "./registry.js";
import { citedBy } from "./resolve.js";
import { issuersAgree, likeness } from "./same-work.js";
import { shownTitle } from "./shown-title.js";

export interface Desk {
  readonly registry: Registry;
  readonly citing: Citing & { readonly issued: string };
  /** Who repealed a work, and when. */
  readonly repealed: (
    work: string,
  ) => { readonly by: CitedBy; readonly on: string | null } | undefined;
  readonly passages: (document: string) => readonly Passage[];
}

type Rule = (citation: Citation, desk: Desk) => Finding[];

/** Every rule; findings come in the order of the draft, and of one place in this order. */
export const RULES: readonly Rule[] = [
  // What is wrong in the print itself comes first: it needs no library.
  unclosed,
  brackets,
  later,
  // Then what contradicts the library.
  mismatch,
  titleDiffers,
  noSuchArticle,
  repealed,
  superseded,
  // Last what is only worth knowing.
  ambiguous,
  notHeld,
];

export function checkDraft(text: string, citations: readonly Citation[], desk: Desk): Finding[] {
  const findings = citations.flatMap((citation) => {
    const found = RULES.flatMap((rule) => rule(citation, desk));
    // Whoever is told that the number is another's need not hear that the pair is not held.
    const isMismatch = found.some(({ kind }) => kind === "title-number-mismatch");
    return isMismatch ? found.filter(({ kind }) => kind !== "not-held") : found;
  });
  findings.push(...quotes(text, citations, desk));
  return findings.sort((a, b) => a.span[0] - b.span[0]);
}

const NO_EVIDENCE = {
  work: null,
  document: null,
  clause: null,
  words: null,
  difference: [],
} as const;

function finding(
  { span }: Pick<Citation, "span">,
  kind: FindingKind,
  detail: string,
  evidence: Partial<Finding["evidence"]> = {},
): Finding {
  return { span, kind, detail, evidence: { ...NO_EVIDENCE, ...evidence } };
}

const evidenceOf = (work: KnownWork): Partial<Finding["evidence"]> => ({
  ...{ work: work.id, document: work.document, words: shownTitle(work) },
});

const called = (work: KnownWork): string =>
  `《${shownTitle(work)}》${work.docNumber === null ? "" : `（${work.docNumber}）`}`;

function unclosed(citation: Citation): Finding[] {
  const { raw, kind } = citation;
  const count = (mark: string): number => raw.split(mark).length;
  const isOpen = count("《") > count("》") && kind !== "short";
  return isOpen ? [finding(citation, "unclosed", "书名号没有写全，缺“》”。")] : [];
}

/** [2016], (2016), 【2016】 for 〔2016〕 (GB/T 9704). */
function brackets(citation: Citation): Finding[] {
  if (citation.docNumber === null || citation.kind === "pointer" || citation.kind === "short")
    return [];
  const plain = plainOf(citation.raw);
  return printedNumbers(plain)
    .filter(({ kind, brackets: printed }) => kind === "number" && printed !== "〔〕")
    .filter(({ docNumber }) => numberKey(docNumber) === numberKey(citation.docNumber ?? ""))
    .map(({ start, end, docNumber, brackets: printed }) => {
      const [from, to] = printSpan(plain, start, end);
      const at = citation.span[0];
      const detail = `发文字号的年份应用六角括号，写作 ${docNumber}，不用 ${printed}。`;
      return finding({ span: [at + from, at + to] }, "brackets", detail, { words: docNumber });
    });
}

function later(citation: Citation, { registry, citing }: Desk): Finding[] {
  const { docNumber, kind, work, candidates, evidence } = citation;
  if (kind === "self" || kind === "pointer") return [];
  const year = docNumber === null ? null : numberYear(docNumber);
  const rejected = evidence.includes("later-than-citing") ? candidates[0] : undefined;
  const known = registry.get(work ?? rejected ?? "") ?? heldAs(citation, registry);
  // The day a document held bears says more than the year of its number.
  const issued = known?.issued ?? (year === null ? null : String(year));
  if (issued === null || issued <= citing.issued.slice(0, issued.length)) return [];
  const detail = `所引文件成于 ${issued}，晚于本稿（${citing.issued}）。`;
  return [finding(citation, "later-than-draft", detail, known ? evidenceOf(known) : {})];
}

/** The one work held by this very name, where the citation is of none known: it may be too late to be meant. */
function heldAs(citation: Citation, registry: Registry): KnownWork | undefined {
  const { name, docNumber } = citedBy(citation);
  if (name === null || docNumber !== null || citation.document !== null) return undefined;
  const same = registry
    .withCore(name.core)
    .filter(({ names }) => names.some((known) => likeness(known, name) === "title"));
  const [only] = same;
  return only?.document != null && same.length === 1 && name.core.length >= OWN_WORDS
    ? only
    : undefined;
}

/** A number that is another work's, or a work known by another number. */
function mismatch(citation: Citation, desk: Desk): Finding[] {
  const { docNumber, evidence, kind } = citation;
  if (kind !== "title-number" || docNumber === null) return [];
  const { name } = citedBy(citation);
  const owner = desk.registry.withNumber(docNumber);
  if (owner && evidence.includes("other-title")) {
    const detail = `${docNumber} 是${called(owner)}的文号，与题名不符。`;
    return [finding(citation, "title-number-mismatch", detail, evidenceOf(owner))];
  }
  if (owner || name === null) return [];
  const [only, ...others] = desk.registry
    .withCore(name.core)
    .filter((work) => hasOtherNumber(work, docNumber) && isNamed(work, name));
  if (!only || others.length > 0) return [];
  const detail = `题名与${called(only)}相同，文号却是 ${docNumber}，请核对。`;
  return [finding(citation, "title-number-mismatch", detail, evidenceOf(only))];
}

function hasOtherNumber({ docNumber }: KnownWork, printed: string): boolean {
  const isOrder = (number: string): boolean => /[令告]/u.test(number);
  if (docNumber === null || isOrder(docNumber) !== isOrder(printed)) return false;
  return numberKey(docNumber) !== numberKey(printed);
}

/** The same title of another body is another work; one as short as 工作规则 is everybody's. */
const OWN_WORDS = 10;
const isNamed = ({ names }: KnownWork, name: WorkName): boolean =>
  names.some(
    (known) =>
      likeness(known, name) === "title" &&
      (name.core.length >= OWN_WORDS || issuersAgree(known.issuers, name.issuers) === "same"),
  );

/** The number is right, the title is not as the work is known by. */
function titleDiffers(citation: Citation, { registry }: Desk): Finding[] {
  const { work, title, kind, evidence } = citation;
  const known = work === null ? undefined : registry.get(work);
  const { name } = citedBy(citation);
  if (!known || name === null || title === null || known.names.length === 0) return [];
  if (kind !== "title" && kind !== "title-number") return [];
  const isKnown = known.names.some(
    ({ core, qualifier, issuers }) =>
      core === name.core &&
      (qualifier === name.qualifier || qualifier === "" || name.qualifier === "") &&
      issuersAgree(issuers, name.issuers) !== "different",
  );
  if (isKnown || evidence.includes("other-title")) return [];
  const printed = nearestTitle(known, name);
  const detail = `题名与${called(known)}不尽相同，请核对。`;
  return [
    finding(citation, "title-differs", detail, {
      ...evidenceOf(known),
      ...{ words: printed, difference: differences(title, printed) },
    }),
  ];
}

function nearestTitle(work: KnownWork, name: WorkName): string {
  const apart = (printed: string): number =>
    differences(name.printed, printed).reduce(
      (sum, run) => sum + run.draft.length + run.source.length,
      0,
    );
  const [first] = work.names
    .map(({ printed }) => ({ printed, far: apart(printed) }))
    .sort((a, b) => a.far - b.far);
  return first?.printed ?? "";
}

function noSuchArticle(citation: Citation, { registry }: Desk): Finding[] {
  if (!citation.evidence.includes("no-such-place")) return [];
  const known = citation.document === null ? undefined : registry.get(citation.document);
  const detail = `${known ? called(known) : "所引文件"}中没有${citation.raw}。`;
  return [finding(citation, "no-such-article", detail, known ? evidenceOf(known) : {})];
}

function isWork({ kind }: Citation): boolean {
  return kind === "title" || kind === "title-number" || kind === "number" || kind === "order";
}

function repealed(citation: Citation, desk: Desk): Finding[] {
  const { work, relation } = citation;
  if (work === null || !isWork(citation) || relation === "repeals") return [];
  const repeal = desk.repealed(work);
  if (!repeal || (repeal.on !== null && repeal.on > desk.citing.issued)) return [];
  const on = repeal.on === null ? "" : `（${repeal.on}）`;
  const detail = `所引文件已被宣布废止或停止执行${on}，见库中条款。`;
  return [
    finding(citation, "repealed", detail, { work, clause: repeal.by.clause, words: repeal.by.raw }),
  ];
}

function superseded(citation: Citation, { registry, citing }: Desk): Finding[] {
  const { work, relation } = citation;
  const known = work === null ? undefined : registry.get(work);
  const { name } = citedBy(citation);
  if (!known || known.issued === null || name === null || !isWork(citation)) return [];
  if (relation === "repeals" || relation === "amends") return [];
  const issued = known.issued;
  const newer = registry
    .withCore(name.core)
    .filter((other) => other !== known && other.document !== null && other.issued !== null)
    .filter((other) => (other.issued ?? "").slice(0, 4) > issued.slice(0, 4))
    .filter((other) => (other.issued ?? "") <= citing.issued)
    .filter((other) =>
      other.names.some(({ issuers }) => issuersAgree(issuers, name.issuers) !== "different"),
    );
  return newer
    .slice(0, 1)
    .map((other) =>
      finding(
        citation,
        "superseded",
        `库中有更新的同名文件：${called(other)}。`,
        evidenceOf(other),
      ),
    );
}

function ambiguous(citation: Citation, { registry }: Desk): Finding[] {
  const { candidates, evidence } = citation;
  if (candidates.length < 2 || evidence.includes("other-title") || !isWork(citation)) return [];
  const names = candidates.flatMap((id) => registry.get(id) ?? []).map(called);
  return [finding(citation, "ambiguous", `可能指 ${names.join("，或 ")}，未作链接。`)];
}

function notHeld(citation: Citation): Finding[] {
  const { document, candidates, work } = citation;
  if (!isWork(citation) || document !== null || candidates.length > 0 || work === null) return [];
  return [finding(citation, "not-held", "所引文件不在库中，无从核对。", { work })];
}

/** The words of a clause that is pointed at, else of the whole document. */
function quotes(text: string, citations: readonly Citation[], { passages }: Desk): Finding[] {
  return quotationsIn(text, citations).flatMap(({ span, words, citation: index }) => {
    const { document, work, clause } = citations[index] ?? {
      document: null,
      work: null,
      clause: null,
    };
    if (document === null) return [];
    const all = passages(document);
    const wrong = misquoted(words, all);
    if (!wrong) return [];
    const detail = wrong.passage ? "引文与原文不一致，差别见下。" : "所引文件中没有这段话。";
    const place = wrong.passage?.id ?? clause;
    const evidence = {
      work,
      document,
      clause: place,
      words: wrong.words,
      difference: wrong.difference,
    };
    return [finding({ span }, "quote-differs", detail, evidence)];
  });
}
