/**
 * Found citations of one text → what each of them means: a work, a document
 * held, a clause in it.
 */
import { inFolded } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import type { Citation, FoundCitation } from "../vocabulary.js";
import { type Cited, type Citing, idOf, type Verdict } from "./known.js";
import { readName } from "./names.js";
import type { Articles, Found } from "./provision-node.js";
import { nodeOf } from "./provision-node.js";
import type { Registry } from "./registry.js";
import type { SaidBefore } from "./said-before.js";
import { linkedBy } from "./verdicts.js";

/** A document held, as far as resolving asks for it. */
export interface HeldDocument {
  readonly id: string;
  readonly paths: readonly string[];
  readonly articles: Articles;
}

export interface Resolution {
  readonly registry: Registry;
  readonly held: (id: string) => HeldDocument | undefined;
  readonly citing: Citing;
  /** The work the citing text is itself; null for a draft. */
  readonly own: string | null;
}

/** A rule is one work through all its versions; of decisions and notices each is a work. */
const RULE = inFolded(/(?:法|法典|条例|办法|规定|细则|规则)$/u);

export function citedBy(found: FoundCitation): Cited {
  const { title, docNumber, issuer } = found;
  const name = title === null ? null : readName(title, issuer);
  const isTold = name !== null && docNumber === null && !RULE.test(name.core);
  return { name, docNumber, dated: isTold ? found.dated : null };
}

/** Resolves the citations of the text at a node; `said` is what the document named before it, and is told what this text names. */
export function resolveAll(
  found: readonly FoundCitation[],
  resolution: Resolution,
  node: number | null,
  said: SaidBefore,
): Citation[] {
  const resolved: Citation[] = [];
  for (const one of found) {
    if (one.kind === "pointer") resolved.push(pointed(one, resolved, resolution, node));
    else if (one.kind === "self") resolved.push(self(one, resolution, said));
    else {
      const citation = named(one, resolution);
      said.note(citation);
      resolved.push(citation);
    }
  }
  return resolved;
}

const UNLINKED = { work: null, document: null, clause: null, candidates: [] } as const;

function named(found: FoundCitation, { registry, citing }: Resolution): Citation {
  if (found.kind === "form")
    return { ...found, ...UNLINKED, confidence: "certain", evidence: ["form"] };
  const isUndefined =
    found.kind === "short" && found.docNumber === null && found.title !== null
      ? keyOf(found.raw) === keyOf(found.title)
      : false;
  if (isUndefined)
    return { ...found, ...UNLINKED, confidence: "ambiguous", evidence: ["undefined"] };
  const cited = citedBy(found);
  const verdict = ownIssue(registry.resolve(cited, citing), found, citing);
  const isNew = verdict.work === null && verdict.candidates.length === 0;
  if (isNew && found.raw.includes("《") === false && found.docNumber === null)
    return { ...found, ...UNLINKED, confidence: "ambiguous", evidence: ["unknown"] };
  if (isNew)
    return {
      ...found,
      ...UNLINKED,
      work: idOf(cited),
      confidence: "certain",
      evidence: ["printed"],
    };
  return { ...found, ...linkOf(verdict), clause: null };
}

/** 现将《某办法》印发给你们: of several of that name, what a notice issues is its own. */
function ownIssue(verdict: Verdict, { relation }: FoundCitation, { document }: Citing): Verdict {
  const own = verdict.candidates.find((work) => work.document === document);
  if (relation !== "forwards" || document === null || own === undefined) return verdict;
  return { ...linkedBy(own, "likely"), evidence: ["title", "issued-here"] };
}

function linkOf({ work, document, candidates, confidence, evidence }: Verdict) {
  return {
    work: work?.id ?? null,
    document,
    candidates: candidates.map(({ id }) => id),
    confidence,
    evidence,
  };
}

const DEICTIC = inFolded(/^(?:上述|前述)/u);
/** 上述实施意见 → 意见: the sort of paper meant. */
const SORT = /(\p{Script=Han}{2})$/u;

/** 本方案 is the text itself; 上述意见 the last paper of that sort it named, else itself. */
function self(found: FoundCitation, { own, citing }: Resolution, said: SaidBefore): Citation {
  const itself = {
    ...{ ...found, work: own, document: citing.document, clause: null, candidates: [] },
    ...{ confidence: "certain" as const, evidence: ["self"] },
  };
  const plain = found.raw.replace(/\s/gu, "");
  if (!DEICTIC.test(keyOf(plain))) return itself;
  const meant = said.last(SORT.exec(plain)?.[1] ?? "");
  if (!meant) return { ...itself, confidence: "likely" };
  const { work, document, candidates, title, docNumber } = meant;
  const confidence = meant.confidence === "certain" ? "likely" : meant.confidence;
  return {
    ...itself,
    title,
    docNumber,
    work,
    document,
    candidates,
    confidence,
    evidence: ["said-before"],
  };
}

function pointed(
  found: FoundCitation,
  before: readonly Citation[],
  { held, citing, own }: Resolution,
  node: number | null,
): Citation {
  const base = found.base === null ? null : before[found.base];
  const work = base ? base.work : own;
  const document = base ? base.document : citing.document;
  const confidence = base?.confidence ?? "certain";
  const candidates = base?.candidates ?? [];
  const target = document === null ? undefined : held(document);
  const isOwn = document === citing.document;
  const place =
    target && found.provision
      ? nodeOf(found.provision, target.articles, isOwn ? node : null)
      : "unknown";
  return {
    ...found,
    ...{ work, document, candidates, confidence },
    clause: target ? clauseId(target, place) : null,
    evidence: [...(base?.evidence ?? ["self"]), ...(place === "missing" ? ["no-such-place"] : [])],
  };
}

function clauseId({ id, paths }: HeldDocument, place: Found): string | null {
  return typeof place === "object" ? `${id}:${paths[place.node]}` : null;
}
