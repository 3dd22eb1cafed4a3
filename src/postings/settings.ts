/**
 * All settings of FlexSearch, in one place. An index made under others is made
 * by other code (library/versions.ts), and refused.
 *
 * Only FlexSearch's map from token to numbers is used. Its AND, ranking, tags,
 * highlighting and its Document class were measured on Chinese text and found
 * wrong or slow (see DESIGN.md); tokens and weights are ours.
 */
/**
 * Slots a posting list is divided into by BM25 impact. 16 loses nothing against
 * exact weights in the order of the first ten, and each slot is one array.
 */
export const SLOTS = 16;

/** BM25's usual saturation and length weights (Robertson and Zaragoza 2009). */
export const K1 = 1.2;
export const B = 0.75;

/** What FlexSearch is told: tokens arrive made, and the slot is the only score. */
export const FLEXSEARCH = { tokenize: "strict", resolution: SLOTS } as const;
