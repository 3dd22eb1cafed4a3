/**
 * All settings of FlexSearch, in one place, with the fingerprint an index is
 * refused by when it was made under others.
 *
 * Only FlexSearch's map from token to numbers is used. Its AND, ranking, tags,
 * highlighting and its Document class were measured on Chinese text and found
 * wrong or slow (see DESIGN.md); tokens and weights are ours.
 */
import { createHash } from "node:crypto";

/**
 * Slots a posting list is divided into by BM25 impact. 16 loses nothing against
 * exact weights in the order of the first ten, and each slot is one array.
 */
export const SLOTS = 16;

/** BM25's usual saturation and length weights (Robertson and Zaragoza 2009). */
export const K1 = 1.2;
export const B = 0.75;

/** Raised whenever a key, token or slot comes out differently than before. */
export const KEY_VERSION = 4;

/** What FlexSearch is told: tokens arrive made, and the slot is the only score. */
export const FLEXSEARCH = { tokenize: "strict", resolution: SLOTS } as const;

/** Short digest of all that decides what an index holds. */
export function fingerprint(): string {
  const settings = JSON.stringify({ SLOTS, K1, B, KEY_VERSION, FLEXSEARCH });
  return createHash("sha256").update(settings).digest("hex").slice(0, 16);
}
