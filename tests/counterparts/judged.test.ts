import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { Counterparts } from "../../src/counterparts/counterparts.js";
import { withCorpus } from "../corpus-library.js";

interface Judgement {
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

  it("are denied where there are none, and shown where there is a close one", () => {
    const none = found.filter((one) => best(one) === 0);
    expect(share(none, ({ grades }) => grades[0] === 0)).toBeGreaterThanOrEqual(0.95);
    const close = found.filter((one) => best(one) === 3);
    expect(share(close, ({ grades }) => (grades[0] ?? 0) > 0)).toBeGreaterThanOrEqual(0.95);
  });
});
