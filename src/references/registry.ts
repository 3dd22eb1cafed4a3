/**
 * The works known so far, held or only cited, and which of them a citation
 * means. Guarantee: where two could be meant, or what is printed contradicts
 * what is known, no link is made and the candidates are told.
 */
import { numberKey } from "../text/document-number.js";
import { type Cited, type Citing, idOf, isOrder, type KnownWork, type Verdict } from "./known.js";
import { LikeTitles } from "./like-titles.js";
import { fromHome, type WorkName } from "./names.js";
import { numberYear } from "./numbers.js";
import { homeOf, isLater, isPossible } from "./possible.js";
import { type Likeness, likeness } from "./same-work.js";
import { isAlike, linked, linkedBy, narrowed, none, otherVersion } from "./verdicts.js";

/** Whether two numbers can be one work's; an order names one version of a rule, so two orders may. */
function numbersAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || isOrder(a) || isOrder(b)) return true;
  return numberKey(a) === numberKey(b);
}

/** A document may bear a later day than the one it is cited by: it was made, then published. */
function daysAgree(dated: string | null, { issued, document }: KnownWork): boolean {
  if (dated === null || issued === null) return true;
  const length = document === null ? Math.min(dated.length, issued.length) : YEAR;
  return dated.slice(0, length) === issued.slice(0, length);
}
const YEAR = 4;

const ends = (core: string): string => `${core.slice(0, 4)}…${core.slice(-4)}`;

/** All works known. What is asked of it and what it is taught come in the order of its methods. */
export class Registry {
  readonly works: KnownWork[] = [];
  readonly #byNumber = new Map<string, KnownWork>();
  readonly #byCore = new Map<string, KnownWork[]>();
  readonly #byEnds = new Map<string, Set<KnownWork>>();
  readonly #byId = new Map<string, KnownWork>();
  /** Made when first asked for; documents held are all known by then. */
  #titles: LikeTitles | undefined;

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

  /** The work held whose name is most like this one, where it is much like it. */
  likest({ core }: WorkName): KnownWork | undefined {
    this.#titles ??= new LikeTitles(this.works.filter(({ document }) => document !== null));
    return this.#titles.likest(core);
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
  resolve({ name, docNumber, dated }: Cited, citing: Citing): Verdict {
    const numbered = docNumber === null ? undefined : this.withNumber(docNumber);
    if (numbered) return this.#byItsNumber(numbered, name, citing);
    if (name === null) return none([]);
    const own = fromName(name, citing);
    const alike = this.#named(own)
      .map((work) => ({ work, like: best(work, own) }))
      .filter(({ work, like }) => like !== null && numbersAgree(docNumber, work.docNumber))
      .filter(({ work }) => daysAgree(dated, work));
    const found = alike.filter(({ work }) => isPossible(work, own, citing));
    const titled = found.filter(({ like }) => like === "title");
    const chosen = titled.length > 0 ? titled : found;
    const candidates = chosen.map(({ work }) => work);
    if (candidates.length === 0) return otherVersion(alike) ?? none([]);
    const [first] = chosen;
    if (candidates.length > 1 || !first) return narrowed(candidates, own, citing);
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
    const { name, docNumber, dated } = cited;
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
      ...{ docNumber, document: null, issued: year === null ? dated : String(year) },
      home: homeOf({ ...cited, name: own }, citing),
    });
  }
}

function push(lists: Map<string, KnownWork[]>, key: string, work: KnownWork): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [work]);
  else if (!known.includes(work)) known.push(work);
}

function fromName(name: WorkName, citing: Citing): WorkName {
  return { ...name, issuers: fromHome(name.issuers, citing.places) };
}

function best(work: KnownWork, name: WorkName): Likeness {
  const all = work.names.map((known) => likeness(known, name));
  return all.includes("title") ? "title" : all.includes("adrift") ? "adrift" : null;
}
