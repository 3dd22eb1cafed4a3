import { describe, expect, it } from "vitest";
import { moved } from "../../src/page/combobox.js";

describe("an arrow in a list of three", () => {
  const walk = (by: 1 | -1): (number | null)[] => {
    const way: (number | null)[] = [null];
    for (let step = 0; step < 5; step++) way.push(moved(way.at(-1) ?? null, by, 3));
    return way;
  };

  it("leads down through the list, back to the box, and in again", () => {
    expect(walk(1)).toEqual([null, 0, 1, 2, null, 0]);
  });

  it("leads up from the box to the end of the list", () => {
    expect(walk(-1)).toEqual([null, 2, 1, 0, null, 2]);
  });
});
