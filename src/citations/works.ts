/**
 * The works of a library as a list: those cited, and those held that nothing
 * cites. Filters only take away, so that a facet's count is what choosing it leaves.
 */
import { readDocumentNumber } from "../answers/parse/document-number.js";
import type { Library } from "../library.js";
import { referencesOf } from "../references.js";
import { numberKey } from "../text/document-number.js";
import { keyOf } from "../text/key.js";
import type { FoundWorks, Work } from "../vocabulary.js";
import { counted, fits, type PlaceFilter, yearOf } from "./filters.js";

/** Level and year are the work's own; a relation is that of the places that cite it. */
export interface WorksFilter extends PlaceFilter {
  readonly held?: boolean | undefined;
  /** Words of a title or number, in either script. */
  readonly q?: string | undefined;
}

export type WorksOrder = "cited" | "title" | "date";

/** Page `page` (from 1) of `size` works; all of them without a size. */
export function findWorks(
  library: Library,
  filter: WorksFilter,
  { sort, page, size }: { sort: WorksOrder; page: number; size?: number | undefined },
): FoundWorks {
  const asked = filter.q === undefined ? null : keysAsked(filter.q);
  const found = referencesOf(library)
    .works.map((work) => withRelation(work, filter))
    .filter((work) => isListed(work, filter) && (asked === null || isNamed(work, asked)))
    .toSorted(ORDERS[sort]);
  return {
    total: found.length,
    works: size === undefined ? found : found.slice((page - 1) * size, page * size),
    facets: {
      held: counted(found.map(({ document }) => String(document !== null))),
      level: counted(found.map(({ level }) => level)),
      year: counted(found.map(yearOf)),
      relation: counted(found.flatMap(relationsOf)),
    },
  };
}

function withRelation(work: Work, { relation }: WorksFilter): Work {
  if (relation === undefined) return work;
  return { ...work, citedBy: work.citedBy.filter((place) => place.relation === relation) };
}

function isListed(work: Work, filter: WorksFilter): boolean {
  const isHeld = work.document !== null;
  // A relation asks for works that are cited; without one a document held is listed anyway.
  if (work.citedBy.length === 0 && (!isHeld || filter.relation !== undefined)) return false;
  if (filter.held !== undefined && filter.held !== isHeld) return false;
  return fits(work, filter);
}

/** Words typed as keys: as they are, and a document number in its one form. */
function keysAsked(typed: string): string[] {
  const number = readDocumentNumber(typed);
  return [keyOf(typed), ...(number === null ? [] : [number.key])];
}

/** By its aliases, which the copies of a work share. */
const known = new WeakMap<Work["aliases"], string>();

/** Keys of all names of a work, a line each; of its number also in its one form. */
function namesOf({ title, aliases, docNumber }: Work): string {
  const number = docNumber ?? "";
  const names =
    known.get(aliases) ?? [...[title, ...aliases, number].map(keyOf), numberKey(number)].join("\n");
  known.set(aliases, names);
  return names;
}

function isNamed(work: Work, asked: readonly string[]): boolean {
  const names = namesOf(work);
  return asked.some((key) => names.includes(key));
}

const relationsOf = ({ citedBy }: Work) => [...new Set(citedBy.map(({ relation }) => relation))];

const byTitle = (a: Work, b: Work): number => a.title.localeCompare(b.title, "zh");

const ORDERS: Readonly<Record<WorksOrder, (a: Work, b: Work) => number>> = {
  cited: (a, b) => b.citedBy.length - a.citedBy.length || (a.id < b.id ? -1 : 1),
  title: byTitle,
  // The newest first; what has no date comes last.
  date: (a, b) => (b.issued ?? "").localeCompare(a.issued ?? "") || byTitle(a, b),
};
