import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FILTERS,
  narrowed,
  type Place,
  question,
  read,
  type SearchPlace,
  searchParameters,
  VIEWS,
  viewPlace,
  widened,
  write,
} from "../../src/page/address.js";

const at = (address: string): Place => read(new URL(address, "http://localhost"));

const filters = fc.dictionary(fc.constantFrom(...FILTERS), fc.string({ minLength: 1 }), {
  maxKeys: 4,
  noNullPrototype: true,
});

const searches: fc.Arbitrary<SearchPlace> = fc.record({
  view: fc.constant("search" as const),
  q: fc.string({ unit: "grapheme" }),
  filters,
  sort: fc.constantFrom("relevance" as const, "date" as const),
  page: fc.integer({ min: 1, max: 999 }),
});

const places: fc.Arbitrary<Place> = fc.oneof(
  searches,
  fc
    .tuple(
      fc.constantFrom(...VIEWS),
      fc.dictionary(
        fc.string({ unit: "grapheme" }).filter((name) => name !== "view" && name !== "id"),
        fc.string({ unit: "grapheme" }),
        { noNullPrototype: true },
      ),
    )
    .map(([view, parameters]) => viewPlace(view, parameters)),
  fc.record({
    view: fc.constant("document" as const),
    id: fc.string({ unit: "grapheme" }),
    clause: fc.option(fc.string({ unit: "grapheme" })),
    from: searches,
    find: fc.option(fc.string({ unit: "grapheme", minLength: 1 }), { nil: undefined }),
  }),
);

describe("an address", () => {
  it("says the whole state: what is written is read again", () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(at(write(place))).toEqual(place);
      }),
    );
  });

  it.each<[string, SearchPlace]>([
    ["/", question("")],
    ["/?q=孵化器", question("孵化器")],
    ["/?q=孵化器&page=3", { ...question("孵化器"), page: 3 }],
    ["/?q=孵化器&page=0", question("孵化器")],
    ["/?q=孵化器&page=２", question("孵化器")],
    ["/?q=孵化器&page=1.5", question("孵化器")],
    ["/?q=孵化器&sort=date", { ...question("孵化器"), sort: "date" }],
    ["/?q=孵化器&sort=size", question("孵化器")],
    ["/?q=孵化器&level=city&year=", question("孵化器", { level: "city" })],
    ["/?q=孵化器&utm_source=mail", question("孵化器")],
  ])("%s is read", (address, place) => {
    expect(at(address)).toEqual(place);
  });

  it("names a document and a clause by what a reader would call them", () => {
    expect(at("/?id=番禺区/意见-2015&clause=二/（三）/8&q=孵化器&level=district")).toEqual({
      view: "document",
      id: "番禺区/意见-2015",
      clause: "二/（三）/8",
      from: question("孵化器", { level: "district" }),
    });
  });
});

it("names a view and what of it is shown", () => {
  expect(at("/?view=corpus")).toEqual(viewPlace("corpus"));
  expect(at("/?view=corpus&level=city&region=")).toEqual(viewPlace("corpus", { level: "city" }));
  expect(write(viewPlace("corpus", { level: null }))).toBe("/?view=corpus");
  expect(at("/?view=none")).toEqual(question(""));
});

describe("a filter", () => {
  const third = { ...question("孵化器", { level: "city" }), page: 3 };

  it("begins again at the first page when chosen", () => {
    expect(narrowed(third, "year", "2017")).toEqual(
      question("孵化器", { level: "city", year: "2017" }),
    );
  });

  it("begins again at the first page when removed, and leaves the others", () => {
    expect(widened(narrowed(third, "year", "2017"), "level")).toEqual(
      question("孵化器", { year: "2017" }),
    );
  });

  it("is called in the address what the API calls it", () => {
    const asked = searchParameters(question("孵化器", { level: "city", targetYear: "2018" }));
    expect([...asked]).toEqual([
      ["q", "孵化器"],
      ["level", "city"],
      ["targetYear", "2018"],
    ]);
  });
});
