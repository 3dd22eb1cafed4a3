/**
 * The citations of a whole library: found, resolved, linked back. Kept with the
 * library, so that opening one costs nothing and a new library has its own.
 */
import { linking, type References } from "./references/linking.js";

import type { Citation, PolicyDocument, Work } from "./vocabulary.js";

export type { References } from "./references/linking.js";

/** What is linked: a library, of which the documents are enough. */
export interface Linkable {
  readonly documents: readonly PolicyDocument[];
}

const known = new WeakMap<Linkable, References>();
const begun = new WeakMap<Linkable, Generator<void, References>>();

/** The references of a library; what is not linked yet is linked now. */
export function referencesOf(library: Linkable): References {
  let references = known.get(library) ?? null;
  while (references === null) references = step(library);
  return references;
}

/** As `referencesOf`, but null while they are being linked in slices. */
export function referencesAtOnce(library: Linkable): References | null {
  return begun.has(library) ? null : referencesOf(library);
}

/** As long as nobody notices that an answer waited. */
const SLICE_MS = 25;

/** Links a library beforehand, in slices between which questions are answered. */
export async function linkInSlices(library: Linkable): Promise<void> {
  while (!known.has(library)) {
    const until = performance.now() + SLICE_MS;
    while (!known.has(library) && performance.now() < until) step(library);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One step of the linking; the references after the last. */
function step(library: Linkable): References | null {
  const steps = begun.get(library) ?? linking(library.documents);
  const { done, value } = steps.next();
  if (!done) {
    begun.set(library, steps);
    return null;
  }
  begun.delete(library);
  known.set(library, value);
  return value;
}

/** Names and numbers of the works a clause cites: as printed there, and all others they are known by. */
export function namesCited(library: Linkable, clause: string): string[] {
  const { byClause, work } = referencesOf(library);
  const names = (byClause.get(clause) ?? []).flatMap((citation) => {
    if (citation.kind === "self" || citation.kind === "form") return [];
    return [
      ...printedNames(citation),
      ...namesOf(citation.work === null ? undefined : work(citation.work)),
    ];
  });
  return [...new Set(names)].filter((name) => name !== null);
}

const printedNames = ({ title, docNumber, inner }: Citation): (string | null)[] => [
  title,
  docNumber,
  ...inner.flatMap((one) => [one.title, one.docNumber]),
];

const namesOf = (work: Work | undefined): (string | null)[] =>
  work === undefined ? [] : [work.title, work.docNumber, ...work.aliases, work.document];
