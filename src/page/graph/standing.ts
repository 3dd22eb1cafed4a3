/** How high everything in a graph stands: boxes beneath one another, rows beneath the channels of their lines. */

import type { Grid } from "./grid.js";
import { countOf, LANE, lanesOf, runOf } from "./lanes.js";
import { columnsOf, endsOf, type Net } from "./nets.js";

export interface Standing {
  readonly heights: ReadonlyMap<string, number>;
  readonly tops: ReadonlyMap<string, number>;
  readonly rowTops: readonly number[];
  readonly height: number;
  /** Height at which a net meets a box. */
  portOf(net: Net, box: string): number;
  /** Height at which a net runs across; null where it stays in one gutter. */
  laneOf(net: Net): number | null;
}

/** All in px of the drawing. */
export const LEAST_HEIGHT = 68;
/** Between ports, so that each has room for its letter. */
const PORT = 16;
const [GAP, CHANNEL_EDGE] = [12, 12];
const COLUMN_NAMES = 28;

export function standingOf(grid: Grid, nets: readonly Net[]): Standing {
  const rowOf = (net: Net): number => grid.places.find(({ id }) => id === net.hub)?.row ?? 0;
  // Across: one lane in the channel above the hub's row for each net of several columns.
  const across = grid.rows.map((_, row) => {
    const wide = nets.filter((net) => rowOf(net) === row && columnsOf(net, grid).length > 1);
    return lanesOf(
      wide.map((net) => runOf(net.key, columnsOf(net, grid))),
      1,
    );
  });
  const heights = heightsOf(grid, nets);
  const stack = stacked(grid, heights, across.map(countOf));
  const ports = portsOf(nets, stack.tops);
  return {
    ...{ heights, ...stack },
    portOf: (net, box) => ports.get(port(net, box)) ?? 0,
    laneOf: (net) => {
      const row = rowOf(net);
      const lane = across[row]?.get(net.key);
      return lane === undefined ? null : (stack.rowTops[row] ?? 0) - CHANNEL_EDGE - lane * LANE;
    },
  };
}

/** Names a net where it meets a box. */
const port = (net: Net, box: string): string => `${net.key}\n${box}`;

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
function stacked(
  { rows, columns, places }: Grid,
  heights: ReadonlyMap<string, number>,
  lanes: readonly number[],
): Pick<Standing, "tops" | "rowTops" | "height"> {
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
    for (const box of endsOf(net)) {
      const count = (used.get(box) ?? 0) + 1;
      used.set(box, count);
      ports.set(port(net, box), (tops.get(box) ?? 0) + count * PORT);
    }
  }
  return ports;
}
