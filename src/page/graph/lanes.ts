/** Lanes beside each other for intervals that would otherwise run over one another. */

export interface Run {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Between lanes, in px. */
export const LANE = 8;

/** From the least to the greatest of some places. */
export const runOf = (key: string, places: readonly number[]): Run => ({
  key,
  from: Math.min(...places),
  to: Math.max(...places),
});

/** The lane of each run, from 0; runs of one lane keep `apart` between them. */
export function lanesOf(runs: readonly Run[], apart: number): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  const sorted = runs.toSorted(
    (a, b) => a.from - b.from || a.to - b.to || (a.key < b.key ? -1 : 1),
  );
  for (const { key, from, to } of sorted) {
    const free = ends.findIndex((end) => end + apart <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    lanes.set(key, lane);
  }
  return lanes;
}

export const countOf = (lanes: ReadonlyMap<string, number>): number =>
  Math.max(0, ...[...lanes.values()].map((lane) => lane + 1));
