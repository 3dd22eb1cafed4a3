/** Boolean laws, on the corpus: what a question means does not depend on how it is put. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../src/library.js";
import { search } from "../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "./bare.js";
import { withCorpus } from "./corpus-library.js";

let library: Library;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

const known = new Map<string, Set<string>>();

/** What answers a question in full. */
function full(question: string): Set<string> {
  let found = known.get(question);
  if (found === undefined) {
    const { hits } = search(question, library, { page: 1, size: 10_000 });
    const strong = hits.filter(({ tier }) => tier !== "some");
    found = new Set(strong.map(({ document, path }) => `${document.id}:${path}`));
    known.set(question, found);
  }
  return found;
}

const both = (one: Set<string>, other: Set<string>): Set<string> => new Set([...one, ...other]);

/** Words of the texts, of headings and titles only, in other wordings, short for something, of several words. */
const WORDS = [
  ...["孵化器", "众创空间", "人才", "企业", "补助", "广东省", "番禺区", "实施意见", "创新驱动"],
  ...["高企", "国企", "科技厅", "省科技厅", "高新技术企业培育", "2018年", "5%", '"创新"', "“高企”"],
];

/** Questions in brackets: words, all of some, either of some, without one. */
const { tree } = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(...WORDS),
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(${a} OR ${b})`),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => `(${a} -${b})`),
    fc.tuple(tie("leaf"), tie("leaf")).map(([a, b]) => `(${a} NEAR/20 ${b})`),
  ),
}));

/** Tries a law on any two or three questions. */
function law(holds: (a: string, b: string, c: string) => void): void {
  fc.assert(
    fc.property(tree, tree, tree, (a, b, c) => {
      holds(a, b, c);
    }),
    { numRuns: 60, seed: 12 },
  );
}

describe("any questions a, b and c", () => {
  it("a OR b is all that a finds and all that b finds", () => {
    law((a, b) => expect(full(`${a} OR ${b}`)).toEqual(both(full(a), full(b))));
  });

  it("a (b OR c) is (a b) OR (a c)", () => {
    law((a, b, c) =>
      expect(full(`${a} (${b} OR ${c})`)).toEqual(full(`(${a} ${b}) OR (${a} ${c})`)),
    );
  });

  it("a (b OR c) is all that a b and a c find", () => {
    law((a, b, c) =>
      expect(full(`${a} (${b} OR ${c})`)).toEqual(both(full(`${a} ${b}`), full(`${a} ${c}`))),
    );
  });

  it("a b is b a, and a OR b is b OR a", () => {
    law((a, b) => {
      expect(full(`${a} ${b}`)).toEqual(full(`${b} ${a}`));
      expect(full(`${a} OR ${b}`)).toEqual(full(`${b} OR ${a}`));
    });
  });

  it("a a and a OR a are a", () => {
    law((a) => {
      expect(full(`${a} ${a}`)).toEqual(full(a));
      expect(full(`${a} OR ${a}`)).toEqual(full(a));
    });
  });

  it("a -b has nothing of a b", () => {
    law((a, b) => {
      const refused = full(`${a} ${b}`);
      expect([...full(`${a} -${b}`)].filter((clause) => refused.has(clause))).toEqual([]);
    });
  });
});

describe("a word", () => {
  it.each(WORDS)("%s without itself is nothing", (word) => {
    expect(full(`${word} -${word}`)).toEqual(new Set());
  });
});

describe("words that stand in the title only", () => {
  const titled = bareLibrary(
    bareDocument("社区补贴办法", [
      bareNode("1", "失业人员"),
      bareNode("2", "失业登记"),
      bareNode("3", "社区"),
    ]),
  );

  it.each([
    ["社区 (补贴 OR 失业登记)", ["2", "3"]],
    ["补贴 (社区 OR 失业登记) -登记", ["3"]],
    ["社区 (补贴 OR -登记)", ["3"]],
  ])("answer by no word of another way: %s", (question, paths) => {
    const { hits } = search(question, titled, { page: 1, size: 10 });
    const strong = hits.filter(({ tier, path }) => tier !== "some" && path !== "front");
    expect(strong.map(({ path }) => path).sort()).toEqual(paths);
  });
});

describe("more words than fit a board", () => {
  const many = Array.from({ length: 40 }, (_, i) => `词${i + 10}号`);
  const library = bareLibrary(
    bareDocument("件", [
      ...many.map((word, i) => bareNode(`${i}`, `补贴${word}`)),
      bareNode("rest", "补贴"),
    ]),
  );
  const paths = (question: string): string[] =>
    search(question, library, { page: 1, size: 100 })
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ path }) => path);

  it("are each refused, and each asked for", () => {
    expect(paths(`补贴 -(${many.join(" OR ")})`)).toEqual(["rest"]);
    expect(paths(`补贴 (${many.join(" OR ")})`).sort()).toEqual(many.map((_, i) => `${i}`).sort());
  });
});
