/** Candidates → the link that is made, or none. */

import { inFolded } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Confidence } from "../vocabulary.js";
import { type Citing, isOrder, type KnownWork, type Verdict } from "./known.js";
import type { WorkName } from "./names.js";
import { placeIn } from "./places.js";
import { NATIONAL_WORK } from "./possible.js";
import { issuersAgree, type Likeness, similarity } from "./same-work.js";

/** A number is believed over a title that shares at least this much with the known one. */
const ALIKE = 0.45;
export const linkedBy = (work: KnownWork, confidence: Confidence) => ({
  ...{ work, document: work.document, confidence, candidates: [] },
});

export function none(candidates: readonly KnownWork[], evidence: readonly string[] = []): Verdict {
  return { work: null, document: null, confidence: "ambiguous", candidates, evidence };
}

/** 第7240号建议 and 第7264号建议 are two, however alike the rest. */
export function isAlike(a: string, b: string): boolean {
  const figures = (core: string): string => core.replace(/[^\d]+/gu, " ").trim();
  const [own, other] = [figures(a), figures(b)];
  if (own !== other && own !== "" && other !== "") return false;
  return similarity(a, b) >= ALIKE;
}

/** One of several, where it alone has the issuers, or the qualifier, that are printed. */
export function narrowed(
  candidates: readonly KnownWork[],
  name: WorkName,
  citing: Citing,
): Verdict {
  const exact = candidates.filter(({ names }) =>
    names.some(
      (known) =>
        known.core === name.core &&
        known.qualifier === name.qualifier &&
        issuersAgree(known.issuers, name.issuers) === "same",
    ),
  );
  const version = inForce(candidates, citing);
  if (version) return { ...linkedBy(version, "likely"), evidence: ["title", "in-force"] };
  const letter = letterForLetter(candidates, name);
  if (letter) return { ...linkedBy(letter, "likely"), evidence: ["title", "printed"] };
  const [only] = exact;
  return only && exact.length === 1 && name.issuers !== ""
    ? { ...linkedBy(only, "likely"), evidence: ["title", "issuer"] }
    : none(candidates, ["title"]);
}

/** Versions of one law, all held: the one in force is the last before the text that cites. */
function inForce(candidates: readonly KnownWork[], citing: Citing): KnownWork | null {
  if (citing.issued === null || !candidates.every(isVersion)) return null;
  const [last, before] = candidates.toSorted((a, b) =>
    (a.issued ?? "") < (b.issued ?? "") ? 1 : -1,
  );
  return last && last.issued !== before?.issued ? last : null;
}

/** A law of the nation, or of the place in its title, held with the date of its version. */
function isVersion({ document, issued, docNumber, home, names: [title] }: KnownWork): boolean {
  if (document === null || issued === null || title === undefined) return false;
  if (home !== "" && home !== placeIn(title.core)) return false;
  return (docNumber === null || isOrder(docNumber)) && LAW.test(title.core);
}
const LAW = inFolded(/(?:法|法典|条例)$/u);

interface Alike {
  readonly work: KnownWork;
  readonly like: Likeness;
}

/** A law cited before the versions held were made: the same work, in a version that is not held. */
export function otherVersion(alike: readonly Alike[]): Verdict | null {
  const titled = alike.filter(({ like }) => like === "title").map(({ work }) => work);
  const [first] = titled;
  if (!first || !titled.every(isVersion)) return null;
  return { ...linkedBy(first, "likely"), document: null, evidence: ["title", "other-version"] };
}

/**
 * A title held letter for letter is meant before one that only says the same;
 * held in both scripts, the one in the script of the citation.
 */
function letterForLetter(candidates: readonly KnownWork[], name: WorkName): KnownWork | null {
  const same = (form: (title: string) => string): readonly KnownWork[] =>
    // Its own title; the names others gave it say nothing of the letters.
    candidates.filter(
      ({ names: [title], document }) =>
        document !== null && title !== undefined && form(title.printed) === form(name.printed),
    );
  const printed = same(keyOf);
  const inScript = printed.length > 1 ? same((title) => title.replace(/\P{L}/gu, "")) : printed;
  const [letter] = inScript;
  return letter && inScript.length === 1 ? letter : null;
}

export function linked(work: KnownWork, like: Likeness, name: WorkName): Verdict {
  const issuers = work.names.some((known) => issuersAgree(known.issuers, name.issuers) === "same");
  if (like === "adrift")
    return { ...linkedBy(work, "likely"), evidence: ["title-adrift", "issuer"] };
  const named = placeIn(name.core) !== null || NATIONAL_WORK.test(name.core);
  const qualified = work.names.some(({ qualifier }) => qualifier === name.qualifier);
  const confidence = qualified && (issuers || named) ? "certain" : "likely";
  const evidence = ["title", ...(issuers ? ["issuer"] : []), ...(named ? ["place"] : [])];
  return { ...linkedBy(work, confidence), evidence };
}
