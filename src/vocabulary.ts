/**
 * The nouns of Ceyin, in the order a document meets them: from the file as
 * received, through its outline, to what it cites, an answer, a comparison.
 * Types only; nothing here runs.
 *
 * Every offset is a half-open UTF-16 offset into the text it stands beside,
 * so `text.slice(...span)` is what the span claims.
 */
export type * from "./vocabulary/citations.js";
export type * from "./vocabulary/comparison.js";
export type * from "./vocabulary/document.js";
export type * from "./vocabulary/export.js";
export type * from "./vocabulary/graph.js";
export type * from "./vocabulary/search.js";
