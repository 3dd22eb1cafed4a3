/** The chart as SVG: positions are attributes, widths are parts of the page's, and words keep their size. */

import { langOf } from "../element.js";
import { say } from "../language.js";
import type { Point, Series } from "./chart.js";
import { binding, columnWords, printedFigure, unnamedPlace } from "./figures.js";
import type { Documents } from "./words-of-figure.js";

const SVG = "http://www.w3.org/2000/svg";

function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** Height of a line, in pixels. */
const LINE = 24;
/** Where nought and the greatest stand, in parts of a hundred: years before, values behind. */
const NOUGHT = 22;
const REACH = 44;

const across = (part: number): string => `${(NOUGHT + part * REACH).toFixed(2)}%`;

export function chartPicture(
  name: string,
  series: readonly Series[],
  documents: Documents,
): SVGElement {
  const lines = series.reduce((sum, { points }) => sum + points.length + 1, 0);
  const height = lines * LINE;
  let at = 0;
  const parts = series.flatMap((one) => {
    const top = at;
    at += one.points.length + 1;
    return seriesParts(one, top, documents);
  });
  return svg(
    "svg",
    { class: "chart", role: "img", width: "100%", height, "aria-label": say("chartOf", name) },
    svg("line", { class: "chart-axis", x1: across(0), x2: across(0), y1: 0, y2: height }),
    ...parts,
  );
}

/** The head of a region, its line, its points. `top` is the first free line. */
function seriesParts(
  { points, ...place }: Series,
  top: number,
  documents: Documents,
): SVGElement[] {
  const middle = (line: number): number => (line + 0.5) * LINE;
  const joins = points.slice(1).flatMap((point, at) => {
    const before = points[at];
    // Two goals for one year are no course of time.
    if (before === undefined || before.column === point.column) return [];
    const [y1, y2] = [middle(top + 1 + at), middle(top + 2 + at)];
    return [
      svg("line", { class: "chart-join", x1: across(before.low), y1, x2: across(point.low), y2 }),
    ];
  });
  const { region } = place;
  const name = region === null ? unnamedPlace(place) : svg("tspan", { lang: "zh-Hans" }, region);
  const head = svg("text", { class: "chart-place", x: 0, y: middle(top) }, name);
  return [
    head,
    ...joins,
    ...points.flatMap((point, at) => pointParts(point, middle(top + 1 + at), documents)),
  ];
}

function pointParts(
  { row, column, low, high }: Point,
  y: number,
  documents: Documents,
): SVGElement[] {
  const kind = row.comparator === "actual" ? "present" : "goal";
  const lang = langOf(documents.get(row.document)?.script ?? "hans");
  const figure = svg("tspan", { lang }, printedFigure(row));
  const range =
    high > low
      ? [svg("line", { class: "chart-range", x1: across(low), x2: across(high), y1: y, y2: y })]
      : [];
  return [
    svg("text", { class: "chart-year", x: 0, y }, columnWords(column)),
    ...range,
    svg("circle", { class: `chart-point ${kind}`, cx: across(low), cy: y, r: 5 }),
    svg("text", { class: "chart-value", x: across(high), dx: 12, y }, ...binding(row, figure)),
  ];
}
