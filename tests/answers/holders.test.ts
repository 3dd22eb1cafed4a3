/** What a library keeps of earlier questions: it may save time, and change nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdersOf } from "../../src/answers/lookup/lookup.js";
import type { Library } from "../../src/library.js";
import { search } from "../../src/search.js";
import { bareLibrary, bareTexts } from "../bare.js";

const WORDS =
  "企业 高新技术 技术 研发 机构 的 和 规定 提高 孵化器 加速器 财政 1.3万家 质量管理".split(" ");

const someWords = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });

/** Few words stand in many clauses here, and each by itself in one of many. */
const texts = fc
  .tuple(fc.array(someWords(6), { minLength: 1, maxLength: 6 }), fc.shuffledSubarray(WORDS))
  .map(([many, single]) => [...many.map((words) => words.join("")), ...single, ...FILLING]);

/** Clauses without any of the words, so that a word of few clauses is a rare one. */
const FILLING = Array.from({ length: 60 }, (_, i) => `第${i}次会议纪要`);

function libraryOf(clauses: readonly string[]): Library {
  return bareLibrary(bareTexts("企业规定", clauses, 1), bareTexts("二", clauses, 1));
}

const question = fc
  .tuple(someWords(4), fc.constantFrom("", " ", " OR "))
  .map(([words, between]) => words.join(between));

function answer(typed: string, library: Library): unknown {
  const { elapsedMs: _, ...rest } = search(typed, library, { page: 1, size: 20 });
  return rest;
}

describe("what is kept of earlier questions", () => {
  it("never changes an answer", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(question, { maxLength: 12 }),
        question,
        (clauses, before, last) => {
          const used = libraryOf(clauses);
          for (const typed of before) search(typed, used, { page: 1, size: 20 });
          expect(answer(last, used)).toEqual(answer(last, libraryOf(clauses)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds each key that holds a word, after more words than are kept", () => {
    const library = libraryOf(WORDS.map((word, i) => `${word}${WORDS[i + 1] ?? ""}第${i}号`));
    const runs = library.keys.flatMap((key) =>
      Array.from(key, (_, from) => [1, 2, 3, 5].map((length) => key.slice(from, from + length))),
    );
    for (const run of [...runs.flat(), ...runs.flat().reverse()]) {
      const holding = library.keys.flatMap((key, number) => (key.includes(run) ? [number] : []));
      expect([...holdersOf(run, library).numbers].sort((a, b) => a - b)).toEqual(holding);
    }
  });
});
