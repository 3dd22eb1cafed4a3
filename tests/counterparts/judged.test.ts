import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { Counterparts } from "../../src/counterparts/counterparts.js";
import { withCorpus } from "../corpus-library.js";

interface Judgement {
  readonly set: string;
  readonly clause: string;
  readonly among: string;
  readonly grades: Readonly<Record<string, number>>;
}

const judgements = readFileSync(new URL("../bench/counterparts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Judgement);

/** A judged clause with what the program finds, best first. */
interface Found {
  readonly judged: Judgement;
  readonly ids: readonly string[];
  readonly grades: readonly number[];
}

let found: Found[];

beforeAll(async () => {
  await withCorpus(async ({ library }) => {
    const engine = new Counterparts(library);
    const numbers = new Map(library.clauses.map(({ id }, number) => [id, number]));
    found = judgements.map((judged) => {
      const answers = engine.of(numbers.get(judged.clause) ?? -1, judged.among);
      const ids = answers.map(({ clause }) => engine.clause(clause).id);
      return { judged, ids, grades: answers.map(({ grade }) => grade) };
    });
  });
});

const best = ({ judged }: Found): number => Math.max(0, ...Object.values(judged.grades));
const share = (list: readonly Found[], right: (one: Found) => boolean): number =>
  list.filter(right).length / list.length;
const isSame = ({ judged }: Found, id: string | undefined): boolean =>
  judged.grades[id ?? ""] === 3;

/** Discounted gain of grades in an order, the first five. */
const gain = (grades: readonly number[]): number =>
  grades
    .slice(0, 5)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

function ndcg({ judged, ids }: Found): number {
  const order = ids.map((id) => judged.grades[id] ?? 0);
  return gain(order) / gain([...order].sort((a, b) => b - a));
}

/** Agreement of grades given with those judged, weighted by the square of what lies between (Cohen 1968). */
function kappa(pairs: readonly (readonly [gold: number, grade: number])[]): number {
  let [apart, expected] = [0, 0];
  const count = (side: 0 | 1, grade: number): number =>
    pairs.filter((pair) => pair[side] === grade).length;
  for (const [gold, grade] of pairs) apart += (gold - grade) ** 2;
  for (const gold of [0, 1, 2, 3]) {
    for (const grade of [0, 1, 2, 3]) {
      expected += ((gold - grade) ** 2 * count(0, gold) * count(1, grade)) / pairs.length;
    }
  }
  return 1 - apart / expected;
}

describe("counterparts judged by reading", () => {
  it("name clauses that are there", () => {
    for (const { judged, ids } of found) {
      expect(ids.length).toBeGreaterThan(0);
      for (const id of Object.keys(judged.grades)) expect(ids).toContain(id);
    }
  });

  it("stand first where they are the same measure, and within five nearly always", () => {
    const same = found.filter((one) => best(one) === 3);
    expect(share(same, (one) => isSame(one, one.ids[0]))).toBeGreaterThanOrEqual(0.92);
    const near = (one: Found): boolean => one.ids.slice(0, 5).some((id) => isSame(one, id));
    expect(share(same, near)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(["sample", "further", "reread", "held-out"])(
    "stand in the order and under the grades of the reader: %s",
    (set) => {
      const rows = found.filter(({ judged }) => judged.set === set);
      const some = rows.filter((one) => best(one) > 0);
      const mean = some.reduce((sum, one) => sum + ndcg(one), 0) / some.length;
      expect(mean).toBeGreaterThanOrEqual(0.94);
      const pairs = rows.flatMap(({ judged, ids, grades }) =>
        ids.map((id, i): [number, number] => [judged.grades[id] ?? 0, grades[i] ?? 0]),
      );
      expect(kappa(pairs)).toBeGreaterThanOrEqual(0.75);
    },
  );

  it("are denied where there are none, and shown where there is a close one", () => {
    const none = found.filter((one) => best(one) === 0);
    expect(share(none, ({ grades }) => grades[0] === 0)).toBeGreaterThanOrEqual(0.97);
    const close = found.filter((one) => best(one) === 3);
    expect(share(close, ({ grades }) => (grades[0] ?? 0) > 0)).toBeGreaterThanOrEqual(0.95);
  });
});
