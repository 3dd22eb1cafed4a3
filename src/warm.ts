/**
 * What the first questions to a library would wait for, worked out before they
 * are asked: jieba's dictionary, the citations linked, the counterparts' vectors.
 */
import { engineOf } from "./compare/engine.js";
import type { Library } from "./library.js";
import { linkInSlices } from "./references.js";
import { search } from "./search.js";

/** Questions that come meanwhile are answered; those about citations wait for the rest of the linking. */
export async function warm(library: Library): Promise<void> {
  // Words of one character have lists of their own, made at the first of them.
  search("策 引", library, { page: 1, size: 1 });
  await linkInSlices(library);
  engineOf(library);
}
