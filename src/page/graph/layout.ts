/**
 * A graph as boxes and lines. Every line leaves and reaches a box at its left
 * side, runs up and down in the gutter left of a column and across in the
 * channel above a row, in a lane of its own.
 *
 * Guarantees: the same graph is laid out the same; no two boxes overlap, no
 * line runs through a box, none of two nets runs over another (they only
 * cross), every line ends at the boxes it joins, and no letter covers another.
 */

import type { GraphEdge, Relation } from "../../vocabulary.js";
import type { Grid, Place } from "./grid.js";
import { countOf, LANE, lanesOf, runOf } from "./lanes.js";
import { columnOf, columnsOf, endsOf, type Net, netsOf } from "./nets.js";
import { LEAST_HEIGHT, type Standing, standingOf } from "./standing.js";

export interface Box {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Where a line meets a box. */
export interface End {
  readonly box: string;
  readonly x: number;
  readonly y: number;
  /** The cited end bears the arrow. */
  readonly isCited: boolean;
}

export interface Line {
  readonly key: string;
  readonly relation: Relation;
  readonly segments: readonly Segment[];
  readonly ends: readonly End[];
  /** Where its own branches part; another net only crosses. */
  readonly joints: readonly (readonly [x: number, y: number])[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Top of each row, and left of each column, for their names. */
  readonly rowTops: readonly number[];
  readonly columnLefts: readonly number[];
}

/** All in px of the drawing. */
export const BOX_WIDTH = 168;
export const LETTER = 12;
/** Room for the letters between the lanes and the boxes. */
const LETTER_ROOM = 24;
const ROW_NAMES = 64;
const GUTTER_EDGE = 8;

export function layoutOf(grid: Grid, edges: readonly GraphEdge[]): Layout {
  const nets = netsOf(edges, grid);
  const standing = standingOf(grid, nets);
  const gutters = grid.columns.map((_, column) => lanesIn(column, grid, nets, standing));
  const columnLefts = lefts(gutters.map(countOf));
  const left = (column: number): number => columnLefts[column] ?? 0;
  const boxes = grid.places.map((place): Box => {
    const { id, column } = place;
    const height = standing.heights.get(id) ?? LEAST_HEIGHT;
    return { place, x: left(column), y: standing.tops.get(id) ?? 0, width: BOX_WIDTH, height };
  });
  const lines = nets.map((net): Line => {
    const lanes = columnsOf(net, grid).map((column): Gutter => {
      const lane = gutters[column]?.get(net.key) ?? 0;
      return { left: left(column), lane: left(column) - LETTER_ROOM - lane * LANE };
    });
    const ends = endsOf(net).map((box): End => {
      const x = left(columnOf(box, grid));
      const isCited = (box === net.hub) === (net.way === "cited");
      return { box, x, y: standing.portOf(net, box), isCited };
    });
    return {
      key: net.key,
      relation: net.relation,
      ends,
      ...drawnLine(lanes, ends, standing.laneOf(net)),
    };
  });
  const width = (columnLefts.at(-1) ?? ROW_NAMES) + BOX_WIDTH + GUTTER_EDGE;
  const { height, rowTops } = standing;
  return { width, height, boxes, lines, rowTops, columnLefts };
}

/** Up and down: one lane in the gutter of a column for each net that has ends there. */
function lanesIn(column: number, grid: Grid, nets: readonly Net[], standing: Standing) {
  const runs = nets.flatMap((net) => {
    const ys = endsOf(net)
      .filter((box) => columnOf(box, grid) === column)
      .map((box) => standing.portOf(net, box));
    const [first] = ys;
    return first === undefined ? [] : [runOf(net.key, [...ys, standing.laneOf(net) ?? first])];
  });
  return lanesOf(runs, LANE);
}

function lefts(lanes: readonly number[]): number[] {
  let x = ROW_NAMES;
  return lanes.map((count) => {
    const left = x + GUTTER_EDGE + count * LANE + LETTER_ROOM;
    x = left + BOX_WIDTH;
    return left;
  });
}

/** Where a net runs in a gutter, and where the boxes beside it begin. */
interface Gutter {
  readonly lane: number;
  readonly left: number;
}

/** The parts of one net: a stub to each box, a line in each gutter, one across. */
function drawnLine(
  gutters: readonly Gutter[],
  ends: readonly End[],
  acrossY: number | null,
): Pick<Line, "segments" | "joints"> {
  const segments: Segment[] = [];
  const joints: [number, number][] = [];
  for (const { lane: x, left } of gutters) {
    const ys = ends.filter((end) => end.x === left).map((end) => end.y);
    const turns = acrossY === null ? ys : [...ys, acrossY];
    const [top, bottom] = [Math.min(...turns), Math.max(...turns)];
    if (bottom > top) segments.push([x, top, x, bottom]);
    for (const y of ys) {
      segments.push([x, y, left, y]);
      if (y > top && y < bottom) joints.push([x, y]);
    }
  }
  if (acrossY !== null) {
    const xs = gutters.map(({ lane }) => lane);
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    segments.push([first, acrossY, last, acrossY]);
    for (const x of xs) if (x > first && x < last) joints.push([x, acrossY]);
  }
  return { segments, joints };
}
