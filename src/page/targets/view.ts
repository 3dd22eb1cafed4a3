/** 指标: all targets of the library by indicator, region and year. */

import type { IndicatorBoard } from "../../vocabulary.js";
import { type ViewPlace, viewPlace, write } from "../address.js";
import { holdings, indicatorBoard } from "../api.js";
import { element } from "../element.js";
import { moveAlong } from "../keyboard.js";
import { say } from "../language.js";
import { plain, type View } from "../view.js";
import { groupsOf, regionsOf, SORTS } from "./groups.js";
import { narrowing } from "./narrowing.js";
import { groupSection } from "./sections.js";
import { exportLinks, sorting } from "./tools.js";
import type { Documents } from "./words-of-figure.js";

const PARAMETERS = ["indicator", "region", "year", "document"];
/** So few are shown in full, whichever they are. */
const FEW = 3;

export async function targetsView(place: ViewPlace): Promise<View> {
  const asked = askedOf(place);
  const [board, held] = await Promise.all([indicatorBoard(asked), holdings()]);
  const documents: Documents = new Map(held.documents.map((document) => [document.id, document]));
  const sort = SORTS.find((one) => one === place.parameters.sort) ?? "regions";
  const groups = groupsOf(board.indicators, sort);
  const [only] = board.indicators;
  const title = board.indicators.length === 1 && only ? only.name : say("board");
  const view = element(
    "div",
    { class: "columns" },
    narrowing(place, board, documents),
    element(
      "div",
      { class: "middle board" },
      element("h1", {}, say("board")),
      element("p", { class: "lead" }, say("boardWhat")),
      tally(board),
      exportLinks(asked),
      sorting(place, sort),
      board.indicators.length === 0 && element("p", {}, say("boardEmpty")),
      place.parameters.indicator !== undefined &&
        element("p", {}, element("a", { href: write(viewPlace("targets")) }, say("allIndicators"))),
      ...groups.map((group) => groupSection(group, board.indicators.length <= FEW, documents)),
    ),
  );
  return { ...plain(view, title), keys: KEYS };
}

/** What the keys go along: each indicator, open or folded. */
const ALONG = ".indicator-link, .indicator-fold > summary";

const KEYS = {
  j: () => moveAlong(ALONG, 1),
  k: () => moveAlong(ALONG, -1),
};

function askedOf({ parameters }: ViewPlace): Record<string, string> {
  return Object.fromEntries(
    PARAMETERS.flatMap((name) => {
      const value = parameters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function tally({ indicators }: IndicatorBoard): HTMLElement {
  const figures = indicators.reduce((sum, { rows }) => sum + rows.length, 0);
  const comparable = indicators.filter((one) => regionsOf(one) > 1).length;
  return element("p", {}, say("boardTally", indicators.length, figures, comparable));
}
