/** The citations of every clause → who cites each work, and who points at each clause. */
import { scriptOf } from "../text/script.js";
import type { Citation, CitedBy, PolicyDocument, Work } from "../vocabulary.js";
import type { KnownWork } from "./known.js";
import { levelOf } from "./places.js";
import type { Registry } from "./registry.js";
import { shownTitle } from "./shown-title.js";

export interface LinkedBack {
  readonly works: readonly Work[];
  readonly work: (id: string) => Work | undefined;
  /** Who points at a clause. */
  readonly toClause: ReadonlyMap<string, readonly CitedBy[]>;
}

export function linkedBack(
  registry: Registry,
  byClause: ReadonlyMap<string, readonly Citation[]>,
  documents: readonly PolicyDocument[],
): LinkedBack {
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
