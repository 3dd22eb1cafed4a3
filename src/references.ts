/**
 * The citations of a whole library: found, resolved, linked back. Kept with the
 * library, so that opening one costs nothing and a new library has its own.
 */
import type { Library } from "./library.js";
import { linking, type References } from "./references/linking.js";

export type { References } from "./references/linking.js";

const known = new WeakMap<Library, References>();
const begun = new WeakMap<Library, Generator<void, References>>();

/** The references of a library; what is not linked yet is linked now. */
export function referencesOf(library: Library): References {
  let references = known.get(library) ?? null;
  while (references === null) references = step(library);
  return references;
}

/** As `referencesOf`, but null while they are being linked in slices. */
export function referencesAtOnce(library: Library): References | null {
  return begun.has(library) ? null : referencesOf(library);
}

/** As long as nobody notices that an answer waited. */
const SLICE_MS = 25;

/** Links a library beforehand, in slices between which questions are answered. */
export async function linkInSlices(library: Library): Promise<void> {
  while (!known.has(library)) {
    const until = performance.now() + SLICE_MS;
    while (!known.has(library) && performance.now() < until) step(library);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One step of the linking; the references after the last. */
function step(library: Library): References | null {
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
