/**
 * What a clause carries, beside it: the bodies it makes responsible and the
 * figures it sets. In short, as its own words say it in full: 省科技厅 等5家.
 */

import type { Clause, Comparator, ReadNode, Target } from "../vocabulary.js";
import { viewPlace, write } from "./address.js";
import { type Child, element } from "./element.js";
import { say } from "./language.js";
import type { Word } from "./words.js";

export function carried({ departments, targets }: ReadNode, lang: string): HTMLElement[] {
  const [department] = departments;
  const [target] = targets;
  const notes: HTMLElement[] = [];
  if (department !== undefined) {
    const all = () => element("p", { lang }, departments.join("、"));
    const first = element("span", { lang }, department);
    notes.push(note("departments", "andBodies", first, departments.length, all));
  }
  if (target !== undefined) {
    const all = () => element("ul", {}, ...targets.map((one) => targetLine(one, lang)));
    notes.push(note("targets", "andTargets", figure(target, lang), targets.length, all));
  }
  return notes;
}

/** The same in one line, for a clause that is not open. */
export function carriedShortly(
  { departments, targets }: Pick<Clause, "departments" | "targets">,
  lang: string,
): HTMLElement[] {
  const [department] = departments;
  const [target] = targets;
  const line = (name: Word, more: Word, first: HTMLElement, count: number) =>
    element(
      "span",
      { class: "hit-carried" },
      say(name),
      " ",
      first,
      count > 1 && element("span", {}, " ", say(more, count)),
    );
  return [
    ...(department === undefined
      ? []
      : [
          line(
            "departments",
            "andBodies",
            element("span", { lang }, department),
            departments.length,
          ),
        ]),
    ...(target === undefined
      ? []
      : [line("targets", "andTargets", figure(target, lang), targets.length)]),
  ];
}

/** The first of several, with all of them to unfold; one alone needs no fold where it says all. */
function note(name: Word, more: Word, first: HTMLElement, count: number, all: () => HTMLElement) {
  const words: Child[] = [element("span", { class: "carried-name" }, say(name)), " ", first];
  if (count === 1 && name === "departments") return element("p", {}, ...words);
  const others = count > 1 && element("span", { class: "carried-more" }, say(more, count));
  return element("details", {}, element("summary", {}, ...words, " ", others), all());
}

const COMPARATORS: Readonly<Record<Comparator, Word | null>> = {
  ">=": "atLeast",
  "<=": "atMost",
  "~": "about",
  "=": null,
  actual: "actual",
};

/** 1.3万家以上（2018年） */
function figure({ value, unit, comparator, year }: Target, lang: string): HTMLElement {
  const bound = COMPARATORS[comparator];
  return element(
    "span",
    {},
    element("span", { class: "figure", lang }, `${value}${unit}`),
    bound !== null && say(bound),
    year !== null && element("span", { class: "carried-more" }, say("inYear", year)),
  );
}

/** The indicator leads to the board, where others' figures for it stand beside. */
function targetLine(target: Target, lang: string): HTMLElement {
  const href = write(viewPlace("targets", { indicator: target.indicator }));
  const indicator = element("a", { class: "carried-indicator", href, lang }, target.indicator);
  return element("li", {}, indicator, " ", figure(target, lang));
}
