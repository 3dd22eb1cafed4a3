/**
 * The citations of a whole library: found, resolved, linked back. Worked out
 * when first asked for and kept with the library, so that opening one costs
 * nothing and a new library has its own.
 */
import type { Library } from "./library.js";
import { findCitations } from "./references/find.js";
import type { Citing, KnownWork } from "./references/known.js";
import { readName } from "./references/names.js";
import { numberKey } from "./references/numbers.js";
import { levelOf, namesOf, placeIn, placeOfCode } from "./references/places.js";
import { articlesOf } from "./references/provision-node.js";
import { Registry } from "./references/registry.js";
import { citedBy, type HeldDocument, resolveAll } from "./references/resolve.js";
import { ShortForms } from "./references/short-forms.js";
import { shownTitle } from "./references/shown-title.js";
import { scriptOf } from "./text/script.js";
import type { Citation, CitedBy, FoundCitation, PolicyDocument, Work } from "./vocabulary.js";

/** One text of a document: its title block, or a node. */
interface Passage {
  readonly clause: string;
  readonly node: number | null;
  readonly found: readonly FoundCitation[];
}

export interface References {
  readonly registry: Registry;
  readonly works: readonly Work[];
  /** Citations of a clause or heading, by its id. */
  readonly byClause: ReadonlyMap<string, readonly Citation[]>;
  /** Who points at a clause. */
  readonly toClause: ReadonlyMap<string, readonly CitedBy[]>;
  readonly work: (id: string) => Work | undefined;
  readonly held: (id: string) => HeldDocument | undefined;
}

const known = new WeakMap<Library, References>();

/** The references of a library. */
export function referencesOf(library: Library): References {
  let references = known.get(library);
  if (!references) {
    references = link(library.documents);
    known.set(library, references);
  }
  return references;
}

function link(documents: readonly PolicyDocument[]): References {
  const registry = new Registry();
  const own = new Map(documents.map((document) => [document, hold(registry, document)]));
  const passages = new Map(documents.map((document) => [document, passagesOf(document)]));
  learn(registry, passages);
  const held = heldBy(documents);
  const byClause = new Map<string, readonly Citation[]>();
  for (const [document, parts] of passages) {
    const resolution = {
      ...{ registry, held, citing: citingOf(document) },
      own: own.get(document)?.id ?? null,
    };
    const earlier: Citation[] = [];
    for (const { clause, node, found } of parts) {
      if (found.length === 0) continue;
      const citations = resolveAll(found, resolution, node, earlier);
      byClause.set(clause, citations);
      for (const citation of citations) earlier.push(citation);
    }
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

function learn(
  registry: Registry,
  passages: ReadonlyMap<PolicyDocument, readonly Passage[]>,
): void {
  for (const lesson of LESSONS) {
    for (const [document, parts] of passages) {
      const citing = citingOf(document);
      for (const { found } of parts)
        for (const one of found) if (lesson(one)) registry.learn(citedBy(one), citing);
    }
  }
}

function linkedBack(
  registry: Registry,
  byClause: References["byClause"],
  documents: readonly PolicyDocument[],
): Pick<References, "works" | "work" | "toClause"> {
  const documentOf = new Map<string, PolicyDocument>();
  for (const document of documents) {
    documentOf.set(`${document.id}:front`, document);
    for (const { path } of document.nodes) documentOf.set(`${document.id}:${path}`, document);
  }
  const to = new Map<string, { others: CitedBy[]; own: CitedBy[] }>();
  const toClause = new Map<string, CitedBy[]>();
  for (const [clause, citations] of byClause) {
    const { id = "", level = null, issued = null } = documentOf.get(clause) ?? {};
    for (const { work, document, clause: target, kind, ...citation } of citations) {
      const { raw, span, relation, confidence, evidence } = citation;
      const place = {
        ...{ clause, raw, span, relation, confidence, evidence },
        ...{ document: id, level, issued },
      };
      // 前款 and 本条 stay within the clause: nothing points at itself.
      if (target !== null && target !== clause) add(toClause, target, place);
      if (work === null || kind === "self" || kind === "pointer") continue;
      const places = to.get(work) ?? { others: [], own: [] };
      (document === id ? places.own : places.others).push(place);
      to.set(work, places);
    }
  }
  const works = registry.works.map((work) => shownWork(work, to.get(work.id)));
  const byId = new Map(works.map((work) => [work.id, work]));
  return { works, toClause, work: (id) => byId.get(id) };
}

function add(lists: Map<string, CitedBy[]>, key: string, place: CitedBy): void {
  const known = lists.get(key);
  if (known) known.push(place);
  else lists.set(key, [place]);
}

interface Places {
  readonly others: readonly CitedBy[];
  readonly own: readonly CitedBy[];
}

function shownWork(work: KnownWork, places: Places = { others: [], own: [] }): Work {
  const title = shownTitle(work);
  const names = new Set(work.names.map(({ printed }) => printed));
  names.delete(title);
  const { id, docNumber, document, issued, home } = work;
  const level = home === null ? null : levelOf(home);
  return {
    ...{ id, title, script: scriptOf(title), docNumber, aliases: [...names] },
    ...{ document, level, issued },
    ...{ citedBy: places.others, selfCitedBy: places.own },
  };
}
