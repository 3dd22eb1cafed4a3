/** What strokes, letters and shapes mean. */

import { element } from "../element.js";
import { say } from "../language.js";
import { RELATIONS } from "./nets.js";

const SVG = "http://www.w3.org/2000/svg";

export function legend(): HTMLElement {
  return element(
    "ul",
    { class: "graph-legend" },
    ...RELATIONS.map((relation) =>
      element(
        "li",
        {},
        sample(`line line-${relation}`),
        ` ${say(`${relation}Letter`)} ${say(`relation-${relation}`)}`,
      ),
    ),
    element("li", {}, say("legendArrow")),
    element("li", {}, say("legendShapes")),
  );
}

function sample(name: string): SVGElement {
  const picture = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  for (const [attribute, value] of Object.entries({
    width: "40",
    height: "10",
    "aria-hidden": "true",
  }))
    picture.setAttribute(attribute, value);
  line.setAttribute("class", name);
  line.setAttribute("d", "M0 5L40 5");
  picture.append(line);
  return picture;
}
