/** What contradicts, or is not in, what the library knows. */
import { numberKey } from "../text/document-number.js";
import { keyOf } from "../text/key.js";
import type { Citation, Finding } from "../vocabulary.js";
import { differences } from "./difference.js";
import { called, type Desk, evidenceOf, finding, written } from "./findings.js";
import { isOrder, type KnownWork } from "./known.js";
import { readName, type WorkName } from "./names.js";
import { isLater } from "./possible.js";
import { citedBy } from "./resolve.js";
import { issuersAgree, likeness } from "./same-work.js";
import { anyOf, tell } from "./sentences.js";
import { shownTitle } from "./shown-title.js";

/** A number that is another work's, or a work known by another number. */
export function mismatch(citation: Citation, desk: Desk): Finding[] {
  const { docNumber, evidence, kind } = citation;
  if (kind !== "title-number" || docNumber === null) return [];
  const { name } = citedBy(citation);
  const owner = desk.registry.withNumber(docNumber);
  if (owner && evidence.includes("other-title")) return [othersNumber(citation, owner, desk)];
  if (owner || name === null) return [];
  const [only, ...others] = desk.registry
    .withCore(name.core)
    .filter((work) => hasOtherNumber(work, docNumber) && isNamed(work, name));
  if (!only || others.length > 0) return [];
  const detail = tell("otherNumber", called(only), docNumber);
  const suggestion = written(name.printed, only.docNumber);
  return [finding(citation, "title-number-mismatch", detail, evidenceOf(only), suggestion)];
}

function othersNumber(citation: Citation, owner: KnownWork, { registry }: Desk): Finding {
  const titled = citation.candidates
    .flatMap((id) => registry.get(id) ?? [])
    .filter((work) => work !== owner && work.docNumber !== null);
  const [right] = titled;
  const known = right && titled.length === 1 ? right : null;
  const said = [citation.docNumber ?? "", called(owner)] as const;
  const detail =
    known === null
      ? tell("othersNumber", ...said)
      : tell("othersNumberKnown", ...said, known.docNumber ?? "");
  const printed = citation.title ?? "";
  const suggestion = known === null ? null : written(printed, known.docNumber);
  return finding(citation, "title-number-mismatch", detail, evidenceOf(owner), suggestion);
}

function hasOtherNumber({ docNumber }: KnownWork, printed: string): boolean {
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
export function titleDiffers(citation: Citation, { registry }: Desk): Finding[] {
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
  // What differs then is the body before the marks, which a text names as it likes: 省委办公厅.
  if (keyOf(printed) === keyOf(title)) return [];
  const detail = tell("titleDiffers", called(known));
  const seen = { words: printed, difference: differences(title, printed) };
  const suggestion = written(printed, citation.docNumber);
  return [
    finding(citation, "title-differs", detail, { ...evidenceOf(known), ...seen }, suggestion),
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

export function noSuchArticle(citation: Citation, { registry, lastArticle }: Desk): Finding[] {
  const { document, evidence, raw } = citation;
  if (!evidence.includes("no-such-place") || document === null) return [];
  const known = registry.get(document);
  const last = lastArticle(document);
  const place = raw.replace(/\s/gu, "");
  const work = known ? called(known) : tell("theWork");
  const detail =
    last > 0 ? tell("noSuchPlaceLast", work, place, last) : tell("noSuchPlace", work, place);
  return [finding(citation, "no-such-article", detail, known ? evidenceOf(known) : {})];
}

function isWork({ kind }: Citation): boolean {
  return kind === "title" || kind === "title-number" || kind === "number" || kind === "order";
}

export function repealed(citation: Citation, desk: Desk): Finding[] {
  const { work, relation } = citation;
  if (work === null || !isWork(citation) || relation === "repeals") return [];
  const repeal = desk.repealed(work);
  if (!repeal || (repeal.issued !== null && repeal.issued > desk.citing.issued)) return [];
  const detail = repeal.issued === null ? tell("repealed") : tell("repealedOn", repeal.issued);
  const { document, clause, raw: words } = repeal;
  return [finding(citation, "repealed", detail, { work, document, clause, words })];
}

/** Its own words say until when it holds: 有效期至2021年12月31日. */
export function expired(citation: Citation, { validity, citing }: Desk): Finding[] {
  const { document, work, relation } = citation;
  const held = document === null ? null : validity(document);
  if (!held?.expires || !isWork(citation) || relation === "repeals") return [];
  if (held.expires >= citing.issued) return [];
  const detail = tell("expired", held.expires);
  return [finding(citation, "repealed", detail, { work, document, words: held.words })];
}

export function superseded(citation: Citation, { registry, citing }: Desk): Finding[] {
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
  return newer.slice(0, 1).map((other) => {
    const detail = tell("superseded", called(other));
    return finding(citation, "superseded", detail, evidenceOf(other), called(other));
  });
}

export function ambiguous(citation: Citation, { registry }: Desk): Finding[] {
  const { candidates, evidence } = citation;
  if (candidates.length < 2 || evidence.includes("other-title") || !isWork(citation)) return [];
  const names = candidates.flatMap((id) => registry.get(id) ?? []).map(called);
  return [finding(citation, "ambiguous", tell("ambiguous", anyOf(names)))];
}

export function notHeld(citation: Citation, desk: Desk): Finding[] {
  const { document, candidates, work, title, docNumber } = citation;
  if (!isWork(citation) || document !== null || candidates.length > 0 || work === null) return [];
  const known = desk.registry.get(work);
  const like = known ? undefined : likeHeld(citation, desk);
  if (like && title !== null) {
    const printed = nearestTitle(like, readName(title));
    const detail = tell("notHeldLike", called(like));
    const seen = { words: printed, difference: differences(title, printed) };
    return [finding(citation, "not-held", detail, { ...evidenceOf(like), ...seen })];
  }
  if (!known) return [finding(citation, "not-held", tell("notHeld"))];
  const detail = tell("notHeldCited");
  return [
    finding(citation, "not-held", detail, { work, words: written(shownTitle(known), docNumber) }),
  ];
}

/** One held under nearly the same title, of no other body, and not too late to be meant. */
function likeHeld(citation: Citation, { registry, citing }: Desk): KnownWork | undefined {
  const { name, docNumber } = citedBy(citation);
  const like = name === null ? undefined : registry.likest(name);
  if (!like || (docNumber !== null && like.docNumber !== null)) return undefined;
  const isOthers = like.names.every(
    ({ issuers }) => issuersAgree(issuers, name?.issuers ?? "") === "different",
  );
  return isOthers || isLater(like, citing) ? undefined : like;
}
