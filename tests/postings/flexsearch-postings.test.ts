import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FlexSearchPostings } from "../../src/postings/flexsearch-postings.js";
import { SLOTS } from "../../src/postings/settings.js";
import { bigrams } from "../../src/text/analyse.js";

/** Few characters, so that keys share tokens; 𠮷 is one of two UTF-16 units. */
const keys = () =>
  fc.array(fc.array(fc.constantFrom("高", "新", "企", "业", "𠮷", "1", "."), { maxLength: 8 }), {
    maxLength: 12,
  });
const joined = (lists: readonly (readonly string[])[]): string[] =>
  lists.map((characters) => characters.join(""));

const numbersOf = (postings: FlexSearchPostings, token: string): number[] =>
  postings.lookup(token).slots.flatMap((slot) => slot ?? []);

const slotsOf = (postings: FlexSearchPostings, token: string): number[][] =>
  Array.from(postings.lookup(token).slots, (slot) => [...(slot ?? [])]);

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

async function openedAgain(postings: FlexSearchPostings): Promise<FlexSearchPostings> {
  const chunks: [string, string][] = [];
  await postings.save(async (name, data) => void chunks.push([name, data]));
  const steps = FlexSearchPostings.opening(chunks.reverse());
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe("Postings", () => {
  it("give every number whose key holds a token, once, and no other", () => {
    fc.assert(
      fc.property(keys(), (lists) => {
        const of = joined(lists);
        const postings = FlexSearchPostings.of(of);
        const tokens = new Set([...of.flatMap((key) => bigrams(key)), "无此"]);
        for (const token of tokens) {
          const holders = of.flatMap((key, n) => (bigrams(key).includes(token) ? [n] : []));
          expect(inOrder(numbersOf(postings, token))).toEqual(holders);
          expect(postings.lookup(token).count).toBe(holders.length);
        }
      }),
    );
  });

  it("saved and opened again, in any order of their chunks, give the same lists in the same slots", async () => {
    await fc.assert(
      fc.asyncProperty(keys(), async (lists) => {
        const of = joined(lists);
        const postings = FlexSearchPostings.of(of);
        const again = await openedAgain(postings);
        for (const token of of.flatMap((key) => bigrams(key))) {
          // An empty slot is a hole before and null after.
          expect(slotsOf(again, token)).toEqual(slotsOf(postings, token));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("put a key that says a token more often, or little beside it, before the others", () => {
    const postings = FlexSearchPostings.of(["高新企业在这里", "高新高新高新企", "高新"]);
    const { slots } = postings.lookup("高新");
    const slotOf = (number: number) => slots.findIndex((slot) => slot?.includes(number));
    expect(slotOf(1)).toBeLessThan(slotOf(0));
    expect(slotOf(2)).toBeLessThan(slotOf(0));
    expect(slots.length).toBeLessThanOrEqual(SLOTS);
  });
});
