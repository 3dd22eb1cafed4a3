/** Where an arrow key leads in a graph: along its row, or along a line to the row above or below. */

import type { Box, Layout } from "./layout.js";

const middle = ({ x, y, width, height }: Box): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Id of the place that is gone to; null where there is none that way. */
export function neighbour({ boxes, lines }: Layout, id: string, key: string): string | null {
  const here = boxes.find(({ place }) => place.id === id);
  if (!here) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const row = boxes.filter(({ place }) => place.row === here.place.row);
    return row[row.indexOf(here) + (key === "ArrowRight" ? 1 : -1)]?.place.id ?? null;
  }
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const isThere = ({ place }: Box): boolean =>
    key === "ArrowUp" ? place.row < here.place.row : place.row > here.place.row;
  const joined = new Set(
    lines
      .filter(({ ends }) => ends.some(({ box }) => box === id))
      .flatMap(({ ends }) => (ends[0]?.box === id ? ends.slice(1) : ends.slice(0, 1)))
      .map(({ box }) => box),
  );
  const there = boxes.filter(isThere);
  return (
    nearest(
      here,
      there.filter(({ place }) => joined.has(place.id)),
    ) ?? nearest(here, there)
  );
}

function nearest(here: Box, boxes: readonly Box[]): string | null {
  const far = (box: Box): number => {
    const [[x, y], [ownX, ownY]] = [middle(box), middle(here)];
    return Math.hypot(x - ownX, y - ownY);
  };
  const [first] = boxes.toSorted((a, b) => far(a) - far(b) || (a.place.id < b.place.id ? -1 : 1));
  return first?.place.id ?? null;
}
