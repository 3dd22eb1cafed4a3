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
import { countOf, lanesOf, type Run } from "./lanes.js";
import { type Net, netsOf } from "./nets.js";

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
export const LEAST_HEIGHT = 68;
/** Between ports, so that each has room for its letter. */
export const PORT = 16;
export const LETTER = 12;
const [GAP, LANE, CHANNEL_EDGE] = [12, 8, 12];
/** Room for the letters between the lanes and the boxes. */
const LETTER_ROOM = 24;
const ROW_NAMES = 64;
const COLUMN_NAMES = 28;
const GUTTER_EDGE = 8;

/** Names a net where it meets a box. */
const port = (net: Net, box: string): string => `${net.key}\n${box}`;

export function layoutOf(grid: Grid, edges: readonly GraphEdge[]): Layout {
  const nets = netsOf(edges, grid);
  const places = new Map(grid.places.map((place) => [place.id, place]));
  const columnsOf = (net: Net): number[] =>
    [net.hub, ...net.leaves].map((id) => places.get(id)?.column ?? 0);
  const heights = heightsOf(grid, nets);

  // Across: one lane in the channel above the hub's row for each net of several columns.
  const across = grid.rows.map((_, row) =>
    lanesOf(
      nets
        .filter((net) => places.get(net.hub)?.row === row && isWide(columnsOf(net)))
        .map((net) => spanOf(net.key, columnsOf(net))),
      1,
    ),
  );
  const { tops, rowTops, height } = down(grid, heights, across.map(countOf));
  const laneY = (net: Net): number | null => {
    const row = places.get(net.hub)?.row ?? 0;
    const lane = across[row]?.get(net.key);
    return lane === undefined ? null : (rowTops[row] ?? 0) - CHANNEL_EDGE - lane * LANE;
  };
  const ports = portsOf(nets, tops);

  // Up and down: one lane in the gutter of each column a net has ends in.
  const gutters = grid.columns.map((_, column) =>
    lanesOf(
      nets.flatMap((net) => {
        const ys = endsIn(net, column, places).map((box) => ports.get(port(net, box)) ?? 0);
        return ys.length === 0 ? [] : [spanOf(net.key, [...ys, laneY(net) ?? ys[0] ?? 0])];
      }),
      LANE,
    ),
  );
  const columnLefts = lefts(gutters.map(countOf));
  const laneX = (net: Net, column: number): number =>
    (columnLefts[column] ?? 0) - LETTER_ROOM - (gutters[column]?.get(net.key) ?? 0) * LANE;
  const boxes = grid.places.map((place): Box => {
    const x = columnLefts[place.column] ?? 0;
    const y = tops.get(place.id) ?? 0;
    return { place, x, y, width: BOX_WIDTH, height: heights.get(place.id) ?? LEAST_HEIGHT };
  });
  const lines = nets.map((net): Line => {
    const columns = [...new Set(columnsOf(net))].sort((a, b) => a - b);
    const ends = [net.hub, ...net.leaves].map((box): End => {
      const x = columnLefts[places.get(box)?.column ?? 0] ?? 0;
      const isCited = (box === net.hub) === (net.way === "cited");
      return { box, x, y: ports.get(port(net, box)) ?? 0, isCited };
    });
    const drawn = drawnLine(
      columns,
      ends,
      (column) => [laneX(net, column), columnLefts[column] ?? 0],
      laneY(net),
    );
    return { key: net.key, relation: net.relation, ends, ...drawn };
  });
  const width = (columnLefts.at(-1) ?? ROW_NAMES) + BOX_WIDTH + GUTTER_EDGE;
  return { width, height, boxes, lines, rowTops, columnLefts };
}

const isWide = (columns: readonly number[]): boolean => new Set(columns).size > 1;

const spanOf = (key: string, places: readonly number[]): Run => ({
  key,
  from: Math.min(...places),
  to: Math.max(...places),
});

function endsIn(net: Net, column: number, places: ReadonlyMap<string, Place>): string[] {
  return [net.hub, ...net.leaves].filter((box) => places.get(box)?.column === column);
}

/** A box is as high as its lines need. */
function heightsOf({ places }: Grid, nets: readonly Net[]): Map<string, number> {
  return new Map(
    places.map(({ id }) => {
      const lines = nets.filter(({ hub, leaves }) => hub === id || leaves.includes(id)).length;
      return [id, Math.max(LEAST_HEIGHT, (lines + 1) * PORT)];
    }),
  );
}

/** Boxes of a cell beneath one another, rows beneath their channels. */
function down(
  { rows, columns, places }: Grid,
  heights: ReadonlyMap<string, number>,
  lanes: readonly number[],
) {
  const tops = new Map<string, number>();
  const rowTops: number[] = [];
  let y = COLUMN_NAMES;
  rows.forEach((_, row) => {
    const top = y + CHANNEL_EDGE * 2 + (lanes[row] ?? 0) * LANE;
    rowTops.push(top);
    let bottom = top;
    columns.forEach((_period, column) => {
      let at = top;
      for (const place of places) {
        if (place.row !== row || place.column !== column) continue;
        tops.set(place.id, at);
        at += (heights.get(place.id) ?? LEAST_HEIGHT) + GAP;
      }
      bottom = Math.max(bottom, at - GAP);
    });
    y = bottom;
  });
  return { tops, rowTops, height: y + CHANNEL_EDGE };
}

/** Height of each port: the nets of a box in their order, from its top. */
function portsOf(nets: readonly Net[], tops: ReadonlyMap<string, number>): Map<string, number> {
  const ports = new Map<string, number>();
  const used = new Map<string, number>();
  for (const net of nets) {
    for (const box of [net.hub, ...net.leaves]) {
      const count = (used.get(box) ?? 0) + 1;
      used.set(box, count);
      ports.set(port(net, box), (tops.get(box) ?? 0) + count * PORT);
    }
  }
  return ports;
}

function lefts(lanes: readonly number[]): number[] {
  let x = ROW_NAMES;
  return lanes.map((count) => {
    const left = x + GUTTER_EDGE + count * LANE + LETTER_ROOM;
    x = left + BOX_WIDTH;
    return left;
  });
}

/** The parts of one net: a stub to each box, a line in each gutter, one across. */
function drawnLine(
  columns: readonly number[],
  ends: readonly End[],
  gutter: (column: number) => readonly [lane: number, left: number],
  acrossY: number | null,
): Pick<Line, "segments" | "joints"> {
  const segments: Segment[] = [];
  const joints: [number, number][] = [];
  const lanes = columns.map((column) => gutter(column));
  for (const [x, left] of lanes) {
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
    const xs = lanes.map(([x]) => x);
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    segments.push([first, acrossY, last, acrossY]);
    for (const x of xs) if (x > first && x < last) joints.push([x, acrossY]);
  }
  return { segments, joints };
}
