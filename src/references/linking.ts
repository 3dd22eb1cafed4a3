/**
 * The citations of many documents: found, resolved, linked back. It takes
 * seconds for a thousand documents, so it goes in steps.
 */
import { numberKey } from "../text/document-number.js";
import type { Citation, FoundCitation, PolicyDocument } from "../vocabulary.js";
import { findCitations } from "./find.js";
import type { Citing, KnownWork } from "./known.js";
import { type LinkedBack, linkedBack } from "./linked-back.js";
import { readName } from "./names.js";
import { namesOf, placeIn, placeOfCode } from "./places.js";
import { articlesOf } from "./provision-node.js";
import { Registry } from "./registry.js";
import { citedBy, type HeldDocument, resolveAll } from "./resolve.js";
import { SaidBefore } from "./said-before.js";
import { ShortForms } from "./short-forms.js";

/** One text of a document: its title block, or a node. */
interface Passage {
  readonly clause: string;
  readonly node: number | null;
  readonly found: readonly FoundCitation[];
}

export interface References extends LinkedBack {
  readonly registry: Registry;
  /** Citations of a clause or heading, by its id. */
  readonly byClause: ReadonlyMap<string, readonly Citation[]>;
  readonly held: (id: string) => HeldDocument | undefined;
}

/**
 * The references of documents, yielding wherever it may pause: between the
 * documents, and between the kinds of names that are learnt.
 */
export function* linking(documents: readonly PolicyDocument[]): Generator<void, References> {
  const registry = new Registry();
  const own = new Map(documents.map((document) => [document, hold(registry, document)]));
  const passages = new Map<PolicyDocument, readonly Passage[]>();
  for (const document of documents) {
    passages.set(document, passagesOf(document));
    yield;
  }
  yield* learning(registry, passages);
  const held = heldBy(documents);
  const byClause = new Map<string, readonly Citation[]>();
  for (const [document, parts] of passages) {
    const citing = citingOf(document);
    const resolution = { registry, held, citing, own: own.get(document)?.id ?? null };
    const said = new SaidBefore();
    for (const { clause, node, found } of parts) {
      if (found.length === 0) continue;
      const citations = resolveAll(found, resolution, node, said);
      byClause.set(clause, citations);
    }
    yield;
  }
  return { registry, held, byClause, ...linkedBack(registry, byClause, documents) };
}

function heldBy(documents: readonly PolicyDocument[]): (id: string) => HeldDocument | undefined {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const read = new Map<string, HeldDocument>();
  return (id) => {
    const document = byId.get(id);
    if (!document || read.has(id)) return read.get(id);
    const paths = document.nodes.map(({ path }) => path);
    const held = { id, paths, articles: articlesOf(document.nodes) };
    read.set(id, held);
    return held;
  };
}

function hold(registry: Registry, document: PolicyDocument): KnownWork {
  const bodies = document.issuers.join("、") || null;
  const titles = document.nodes.filter(({ type }) => type === "title").map(({ text }) => text);
  return registry.add({
    id: document.id,
    names: [document.title, ...titles].map((title) => readName(title, bodies)),
    docNumber: document.docNumber,
    document: document.id,
    issued: document.issued,
    home: homeOf(document),
  });
}

function homeOf({ region, level, regionCode }: PolicyDocument): string | null {
  if (level === "national") return "";
  if (regionCode) return placeOfCode(regionCode);
  return region === null ? null : placeIn(region);
}

function citingOf(document: PolicyDocument): Citing {
  const { id, issued } = document;
  const home = homeOf(document);
  const places = home === null || home === "" ? [] : namesOf(home);
  return { document: id, issued, home, places };
}

function passagesOf(document: PolicyDocument): Passage[] {
  const shortForms = new ShortForms();
  const own = document.docNumber === null ? null : numberKey(document.docNumber);
  // In its title block a document's own number is printed, not cited.
  const front = findCitations(document.front.join("\n"), shortForms).filter(
    ({ kind, docNumber }) =>
      kind !== "order" &&
      !(kind === "number" && docNumber !== null && numberKey(docNumber) === own),
  );
  const passages: Passage[] = [{ clause: `${document.id}:front`, node: null, found: front }];
  document.nodes.forEach(({ path, text, type }, node) => {
    const found = type === "title" ? [] : findCitations(text, shortForms);
    passages.push({ clause: `${document.id}:${path}`, node, found });
  });
  return passages;
}

/** A number makes a name sure, a day and bodies make it nearly so: what says more is learnt first. */
const LESSONS: readonly ((found: FoundCitation) => boolean)[] = [
  ({ kind }) => kind === "title-number",
  (found) => kindOfTitle(found) && citedBy(found).dated !== null,
  (found) => kindOfTitle(found) && (citedBy(found).name?.issuers ?? "") !== "",
  (found) => kindOfTitle(found) && (citedBy(found).name?.issuers ?? "") === "",
  ({ kind }) => kind === "number" || kind === "order",
];

const kindOfTitle = ({ kind, raw, alias }: FoundCitation): boolean =>
  kind === "title" && (raw.includes("《") || alias !== null);

function* learning(
  registry: Registry,
  passages: ReadonlyMap<PolicyDocument, readonly Passage[]>,
): Generator<void> {
  for (const lesson of LESSONS) {
    for (const [document, parts] of passages) {
      const citing = citingOf(document);
      for (const { found } of parts)
        for (const one of found) if (lesson(one)) registry.learn(citedBy(one), citing);
      yield;
    }
  }
}
