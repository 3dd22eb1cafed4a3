/**
 * How much each hit cites and is cited. It is told where an answer goes out to
 * readers: the search itself does without the citations of the whole library.
 */
import type { Library } from "../library.js";
import { type References, referencesAtOnce } from "../references.js";
import type { Answer, Citation, Hit } from "../vocabulary.js";

/** While the citations are being linked beforehand an answer goes out without. */
export function withCounts(answer: Answer, library: Library): Answer {
  const references = referencesAtOnce(library);
  if (references === null) return answer;
  return { ...answer, hits: answer.hits.map((hit) => ({ ...hit, ...countsOf(hit, references) })) };
}

function countsOf(
  { clause, document }: Hit,
  { byClause, toClause, work }: References,
): Pick<Hit, "cites" | "citedBy"> {
  // A title stands for its document: then it counts who cites that.
  if (clause === null) return { cites: 0, citedBy: work(document.id)?.citedBy.length ?? 0 };
  const citing = new Set(toClause.get(clause)?.map((place) => place.clause));
  return {
    cites: new Set(byClause.get(clause)?.flatMap((one) => aim(one, clause, document.id))).size,
    citedBy: citing.size,
  };
}

/** What a citation leads to, once each: a clause, a work, or (where it is not sure which) itself. */
function aim(citation: Citation, at: string, own: string): string[] {
  const { kind, document, clause, work, confidence, span } = citation;
  if (kind === "form") return [];
  if (document === own) return clause === null || clause === at ? [] : [clause];
  if (confidence === "ambiguous") return [`?${span[0]}`];
  const led = clause ?? work;
  return led === null ? [] : [led];
}
