/** The way out, on one screen: typed → query → found → ranked → presented. */

import { find } from "./answers/find/find.js";
import type { Found } from "./answers/find/found.js";
import { TIERS } from "./answers/find/matches.js";
import { documentsOf, ownNumber } from "./answers/lookup/documents.js";
import { bySound } from "./answers/parse/by-sound.js";
import { type Filters, fieldsOf } from "./answers/parse/filters.js";
import { readAsText, readQuestion } from "./answers/parse/read.js";
import { articleOf } from "./answers/present/article.js";
import { facetsOf } from "./answers/present/facets.js";
import { presenting } from "./answers/present/present.js";
import { type Field, positiveTerms, type Query, type Term } from "./answers/query.js";
import { rank, rankByDate } from "./answers/rank/rank.js";
import type { Searchable } from "./answers/searchable.js";
import { mend } from "./answers/suggest/slip.js";
import type { Answer } from "./vocabulary.js";

export interface SearchOptions {
  /** From 1. */
  readonly page: number;
  /** Hits a page, 1–100. */
  readonly size: number;
  /** What every hit must satisfy, beside what was typed. */
  readonly filters?: Filters;
  /** By relevance where not given. */
  readonly sort?: "relevance" | "date";
}

/** A question as it was understood, with what it finds. */
interface Reading {
  readonly query: Query;
  readonly found: Found;
}

/** What a question finds; where it finds nothing, what it finds with fields as text, titles a word or two adrift, or by its sound. */
function findOrSpell(typed: string, searchable: Searchable, chosen: Field[]): Reading {
  const query = readQuestion(typed, searchable, chosen);
  const found = find(query, searchable);
  if (answersInFull(found)) return { query, found };
  const asText = findIn(readAsText(typed, query, searchable), searchable);
  if (asText) return asText;
  // In the place of the marks, so that all else stays in its place.
  const loose = typed.replace(/[《》]/gu, " ");
  if (loose !== typed && found.matches.length === 0) return findOrSpell(loose, searchable, chosen);
  return findIn(bySound(query, searchable), searchable) ?? { query, found };
}

/** What another reading finds; null where there is none, or it is not answered in full. */
function findIn(query: Query | null, searchable: Searchable): Reading | null {
  if (query === null) return null;
  const found = find(query, searchable);
  return answersInFull(found) ? { query, found } : null;
}

/** Whether anything found has all that was asked for. */
function answersInFull({ matches }: Found): boolean {
  const { exact, all } = matches.counts();
  return exact + all > 0;
}

/** The document number a question is, with the document that has it. */
function numberOf({ intent, root }: Query, { clauses }: Searchable): Answer["query"]["number"] {
  if (intent.kind !== "number") return null;
  const keys = new Set([intent.key, ...positiveTerms(root).map(({ key }) => key)]);
  const held = documentsOf(clauses).all.find((document) => keys.has(ownNumber(document)));
  return { printed: intent.printed, document: held?.id ?? null };
}

/** Whether a question has words or fields, and not only signs. */
const hasMeaning = ({ root, filters, chosen }: Query): boolean =>
  filters.length + chosen.length > 0 || (root !== null && root.kind !== "literal");

/** A term as typed, then the forms that count as it where it is one word. */
function formsOf(term: Term): string[] {
  const [word, ...more] = term.words;
  return [term.key, ...(more.length === 0 ? (word?.forms ?? []).map((form) => form.key) : [])];
}

/** Answers a question over all clauses; never fails, whatever was typed. */
export function search(typed: string, searchable: Searchable, options: SearchOptions): Answer {
  const started = performance.now();
  const { query, found } = findOrSpell(typed, searchable, fieldsOf(options.filters ?? {}));
  const from = (options.page - 1) * options.size;
  const order = options.sort === "date" ? rankByDate : rank;
  const ranked = order(found, searchable, from, from + options.size);
  const hits = ranked.map(presenting(found, searchable));
  const tiers = found.matches.counts();
  const widenings = [...found.widened].sort((a, b) => a.span[0] - b.span[0]);
  return {
    query: {
      text: typed,
      terms: positiveTerms(query.root).map(formsOf),
      widened: [...new Set(widenings.flatMap(({ forms }) => forms))],
      widenings,
      tier: TIERS.find((tier) => tiers[tier] > 0) ?? null,
      number: numberOf(query, searchable),
      article: articleOf(query, searchable),
      offers: query.offers,
      suggestion: tiers.exact + tiers.all === 0 ? mend(query, searchable) : null,
      faults: query.faults,
      searched: found.matches.length > 0 || hasMeaning(query),
    },
    total: found.matches.length,
    tiers,
    hasMoreInPart: found.hasMoreInPart,
    hits,
    facets: facetsOf(found.matches.numbers, searchable),
    elapsedMs: Math.round((performance.now() - started) * 100) / 100,
  };
}

export { suggest } from "./answers/suggest/suggest.js";
