import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridOf } from "../../src/page/graph/grid.js";
import { type Layout, LETTER, layoutOf, type Segment } from "../../src/page/graph/layout.js";
import { neighbour } from "../../src/page/graph/move.js";
import type { GraphEdge, GraphNode, Level } from "../../src/vocabulary.js";

const LEVELS: (Level | null)[] = ["national", "province", "city", "district", "county", null];

function node(id: string, level: Level | null, issued: string | null, steps: number): GraphNode {
  const cited = { times: 0, documents: 0 };
  const names = { title: id, script: "hans" as const, docNumber: null, issuers: [] };
  return { id, ...names, document: null, level, issued, steps, cited };
}

interface Drawn {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
}

const RELATIONS = ["basis", "forwards", "amends", "repeals", "mentions"] as const;

/** Up to 60 works; the first is the middle. */
const graphs: fc.Arbitrary<Drawn> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LEVELS),
      fc.option(fc.integer({ min: 2005, max: 2026 }).map(String), { freq: 8 }),
      fc.integer({ min: 1, max: 2 }),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .chain((given) => {
    const nodes = given.map(([level, issued, steps], at) =>
      node(`w${at}`, level, issued, at === 0 ? 0 : steps),
    );
    const end = fc.constantFrom(...nodes.map(({ id }) => id));
    const edge = fc
      .tuple(end, end, fc.constantFrom(...RELATIONS))
      .map(([from, to, relation]) => ({ from, to, relation, times: 1 }));
    const edges = fc.array(edge, { maxLength: 90 });
    return edges.map((all) => ({ nodes, edges: all.filter(({ from, to }) => from !== to) }));
  });

const laidOut = ({ nodes, edges }: Drawn): Layout =>
  layoutOf(gridOf(nodes, new Set(["w0"]), new Set()), edges);

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];
const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const boxesOf = ({ boxes }: Layout): Rectangle[] =>
  boxes.map(({ x, y, width, height }) => [x, y, x + width, y + height]);
const lettersOf = ({ lines }: Layout): Rectangle[] =>
  lines.flatMap(({ ends }) =>
    ends.map(({ x, y }): Rectangle => [x - LETTER - 8, y - LETTER - 1, x - 8, y - 1]),
  );
const thin = ([x1, y1, x2, y2]: Segment): Rectangle => [
  Math.min(x1, x2) - 0.1,
  Math.min(y1, y2) - 0.1,
  Math.max(x1, x2) + 0.1,
  Math.max(y1, y2) + 0.1,
];

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}

/** Sixty graphs meet every turn a line can take. */
const holds = (law: (layout: Layout, drawn: Drawn) => void): void =>
  fc.assert(
    fc.property(graphs, (drawn) => law(laidOut(drawn), drawn)),
    { numRuns: 60 },
  );

describe("the layout of a graph", () => {
  it("lays no box over another, and all inside the drawing", () => {
    holds((layout) => {
      const boxes = boxesOf(layout);
      for (const [one, other] of pairs(boxes)) expect(overlap(one, other)).toBe(false);
      for (const [left, top, right, bottom] of boxes) {
        expect([left >= 0, top >= 0]).toEqual([true, true]);
        expect([right <= layout.width, bottom <= layout.height]).toEqual([true, true]);
      }
    });
  });
  it("ends every line at the boxes it joins, and at no other", () => {
    holds((layout) => {
      const boxes = new Map(layout.boxes.map((box) => [box.place.id, box]));
      for (const { ends, segments } of layout.lines) {
        expect(ends.length).toBeGreaterThan(1);
        for (const { box, x, y } of ends) {
          const at = boxes.get(box);
          expect(x).toBe(at?.x);
          expect(y).toBeGreaterThan(at?.y ?? Number.POSITIVE_INFINITY);
          expect(y).toBeLessThan((at?.y ?? 0) + (at?.height ?? 0));
          expect(segments.some(([, , x2, y2]) => x2 === x && y2 === y)).toBe(true);
        }
      }
    });
  });
  it("leads every line in one piece", () => {
    holds(({ lines }) => {
      for (const { segments } of lines) {
        const reached = new Set([0]);
        for (let grown = true; grown; ) {
          grown = false;
          segments.forEach((segment, at) => {
            if (reached.has(at)) return;
            const touches = [...reached].some((other) =>
              overlap(thin(segment), thin(segments[other] as Segment)),
            );
            if (touches) grown = Boolean(reached.add(at));
          });
        }
        expect(reached.size).toBe(segments.length);
      }
    });
  });
  it("runs no line through a box or a letter of another, and no net over another", () => {
    holds((layout) => {
      const boxes = boxesOf(layout);
      const all = layout.lines.flatMap(({ key, segments }) =>
        segments.map((segment) => ({ key, segment })),
      );
      for (const { segment } of all)
        for (const [left, top, right, bottom] of boxes)
          expect(overlap(thin(segment), [left + 1, top, right, bottom])).toBe(false);
      const isUpright = ([x1, , x2]: Segment): boolean => x1 === x2;
      for (const [one, other] of pairs(all)) {
        if (one.key === other.key || isUpright(one.segment) !== isUpright(other.segment)) continue;
        expect(overlap(thin(one.segment), thin(other.segment))).toBe(false);
      }
    });
  });
  it("covers no letter by a letter or a box", () => {
    holds((layout) => {
      const [letters, boxes] = [lettersOf(layout), boxesOf(layout)];
      for (const [one, other] of pairs(letters)) expect(overlap(one, other)).toBe(false);
      for (const letter of letters)
        for (const box of boxes) expect(overlap(letter, box)).toBe(false);
    });
  });
  it("is the same whatever the order of the edges", () => {
    holds((layout, { nodes, edges }) => {
      expect(laidOut({ nodes, edges: edges.toReversed() })).toEqual(layout);
    });
  });
});

