/** A work, or one clause of a document held, with all who cite it and in what words. */
import { contextOf, summaryOf } from "../answers/present/origin.js";
import type { Library } from "../library.js";
import { referencesOf } from "../references.js";
import type { CitedBy, CitedWork, CitingPlace, PolicyDocument, Work } from "../vocabulary.js";
import { counted, fits, type PlaceFilter, yearOf } from "./filters.js";
import { sentenceAround } from "./sentence.js";
import { issuersOf, timesCited } from "./summary.js";

/** Level and year are those of the citing document. */
export interface CitingFilter extends PlaceFilter {
  /** Path of a clause: then the places that point at it. */
  readonly clause?: string | undefined;
}

/** Null where nothing is known of the work, or its document has no such clause. */
export function showWork(
  library: Library,
  id: string,
  { clause, ...filter }: CitingFilter,
): CitedWork | null {
  const work = referencesOf(library).work(id);
  const all = work && (clause === undefined ? work : pointedAt(library, work, clause));
  if (!work || !all) return null;
  const kept = (places: readonly CitedBy[]) => places.filter((place) => isKept(place, filter));
  const [others, own] = [kept(all.citedBy), kept(all.selfCitedBy)];
  const documents = new Map(library.documents.map((document) => [document.id, document]));
  const shown = (places: readonly CitedBy[]) =>
    places.flatMap((place) => placeIn(documents.get(place.document), place));
  const citing = new Set([...others, ...own].map(({ document }) => document));
  return {
    ...work,
    citedBy: shown(others),
    selfCitedBy: shown(own),
    cited: timesCited(all.citedBy),
    issuers: issuersOf(library, work),
    citing: library.documents.filter((document) => citing.has(document.id)).map(summaryOf),
    facets: {
      level: counted(others.map(({ level }) => level)),
      year: counted(others.map(yearOf)),
      relation: counted(others.map(({ relation }) => relation)),
    },
  };
}

type Places = Pick<Work, "citedBy" | "selfCitedBy">;

function pointedAt(library: Library, { document }: Work, path: string): Places | null {
  const held = library.documents.find(({ id }) => id === document);
  if (!held?.nodes.some((node) => node.path === path)) return null;
  const places = referencesOf(library).toClause.get(`${held.id}:${path}`) ?? [];
  return {
    citedBy: places.filter((place) => place.document !== held.id),
    selfCitedBy: places.filter((place) => place.document === held.id),
  };
}

function isKept(place: CitedBy, filter: PlaceFilter): boolean {
  return fits(place, filter) && (filter.relation ?? place.relation) === place.relation;
}

function placeIn(document: PolicyDocument | undefined, place: CitedBy): CitingPlace[] {
  if (document === undefined) return [];
  const path = place.clause.slice(document.id.length + 1);
  const at = document.nodes.findIndex((node) => node.path === path);
  const node = document.nodes[at];
  return [
    {
      ...place,
      path,
      context: node ? contextOf(document, at) : [],
      // What stands in no node stands in the title block.
      sentence: sentenceAround(node?.text ?? document.front.join("\n"), place.span),
    },
  ];
}
