import { describe, expect, it } from "vitest";
import { Characters } from "../../src/counterparts/characters.js";
import type { Vector } from "../../src/counterparts/vectors.js";
import { bareLibrary } from "../bare.js";
import { documentOf } from "./clauses.js";

const texts = ["引才 2018", "引進人材", "加强质量管理", "推进标准化", "建设孵化器", "改造传统产业"];
const characters = new Characters(bareLibrary(documentOf("文件", texts)));
const vectors = texts.map((_, number) => characters.of(number));

function product(one: Vector, other: Vector): number {
  const weights = new Map([...other.terms].map((term, i) => [term, other.weights[i] ?? 0]));
  return [...one.terms].reduce(
    (sum, term, i) => sum + (one.weights[i] ?? 0) * (weights.get(term) ?? 0),
    0,
  );
}

describe("characters", () => {
  it("make kin of words that share no pair, in either script", () => {
    const [draw, bring, quality] = vectors as [Vector, Vector, Vector];
    expect(product(draw, bring)).toBeGreaterThan(0.2);
    expect(product(draw, quality)).toBe(0);
  });

  it("are letters only, in vectors of length 1", () => {
    expect([...(vectors[0]?.terms ?? [])].length).toBe(2);
    for (const { weights } of vectors) expect(Math.hypot(...weights)).toBeCloseTo(1);
  });
});
