import { describe, expect, it } from "vitest";
import { pageNumbers } from "../../src/page/paging.js";

describe("page numbers", () => {
  it.each([
    [1, 1, "1"],
    [1, 5, "1 2 3 4 5"],
    [1, 6, "1 2 3 … 6"],
    [3, 5, "1 2 3 4 5"],
    [1, 4, "1 2 3 4"],
    [6, 6, "1 … 4 5 6"],
    [5, 20, "1 2 3 4 5 6 7 … 20"],
    [10, 20, "1 … 8 9 10 11 12 … 20"],
    [20, 20, "1 … 18 19 20"],
    [99, 3, "1 2 3"],
  ])("at %i of %i are %s", (current, last, expected) => {
    expect(
      pageNumbers(current, last)
        .map((page) => page ?? "…")
        .join(" "),
    ).toBe(expected);
  });
});
