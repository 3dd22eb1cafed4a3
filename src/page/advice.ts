/** What stands between a question and its answer: faults, other names, likely slips, ways on. */

import type { Answer, Offer, QueryFault } from "../vocabulary.js";
import { question, type SearchPlace, write } from "./address.js";
import { asTyped, inChinese, langOfInterface, langOfUnknown } from "./chinese.js";
import { element } from "./element.js";
import { currentLanguage, say, sayAround } from "./language.js";
import { renamed } from "./rewrite.js";

export function advice(answer: Answer, place: SearchPlace): (HTMLElement | false)[] {
  const { offers, number, article, faults, tier, suggestion } = answer.query;
  return [
    faults.length > 0 && queryFaults(answer),
    suggestion !== null && didYouMean(suggestion, place),
    number !== null && number.document === null && numberNotHeld(number.printed, answer.total),
    article !== null && article.clause === null && articleNotHeld(article),
    tier === "some" && element("p", { class: "partial" }, say("onlyPartial")),
    offers.length > 0 &&
      element("ul", { class: "offers" }, ...offers.map((offer) => offerEntry(offer, place))),
  ];
}

function didYouMean(suggestion: string, place: SearchPlace): HTMLElement {
  const address = write(question(suggestion, place.filters));
  return element(
    "p",
    { class: "suggested" },
    say("didYouMean"),
    element("a", { href: address }, asTyped(suggestion)),
  );
}

function numberNotHeld(printed: string, citing: number): HTMLElement {
  return element(
    "p",
    { class: "partial" },
    ...sayAround("numberNotHeld", asTyped(printed)),
    say(citing > 0 ? "numberCitedOnly" : "numberNotCited"),
  );
}

type Article = NonNullable<Answer["query"]["article"]>;

function articleNotHeld({ title, script, printed }: Article): HTMLElement {
  const named = [inChinese(title, script), asTyped(printed)];
  return element("p", { class: "partial" }, ...sayAround("articleNotHeld", ...named));
}

/** 经信委：后为 工业和信息化局；such names are offered and never counted. */
function offerEntry({ word, became, was }: Offer, place: SearchPlace): HTMLElement {
  const names = (said: string, bodies: readonly string[]) =>
    bodies.length === 0
      ? []
      : [
          element("span", {}, said),
          ...bodies.flatMap((body, at) => [
            at > 0 && say("listJoin"),
            element(
              "a",
              { href: write(question(renamed(place.q, word, body), place.filters)) },
              inChinese(body),
            ),
          ]),
        ];
  return element(
    "li",
    {},
    ...sayAround("chip", asTyped(word), ""),
    ...names(say("became"), became),
    became.length > 0 && was.length > 0 && say("sentenceJoin"),
    ...names(say("was"), was),
  );
}

/** The question as typed, each fault underlined where it stands and explained beneath. */
function queryFaults({ query }: Answer): HTMLElement {
  return element(
    "section",
    { class: "faults" },
    element("p", {}, say(query.searched ? "faults" : "faultsOnly")),
    element("ul", {}, ...query.faults.map((fault) => queryFault(query.text, fault))),
  );
}

/** Characters shown on each side of a fault's beginning: of pasted text nobody reads more again. */
const SHOWN = 60;

const cutBefore = (text: string): string => (text.length > SHOWN ? `…${text.slice(-SHOWN)}` : text);
const cutAfter = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

function queryFault(text: string, { span: [start, end], detail }: QueryFault): HTMLElement {
  return element(
    "li",
    {},
    element(
      "code",
      { lang: langOfUnknown(text) },
      cutBefore(text.slice(0, start)),
      element(
        "u",
        { class: "fault" },
        cutAfter(text.slice(start, end)),
        element("span", { class: "unseen", lang: langOfInterface() }, say("faultHere")),
      ),
      cutAfter(text.slice(end)),
    ),
    element("p", {}, detail[currentLanguage()]),
  );
}

export function nothingFound(place: SearchPlace): HTMLElement {
  return element(
    "div",
    { class: "nothing" },
    Object.keys(place.filters).length > 0 && element("p", {}, say("nothingFilters")),
    place.q.trim() !== "" && element("p", {}, say("nothingWords")),
  );
}
