/**
 * The works known so far, held or only cited, and which of them a citation
 * means. Guarantee: where two could be meant, or what is printed contradicts
 * what is known, no link is made and the candidates are told.
 */
import { fold, inFolded } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Confidence } from "../vocabulary.js";
import { fromHome, type WorkName } from "./names.js";
import { numberKey, numberYear } from "./numbers.js";
import { liesIn, placeAt, placeIn, sameProvince } from "./places.js";
import { issuersAgree, type Likeness, likeness, similarity } from "./same-work.js";

/** A work with all that is known of it. */
export interface KnownWork {
  readonly id: string;
  readonly names: WorkName[];
  docNumber: string | null;
  /** Id of the document held; null where the library has none. */
  readonly document: string | null;
  /** Date of issue as far as known: a day of a document held, a year of a number. */
  readonly issued: string | null;
  /** Code of the place whose work it is; "" the nation's, null unknown. */
  home: string | null;
}

/** The text that cites. */
export interface Citing {
  readonly document: string | null;
  readonly issued: string | null;
  /** Code of its place; null unknown. */
  readonly home: string | null;
  /** Names of its place and those above, for 省政府, 市政府. */
  readonly places: readonly string[];
}

export interface Cited {
  readonly name: WorkName | null;
  readonly docNumber: string | null;
}

export interface Verdict {
  readonly work: KnownWork | null;
  readonly confidence: Confidence;
  readonly candidates: readonly KnownWork[];
  readonly evidence: readonly string[];
}

/** A number is believed over a title that shares at least this much with the known one. */
const ALIKE = 0.45;
/** Titles shorter than this, without place or body, are everybody's: 工作规则. */
const OWN_WORDS = 6;
/** Kinds of papers every place has its own of. */
const LOCAL = inFolded(
  /(?:方案|计划|要点|指引|指南|目录|清单|手册|预案|措施|意见|细则|决定|规划|标准|汇报|请示|报告|通知|函|批复|实施办法)$/u,
);

const ORDER = inFolded(/[令告]/u);

/** Whether two numbers can be one work's; an order names one version of a rule, so two orders may. */
function numbersAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || ORDER.test(a) || ORDER.test(b)) return true;
  return numberKey(a) === numberKey(b);
}

const ends = (core: string): string => `${core.slice(0, 4)}…${core.slice(-4)}`;

/** All works known. What is asked of it and what it is taught come in the order of its methods. */
export class Registry {
  readonly works: KnownWork[] = [];
  readonly #byNumber = new Map<string, KnownWork>();
  readonly #byCore = new Map<string, KnownWork[]>();
  readonly #byEnds = new Map<string, Set<KnownWork>>();
  readonly #byId = new Map<string, KnownWork>();

  get(id: string): KnownWork | undefined {
    return this.#byId.get(id);
  }

  withNumber(docNumber: string): KnownWork | undefined {
    return this.#byNumber.get(numberKey(docNumber));
  }

  /** Works whose core is the same, whoever issued them. */
  withCore(core: string): readonly KnownWork[] {
    return this.#byCore.get(core) ?? [];
  }

