/** Works in short, and how often they are cited. */
import type { Library } from "../library.js";
import { referencesOf } from "../references.js";
import type { CitedBy, TimesCited, Work, WorkSummary } from "../vocabulary.js";

export function timesCited(places: readonly CitedBy[]): TimesCited {
  return {
    times: places.length,
    documents: new Set(places.map(({ document }) => document)).size,
  };
}

export function issuersOf({ documents }: Library, work: Pick<Work, "document">): readonly string[] {
  if (work.document === null) return [];
  return documents.find(({ id }) => id === work.document)?.issuers ?? [];
}

/** The works of some ids in short; an id of none is left out. */
export function summariesOf(library: Library, ids: Iterable<string>): WorkSummary[] {
  const { work } = referencesOf(library);
  return [...new Set(ids)].flatMap((id) => {
    const known = work(id);
    if (known === undefined) return [];
    const { title, script, docNumber, document, level, issued, citedBy } = known;
    return [
      {
        ...{ id, title, script, docNumber, document, level, issued },
        ...{ issuers: issuersOf(library, known), cited: timesCited(citedBy) },
      },
    ];
  });
}
