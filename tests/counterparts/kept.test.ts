import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Kept } from "../../src/counterparts/kept.js";

describe("what is kept", () => {
  it("is made again only when as many others were asked for since", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("一", "二", "三", "四", "五")),
        fc.integer({ min: 1, max: 5 }),
        (names, most) => {
          const kept = new Kept<number>(most);
          names.forEach((name, at) => {
            let made = false;
            kept.of(name, () => {
              made = true;
              return at;
            });
            const last = names.lastIndexOf(name, at - 1);
            const since = at > 0 && last >= 0 ? new Set(names.slice(last + 1, at)).size : most;
            expect(made).toBe(since >= most);
          });
        },
      ),
    );
  });
});
