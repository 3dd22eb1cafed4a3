/**
 * The layout as SVG, its works as links in it, in reading order; arrow keys lead
 * along rows and lines. What a line means is in its stroke and in a letter at
 * each of its ends; whether a work is held, in the shape of its box.
 */

import { element, langOf, unseen } from "../element.js";
import { say } from "../language.js";
import type { Word } from "../words.js";
import type { Grid, Period, Row } from "./grid.js";
import { type Box, type Layout, LETTER, type Line } from "./layout.js";
import { neighbour } from "./move.js";
import { addressOf, around, type GraphState, itself } from "./places.js";

const SVG = "http://www.w3.org/2000/svg";

type Numbers = Readonly<Record<string, string | number>>;

function svg(
  tag: string,
  attributes: Numbers,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

export const ROW_WORDS: Readonly<Record<Row, Word>> = {
  national: "national",
  province: "province",
  city: "city",
  local: "rowLocal",
  unknown: "levelUnknown",
};

export function drawing(grid: Grid, layout: Layout, state: GraphState): HTMLElement {
  const { width, height, lines, boxes } = layout;
  const picture = svg(
    "svg",
    { class: "graph", viewBox: `0 0 ${width} ${height}`, width, height },
    ...names(grid, layout),
    // Lines say nothing by themselves to who hears them: the table says all of it.
    svg("g", { "aria-hidden": "true" }, ...lines.flatMap(lineParts)),
    ...boxes.map((box) => boxElement(box, state)),
  );
  const frame = element("div", {
    class: "graph-frame",
    role: "group",
    "aria-label": say("graphDrawing"),
  });
  frame.append(picture);
  frame.addEventListener("keydown", (event) => follow(event, frame, layout));
  return frame;
}

function names({ rows, columns }: Grid, { rowTops, columnLefts }: Layout): SVGElement[] {
  return [
    ...rows.map((row, at) =>
      svg("text", { class: "row-name", x: 0, y: (rowTops[at] ?? 0) + 20 }, say(ROW_WORDS[row])),
    ),
    ...columns.map((period, at) =>
      svg("text", { class: "column-name", x: columnLefts[at] ?? 0, y: 16 }, periodWords(period)),
    ),
  ];
}

function periodWords(period: Period): string {
  if (period === null) return say("noDate");
  const [first, last] = period;
  return first === last ? String(first) : `${first}–${last}`;
}

function lineParts({ relation, segments, ends, joints }: Line): SVGElement[] {
  const path = segments.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");
  return [
    svg("path", { class: `line line-${relation}`, d: path }),
    ...joints.map(([cx, cy]) => svg("circle", { class: "joint", cx, cy, r: 2.5 })),
    ...ends.flatMap(({ x, y, isCited }) => [
      ...(isCited ? [svg("path", { class: "arrow", d: `M${x} ${y}l-7 -4v8z` })] : []),
      svg("text", { class: "letter", x: x - LETTER - 8, y: y - 3 }, say(`${relation}Letter`)),
    ]),
  ];
}

/** Corners cut off where the library does not hold the work. */
const CUT = 10;

function shape({ x, y, width, height, place }: Box): SVGElement {
  const { node } = place;
  const name = `box${node?.steps === 0 ? " box-centre" : ""}`;
  if (node === null || node.document !== null) {
    const fold = node === null ? `${name} box-folded` : name;
    return svg("rect", { class: fold, x, y, width, height });
  }
  const [right, bottom] = [x + width, y + height];
  const points = [
    ...[x + CUT, y, right - CUT, y, right, y + CUT, right, bottom - CUT],
    ...[right - CUT, bottom, x + CUT, bottom, x, bottom - CUT, x, y + CUT],
  ];
  return svg("polygon", { class: `${name} box-missing`, points: points.join(" ") });
}

function boxElement(box: Box, state: GraphState): SVGElement {
  const { x, y, width, height, place } = box;
  const words = svg("foreignObject", { x, y, width, height });
  words.append(place.node === null ? foldLink(box, state) : nodeLink(box, state));
  return svg("g", {}, shape(box), words);
}

function foldLink({ place: { id, folded } }: Box, state: GraphState): HTMLElement {
  const href = addressOf({ ...state, unfolded: [...state.unfolded, id] });
  return element(
    "a",
    { class: "box-link", href, "data-place": id, "data-replace": true },
    say("moreWorks", folded.length),
  );
}

/** A work leads to the graph around it, the one in the middle to itself. */
function nodeLink({ place }: Box, state: GraphState): HTMLElement | string {
  const { node } = place;
  if (node === null) return "";
  const { title, docNumber, document, script, issued, steps } = node;
  const number = docNumber === null || docNumber === title ? null : docNumber;
  const isCentre = steps === 0;
  return element(
    "a",
    {
      class: "box-link",
      href: isCentre ? itself(node) : around(node, state),
      title,
      "data-place": place.id,
      "aria-current": isCentre ? "true" : null,
    },
    element("span", { class: "box-title", lang: langOf(script) }, title),
    element("span", { class: "box-facts", lang: langOf(script) }, number ?? issued ?? ""),
    unseen(say("spoken", say(document === null ? "citationMissing" : "citationHeld"))),
  );
}

function follow(event: KeyboardEvent, frame: HTMLElement, layout: Layout): void {
  const from = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
  const to = from === undefined ? null : neighbour(layout, from, event.key);
  if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  for (const link of frame.querySelectorAll<HTMLElement>("a[data-place]"))
    if (link.dataset.place === to) link.focus();
}
