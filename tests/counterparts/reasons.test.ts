import { beforeAll, describe, expect, it } from "vitest";
import { counterpartsOf } from "../../src/compare.js";
import { themeWords } from "../../src/counterparts/terms.js";
import { buildLibrary, type Library } from "../../src/library.js";
import { keyOf } from "../../src/text/key.js";
import type { Counterpart, PolicyDocument, ReadNode } from "../../src/vocabulary.js";
import { withCorpus } from "../corpus-library.js";

const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const CITY = "韶关市-科技创新发展行动计划-2017-2020";

let documents: readonly PolicyDocument[];
let library: Library;

const libraryOf = (of: readonly PolicyDocument[], earlier: Library | null): Library =>
  buildLibrary(of, { sources: [], failed: [], builtAt: "", earlier });

beforeAll(async () => {
  await withCorpus(async (report) => {
    documents = report.library.documents.filter(({ id }) => id === PLAN || id === CITY);
    library = libraryOf(documents, report.library);
  });
});

/** The library with one clause of it rewritten. */
function rewritten(id: string, rewrite: (node: ReadNode) => ReadNode): Library {
  const changed = documents.map((document) => ({
    ...document,
    nodes: document.nodes.map((node) =>
      `${document.id}:${node.path}` === id ? rewrite(node) : node,
    ),
  }));
  return libraryOf(changed, library);
}

function counterpart(within: Library, from: string, to: string): Counterpart | undefined {
  const answers = counterpartsOf(within, from, { document: CITY, limit: 100 });
  return [...answers.counterparts, ...answers.near].find(({ clause }) => clause.id === to);
}

const wordsOf = (found: Counterpart | undefined, kinds: readonly string[]): string[] =>
  (found?.reasons ?? []).filter(({ kind }) => kinds.includes(kind)).flatMap(({ words }) => words);

/** The words that put a text under one of some themes. */
const wordsUnder = (text: string, themes: readonly string[]): string[] =>
  themeWords(keyOf(text))
    .filter((found) => found.themes.some((theme) => themes.includes(theme)))
    .map(({ word }) => word);

describe("reasons", () => {
  it.each([
    ["二/（三）/4", "三/（三）/8"],
    ["二/（七）/2", "四/（三）"],
    ["三/（九）", "三/（二）/4"],
    ["二/（七）/4", "四/（四）"],
  ])("of %s with %s bear the score: without their words it falls by a twentieth", (from, to) => {
    const ids = [`${PLAN}:${from}`, `${CITY}:${to}`] as const;
    const whole = counterpart(library, ...ids);
    const named = wordsOf(whole, ["heading", "terms", "programme"]);
    const words = [...named, ...wordsUnder(whole?.clause.text ?? "", wordsOf(whole, ["theme"]))];
    expect(words.length).toBeGreaterThan(0);
    const without = (text: string): string =>
      words.reduce((rest, word) => rest.replaceAll(word, ""), text);
    const less = rewritten(ids[1], (node) => ({
      ...node,
      text: without(node.text),
      heading: node.heading === null ? null : without(node.heading),
    }));
    expect(counterpart(less, ...ids)?.score ?? 0).toBeLessThan((whole?.score ?? 0) * 0.95);
  });

  it("of one indicator bear the grade: another indicator in its place is no counterpart of it", () => {
    const ids = [`${PLAN}:一/（二）`, `${CITY}:二/（二）/5`] as const;
    const whole = counterpart(library, ...ids);
    expect(whole?.grade).toBe(3);
    expect(wordsOf(whole, ["indicator"])).not.toEqual([]);
    const less = rewritten(ids[1], (node) => ({ ...node, targets: [] }));
    const rest = counterpart(less, ...ids);
    expect(rest?.score ?? 0).toBeLessThan(whole?.score ?? 0);
    expect(wordsOf(rest, ["indicator"])).toEqual([]);
  });
});
