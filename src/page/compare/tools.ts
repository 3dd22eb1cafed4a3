/** Over the table: which rows are shown, how much of their words, and what to take along. */

import type { CompareTable } from "../../vocabulary.js";
import { write } from "../address.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import { type Asked, comparePlace, type Only, tableParameters } from "./asked.js";
import { isDifferent, isUnanswered } from "./body.js";

export function tools({ rows }: CompareTable, asked: Asked): HTMLElement {
  const filter = (only: Only | null, name: string) =>
    choice({ ...asked, only }, name, asked.only === only);
  const whole = (to: boolean, name: string) =>
    choice({ ...asked, whole: to }, name, asked.whole === to);
  return element(
    "nav",
    { class: "tools", "aria-label": say("compareTools") },
    group(
      "rowsShown",
      filter(null, say("allRows", rows.length)),
      filter("none", say("onlyUnanswered", rows.filter(isUnanswered).length)),
      filter("differ", say("onlyDifferent", rows.filter(isDifferent).length)),
    ),
    group("wordsShown", whole(false, say("matchingSentences")), whole(true, say("wholeClauses"))),
    group("takeAlong", ...takeAlong(asked)),
  );
}

/** Choosing replaces the address, so that Back leads out of the table and not through every choice. */
const choice = (to: Asked, name: string, isChosen: boolean): HTMLElement =>
  element(
    "a",
    {
      href: write(comparePlace(to)),
      "aria-current": isChosen ? "true" : null,
      "data-replace": true,
    },
    name,
  );

const FORMATS: readonly (readonly [string, Word])[] = [
  ["docx", "tableAsWord"],
  ["xlsx", "tableAsExcel"],
  ["csv", "tableAsCsv"],
];

function takeAlong(asked: Asked): HTMLElement[] {
  const again = write(comparePlace({ ...asked, choosing: true }));
  return [
    element("a", { href: again }, say("chooseAgain")),
    ...FORMATS.map(([format, word]) => {
      const href = `/api/compare.${format}?${tableParameters(asked)}`;
      return element("a", { href, download: true }, say(word));
    }),
  ];
}

const group = (name: Word, ...links: readonly HTMLElement[]): HTMLElement =>
  element(
    "span",
    { class: "tool-group", role: "group", "aria-label": say(name) },
    ...links.flatMap((one) => [one, " "]),
  );