describe("the grid of a graph", () => {
  it("has every work once, in at most six columns, the middle never folded", () => {
    holds((_, { nodes }) => {
      const { places, columns } = gridOf(nodes, new Set(["w0"]), new Set());
      const all = places.flatMap(({ node, folded }) => [...(node ? [node] : []), ...folded]);
      expect(all.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
      expect(columns.length).toBeLessThanOrEqual(6);
      expect(places.some(({ id }) => id === "w0")).toBe(true);
      for (const { folded } of places) expect(folded.length).not.toBe(1);
    });
  });
  it("unfolds a cell by its name", () => {
    const nodes = Array.from({ length: 9 }, (_, at) => node(`w${at}`, "city", "2016", at && 1));
    const folded = gridOf(nodes, new Set(["w0"]), new Set());
    const [cell] = folded.places.filter(({ folded }) => folded.length > 0);
    expect(cell?.folded).toHaveLength(5);
    const open = gridOf(nodes, new Set(["w0"]), new Set([cell?.id ?? ""]));
    expect(open.places).toHaveLength(9);
  });
});

describe("arrow keys", () => {
  const drawn: Drawn = {
    nodes: [
      node("w0", "province", "2016", 0),
      node("w1", "national", "2015", 1),
      node("w2", "national", "2016", 1),
      node("w3", "city", "2017", 1),
    ],
    edges: [
      { from: "w0", to: "w1", relation: "basis", times: 1 },
      { from: "w3", to: "w0", relation: "basis", times: 1 },
    ],
  };
  const layout = laidOut(drawn);
  it.each([
    ["w1", "ArrowRight", "w2"],
    ["w1", "ArrowLeft", null],
    ["w0", "ArrowUp", "w1"],
    ["w0", "ArrowDown", "w3"],
    ["w3", "ArrowUp", "w0"],
    ["w2", "ArrowDown", "w0"],
  ])("from %s %s leads to %s", (from, key, to) => {
    expect(neighbour(layout, from, key)).toBe(to);
  });
  it("lead along a row from end to end, and from every row to those above and below", () => {
    holds((any) => {
      for (const { place } of any.boxes) {
        const row = any.boxes.filter((other) => other.place.row === place.row);
        const reached = [row[0]?.place.id ?? null];
        for (let next = reached[0] ?? null; next !== null; reached.push(next))
          next = neighbour(any, next, "ArrowRight");
        expect(reached.slice(0, -1)).toEqual(row.map((box) => box.place.id));
        const rowOf = (id: string | null) =>
          any.boxes.find((box) => box.place.id === id)?.place.row;
        const up = rowOf(neighbour(any, place.id, "ArrowUp"));
        const down = rowOf(neighbour(any, place.id, "ArrowDown"));
        const rows = any.boxes.map((box) => box.place.row);
        if (Math.min(...rows) < place.row) expect(up).toBeLessThan(place.row);
        if (Math.max(...rows) > place.row) expect(down).toBeGreaterThan(place.row);
      }
    });
  });
});
