/**
 * What was found, in one sentence over the results:
 * 「7 条，2 份文件；另有 48 条部分相符；同时检索了 软件（不要）。」
 */

import type { Answer } from "../vocabulary.js";
import { question, type SearchPlace, write } from "./address.js";
import { PAGE_SIZE } from "./api.js";
import { inChinese } from "./chinese.js";
import { type Child, element } from "./element.js";
import { say } from "./language.js";
import { refusingWidening } from "./rewrite.js";

export function tally(answer: Answer, place: SearchPlace): Child[] {
  const parts = [...counts(answer), ...widening(answer, place)];
  const joined = parts.flatMap((part, at) => (at === 0 ? [part] : [say("sentenceJoin"), part]));
  return [...joined.flat(), say("sentenceEnd")];
}

function counts(answer: Answer): Child[][] {
  const { some } = answer.tiers;
  const full = answer.total - some;
  const pages = Math.ceil(answer.total / PAGE_SIZE);
  const said: (string | false)[] = [
    answer.total === 0 && say("nothing"),
    full > 0 && fullCount(answer, full),
    full > 0 && some > 0 && say(answer.hasMoreInPart ? "alsoPartialFirst" : "alsoPartial", some),
    full === 0 &&
      some > 0 &&
      say(
        answer.hasMoreInPart ? "tallyPartialFirst" : "tallyPartial",
        some,
        answer.facets.document.length,
      ),
    answer.total > 0 && say("tallyTime", shortMs(answer.elapsedMs)),
    pages > 1 && say("pageCount", pages),
  ];
  return said.filter((part) => part !== false).map((part) => [part]);
}

function fullCount(answer: Answer, full: number): string {
  const documents = documentsInFull(answer, full);
  return documents === null ? say("tallyClauses", full) : say("tally", full, documents);
}

/** Documents with a full answer; null where the full answers go on beyond this page. */
export function documentsInFull(answer: Answer, full: number): number | null {
  // The facet counts the partial answers' documents too.
  if (answer.tiers.some === 0) return answer.facets.document.length;
  const shown = answer.hits.filter(({ tier }) => tier !== "some");
  return shown.length === full ? new Set(shown.map((hit) => hit.document.id)).size : null;
}

/** Under ten milliseconds one decimal tells more than noise; above it does not. */
function shortMs(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function widening({ query }: Answer, place: SearchPlace): Child[][] {
  const { text, widenings } = query;
  if (widenings.length === 0) return [];
  const each = widenings.map(({ span, forms }): Child[] => {
    const narrower = question(refusingWidening(text, span), place.filters);
    const address = write({ ...narrower, sort: place.sort });
    return [
      ...forms.flatMap((form, at) => [at > 0 && say("listJoin"), inChinese(form)]),
      element("a", { class: "refuse", href: address }, say("refuseWidening")),
    ];
  });
  const listed = each.flatMap((one, at) => (at === 0 ? one : [say("listJoin"), ...one]));
  return [[say("alsoSearched"), ...listed]];
}