  add(work: Omit<KnownWork, "id"> & { readonly id: string }): KnownWork {
    let id = work.id;
    for (let count = 2; this.#byId.has(id); count++) id = `${work.id}#${count}`;
    const known: KnownWork = { ...work, id, names: [] };
    this.works.push(known);
    this.#byId.set(id, known);
    for (const name of work.names) this.addName(known, name);
    if (known.docNumber !== null) this.#setNumber(known, known.docNumber);
    return known;
  }

  addName(work: KnownWork, name: WorkName): void {
    const isKnown = work.names.some(
      ({ printed, issuers }) => printed === name.printed && issuers === name.issuers,
    );
    if (isKnown) return;
    work.names.push(name);
    push(this.#byCore, name.core, work);
    const key = ends(name.core);
    this.#byEnds.set(key, (this.#byEnds.get(key) ?? new Set()).add(work));
  }

  #setNumber(work: KnownWork, docNumber: string): void {
    work.docNumber ??= docNumber;
    const key = numberKey(docNumber);
    if (!this.#byNumber.has(key)) this.#byNumber.set(key, work);
  }

  /** Which work a citation means; nothing is learned by asking. */
  resolve({ name, docNumber }: Cited, citing: Citing): Verdict {
    const numbered = docNumber === null ? undefined : this.withNumber(docNumber);
    if (numbered) return this.#byItsNumber(numbered, name, citing);
    if (name === null) return none([]);
    const own = fromName(name, citing);
    const found = this.#named(own)
      .map((work) => ({ work, like: best(work, own) }))
      .filter(({ work, like }) => like !== null && numbersAgree(docNumber, work.docNumber))
      .filter(({ work }) => isPossible(work, own, citing));
    const titled = found.filter(({ like }) => like === "title");
    const chosen = titled.length > 0 ? titled : found;
    const candidates = chosen.map(({ work }) => work);
    if (candidates.length === 0) return none([]);
    const [first] = chosen;
    if (candidates.length > 1 || !first) return narrowed(candidates, own);
    return linked(first.work, first.like, own);
  }

  #byItsNumber(work: KnownWork, name: WorkName | null, citing: Citing): Verdict {
    if (isLater(work, citing)) return none([work], ["number", "later-than-citing"]);
    if (name === null) return { ...linkedBy(work, "certain"), evidence: ["number"] };
    const own = fromName(name, citing);
    const alike = work.names.some(
      (known) => known.core === own.core || isAlike(known.core, own.core),
    );
    if (alike || work.names.length === 0)
      return { ...linkedBy(work, "certain"), evidence: ["number", "title"] };
    const titled = this.withCore(own.core).filter((other) => other !== work);
    return none([work, ...titled], ["number", "other-title"]);
  }

  #named(name: WorkName): KnownWork[] {
    return [
      ...new Set([...this.withCore(name.core), ...(this.#byEnds.get(ends(name.core)) ?? [])]),
    ];
  }

  /** Takes a citation up: as one more name of the work it means, or as a work new here. */
  learn(cited: Cited, citing: Citing): void {
    const { name, docNumber } = cited;
    const verdict = this.resolve(cited, citing);
    if (verdict.work) {
      if (name) this.addName(verdict.work, fromName(name, citing));
      if (docNumber !== null) this.#setNumber(verdict.work, docNumber);
      return;
    }
    if (verdict.candidates.length > 0) return;
    const own = name && fromName(name, citing);
    const year = docNumber === null ? null : numberYear(docNumber);
    this.add({
      id: idOf(cited),
      names: own ? [own] : [],
      ...{ docNumber, document: null, issued: year === null ? null : String(year) },
      home: own ? homeOf(own, citing) : null,
    });
  }
}

/** A work that is not held goes by its number, else by its title, both Simplified and without spaces. */
export function idOf({ name, docNumber }: Cited): string {
  const printed = docNumber ?? name?.printed ?? "";
  return fold(printed).replace(/\s|^中华人民共和国(?=国务院令)/gu, "");
}

function push(lists: Map<string, KnownWork[]>, key: string, work: KnownWork): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [work]);
  else if (!known.includes(work)) known.push(work);
}

const linkedBy = (work: KnownWork, confidence: Confidence) => ({
  ...{ work, confidence, candidates: [] },
});

function none(candidates: readonly KnownWork[], evidence: readonly string[] = []): Verdict {
  return { work: null, confidence: "ambiguous", candidates, evidence };
}

function fromName(name: WorkName, citing: Citing): WorkName {
  return { ...name, issuers: fromHome(name.issuers, citing.places) };
}

function best(work: KnownWork, name: WorkName): Likeness {
  const all = work.names.map((known) => likeness(known, name));
  return all.includes("title") ? "title" : all.includes("adrift") ? "adrift" : null;
}

/** 第7240号建议 and 第7264号建议 are two, however alike the rest. */
function isAlike(a: string, b: string): boolean {
  const figures = (core: string): string => core.replace(/[^\d]+/gu, " ").trim();
  const [own, other] = [figures(a), figures(b)];
  if (own !== other && own !== "" && other !== "") return false;
  return similarity(a, b) >= ALIKE;
}

/** One of several, where it alone has the issuers, or the qualifier, that are printed. */
function narrowed(candidates: readonly KnownWork[], name: WorkName): Verdict {
  const exact = candidates.filter(({ names }) =>
    names.some(
      (known) =>
        known.core === name.core &&
        known.qualifier === name.qualifier &&
        issuersAgree(known.issuers, name.issuers) === "same",
    ),
  );
  const letter = letterForLetter(candidates, name);
  if (letter) return { ...linkedBy(letter, "likely"), evidence: ["title", "printed"] };
  const [only] = exact;
  return only && exact.length === 1 && name.issuers !== ""
    ? { ...linkedBy(only, "likely"), evidence: ["title", "issuer"] }
    : none(candidates, ["title"]);
}

/**
 * A title held letter for letter is meant before one that only says the same;
 * held in both scripts, the one in the script of the citation.
 */
function letterForLetter(candidates: readonly KnownWork[], name: WorkName): KnownWork | null {
  const same = (form: (title: string) => string): readonly KnownWork[] =>
    candidates.filter(
      ({ names, document }) =>
        document !== null && names.some((known) => form(known.printed) === form(name.printed)),
    );
  const printed = same(keyOf);
  const inScript = printed.length > 1 ? same((title) => title.replace(/\P{L}/gu, "")) : printed;
  const [letter] = inScript;
  return letter && inScript.length === 1 ? letter : null;
}

function linked(work: KnownWork, like: Likeness, name: WorkName): Verdict {
  const issuers = work.names.some((known) => issuersAgree(known.issuers, name.issuers) === "same");
  if (like === "adrift")
    return { ...linkedBy(work, "likely"), evidence: ["title-adrift", "issuer"] };
  const named = placeIn(name.core) !== null || NATIONAL_WORK.test(name.core);
  const qualified = work.names.some(({ qualifier }) => qualifier === name.qualifier);
  const confidence = qualified && (issuers || named) ? "certain" : "likely";
  const evidence = ["title", ...(issuers ? ["issuer"] : []), ...(named ? ["place"] : [])];
  return { ...linkedBy(work, confidence), evidence };
}

/** A name only one work of the country has. */
const NATIONAL_WORK = inFolded(/^(?:国家|全国|中国|国务院)|(?:法|条例|法典)$/u);
const NATIONAL_BODY = inFolded(/^(?:中央|国务院|国家|全国|中国|[\p{Script=Han}]{2,12}部(?!门))/u);

function homeOf(name: WorkName, citing: Citing): string | null {
  const place = placeAt(name.issuers)?.code ?? placeIn(name.core);
  if (place !== null) return place;
  if (NATIONAL_BODY.test(name.issuers) || NATIONAL_WORK.test(name.core)) return "";
  return LOCAL.test(name.core) ? citing.home : "";
}

function isPossible(work: KnownWork, name: WorkName, citing: Citing): boolean {
  if (work.document !== null && work.document === citing.document) return true;
  if (isLater(work, citing)) return false;
  const place = placeAt(name.issuers)?.code ?? placeIn(name.core);
  // A place or a body of the nation in the name was compared with the name itself.
  if (place !== null || NATIONAL_BODY.test(name.issuers)) return true;
  if (name.core.length < OWN_WORDS) return work.home !== null && work.home === citing.home;
  // Nobody knows where the text stands: the title is all there is to go by.
  if (citing.home === null) return true;
  if (work.home === null) return !LOCAL.test(name.core);
  if (work.document !== null) return liesIn(citing.home, work.home);
  return sameProvince(work.home, citing.home);
}

/** Nothing cites what came after it. */
function isLater({ issued, document }: KnownWork, citing: Citing): boolean {
  if (issued === null || citing.issued === null) return false;
  if (document !== null && document === citing.document) return false;
  const length = Math.min(issued.length, citing.issued.length);
  return issued.slice(0, length) > citing.issued.slice(0, length);
}
