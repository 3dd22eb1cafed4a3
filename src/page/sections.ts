/** Hits under headings that say how well they answer, in the order they were ranked. */

import type { Answer, Hit, Tier } from "../vocabulary.js";
import type { SearchPlace } from "./address.js";
import { asTyped } from "./chinese.js";
import { type Child, element } from "./element.js";
import { hitEntry } from "./hit.js";
import { say, sayAround } from "./language.js";
import type { Word } from "./words.js";

interface Section {
  /** Null where all hits are alike. */
  readonly heading: readonly Child[] | null;
  /** How many there are on all pages; null where that is not known. */
  readonly count: number | null;
  /** Whether there are more than are counted. */
  readonly hasMore?: boolean;
  readonly hits: readonly Hit[];
}

export function sections(answer: Answer, place: SearchPlace): HTMLElement[] {
  const { number } = answer.query;
  const divided = number === null ? byTier(answer, place) : byNumber(answer, number);
  return divided
    .filter(({ hits }) => hits.length > 0)
    .map((section) => sectionElement(section, place));
}

type DocumentNumber = NonNullable<Answer["query"]["number"]>;

/** Of a document number: the document itself, then those that cite it. */
function byNumber(answer: Answer, { printed, document }: DocumentNumber): Section[] {
  const isItself = (hit: Hit) => hit.document.id === document;
  const itself = answer.facets.document.find(({ value }) => value === document)?.count ?? 0;
  return [
    {
      heading: sayAround("numberItself", asTyped(printed)),
      count: null,
      hits: answer.hits.filter(isItself),
    },
    {
      heading: sayAround("numberCited", asTyped(printed)),
      count: answer.total - itself,
      hits: answer.hits.filter((hit) => !isItself(hit)),
    },
  ];
}

const TIER_WORDS: Readonly<Record<Tier, Word>> = {
  exact: "tierExact",
  all: "tierAll",
  some: "tierSome",
};

function byTier({ hits, tiers, hasMoreInPart }: Answer, { sort }: SearchPlace): Section[] {
  const apart = sort === "relevance" && !isMixed(hits);
  const order: readonly (readonly Tier[])[] = apart
    ? [["exact"], ["all"], ["some"]]
    : [["exact", "all"], ["some"]];
  const kinds = order.filter((kind) => kind.some((tier) => tiers[tier] > 0));
  const alone = kinds.length === 1 && tiers.some === 0;
  return kinds.map((kind) => ({
    heading: alone ? null : [say(kind.length > 1 ? "tierAll" : TIER_WORDS[kind[0] ?? "all"])],
    count: kind.reduce((sum, tier) => sum + tiers[tier], 0),
    hasMore: hasMoreInPart && kind.includes("some"),
    hits: hits.filter(({ tier }) => kind.includes(tier)),
  }));
}

/** Words typed apart are ranked by their score alone: exact answers then stand among the others. */
function isMixed(hits: readonly Hit[]): boolean {
  const firstOther = hits.findIndex(({ tier }) => tier !== "exact");
  return firstOther >= 0 && hits.slice(firstOther).some(({ tier }) => tier === "exact");
}

function sectionElement(
  { heading, count, hasMore = false, hits }: Section,
  place: SearchPlace,
): HTMLElement {
  const title =
    heading === null
      ? element("h2", { class: "unseen" }, say("results"))
      : element(
          "h2",
          { class: "tier" },
          ...heading,
          " ",
          count !== null &&
            element("span", { class: "count" }, say(hasMore ? "listedFirst" : "facetCount", count)),
        );
  return element(
    "section",
    {},
    title,
    element("ol", { class: "hits" }, ...hits.map((hit) => hitEntry(hit, place))),
  );
}
