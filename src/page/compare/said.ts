/** What is said of a counterpart: how near it is, why, and what it says differently. */

import type { Counterpart, CounterpartDifference, CounterpartReason } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";

const GRADES: readonly Word[] = ["gradeNear", "gradeTheme", "gradeRelated", "gradeSame"];

export const gradeName = ({ grade }: Pick<Counterpart, "grade">): string =>
  say(GRADES[grade] ?? "gradeNear");

const REASONS: Readonly<Record<CounterpartReason["kind"], Word>> = {
  indicator: "reasonIndicator",
  programme: "reasonProgramme",
  work: "reasonWork",
  heading: "reasonHeading",
  terms: "reasonTerms",
  theme: "reasonTheme",
  place: "reasonPlace",
};

/** Words of one reason that a reader looks at. */
const WORDS_SHOWN = 5;

export function reasonLine({ reasons }: Counterpart, lang: string): HTMLElement | null {
  if (reasons.length === 0) return null;
  const parts = reasons.flatMap(({ kind, words }) => {
    const said = words.slice(0, WORDS_SHOWN).join("、");
    const more = words.length > WORDS_SHOWN ? "…" : "";
    return ["；", `${say(REASONS[kind])} `, element("span", { lang }, said + more)];
  });
  const name = element("span", { class: "said-name" }, say("reasons"));
  return element("p", { class: "reasons" }, name, " ", ...parts.slice(1));
}

const KINDS: Readonly<Record<CounterpartDifference["kind"], Word>> = {
  target: "differTarget",
  strength: "differStrength",
  department: "differBodies",
  money: "differMoney",
  figure: "differFigure",
  deadline: "differDeadline",
};

/** What a side says that has no such word, figure or body. */
const nothingOf = ({ kind }: CounterpartDifference): string =>
  say(kind === "strength" ? "plainStatement" : "notThere");

export function differenceList(
  differences: readonly CounterpartDifference[],
  here: string,
  there: string,
): HTMLElement | null {
  if (differences.length === 0) return null;
  const line = (one: CounterpartDifference) =>
    element(
      "li",
      {},
      element("span", { class: "said-name" }, say(KINDS[one.kind])),
      " ",
      one.kind === "target" && element("span", { lang: here }, one.name, " "),
      side(one.here, here, one),
      " → ",
      side(one.there, there, one),
    );
  return element(
    "ul",
    { class: "differences", "aria-label": say("differences") },
    ...differences.map(line),
  );
}

const side = (words: string, lang: string, one: CounterpartDifference): HTMLElement =>
  words === ""
    ? element("span", { class: "lacking" }, nothingOf(one))
    : element("b", { lang }, words);
