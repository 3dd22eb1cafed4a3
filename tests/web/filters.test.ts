import request from "supertest";
import { describe, expect, it } from "vitest";
import type { Answer, FacetName } from "../../src/vocabulary.js";
import { corpusApp } from "./corpus-app.js";

const app = corpusApp();

async function ask(parameters: Record<string, string>): Promise<Answer> {
  const { body } = await request(app).get("/api/search").query(parameters).expect(200);
  return body;
}

/** Every hit, over all pages. */
async function allHits(parameters: Record<string, string>): Promise<string[]> {
  const places: string[] = [];
  for (let page = 1; ; page++) {
    const { hits, total } = await ask({ ...parameters, size: "100", page: String(page) });
    places.push(...hits.map(({ document, path }) => `${document.id} ${path}`));
    if (page * 100 >= total) return places;
  }
}

/** Of each kind of question one: a common word, a rare one, words apart, a run, an alternative, a number. */
const QUESTIONS = [
  "创新",
  "孵化器",
  "孵化器 培育",
  "高企培育",
  "孵化器 OR 众创空间",
  "“高新技术企业”",
  "软件 -孵化器",
  "粤府办〔2016〕46号",
  "创新 企业",
  "创新驱动发展",
];

describe("facets", () => {
  it.each(QUESTIONS)("of %s count what one gets by choosing them", async (q) => {
    const { facets, total } = await ask({ q, size: "1" });
    expect(total).toBeGreaterThan(0);
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values) {
        const chosen = await ask({ q, size: "1", [name]: value });
        expect(chosen.total, `${name}=${value}`).toBe(count);
      }
    }
  });

  it("that each document has once add up to the total", async () => {
    const { facets, total } = await ask({ q: "创新" });
    for (const name of ["document", "level", "region"] as const satisfies FacetName[]) {
      expect(
        facets[name].reduce((sum, { count }) => sum + count, 0),
        name,
      ).toBe(total);
    }
  });
});

describe("filters", () => {
  it("together give what each of them gives", async () => {
    const one = await allHits({ q: "创新", level: "province" });
    const other = new Set(await allHits({ q: "创新", department: "省科技厅" }));
    const both = await allHits({ q: "创新", level: "province", department: "省科技厅" });
    expect(both.length).toBeGreaterThan(0);
    expect(new Set(both)).toEqual(new Set(one.filter((place) => other.has(place))));
  });

  it("that exclude each other give nothing", async () => {
    expect((await ask({ q: "创新", level: "city", region: "广东省" })).total).toBe(0);
  });

  it("alone are a question", async () => {
    const { hits, total } = await ask({ q: "", region: "韶关市" });
    expect(total).toBeGreaterThan(10);
    expect(new Set(hits.map(({ document }) => document.region))).toEqual(new Set(["韶关市"]));
  });

  it.each<[string, string, (hit: Answer["hits"][number]) => boolean]>([
    ["year", "2016", ({ document }) => document.issued?.startsWith("2016") ?? false],
    ["script", "hant", ({ document }) => document.script === "hant"],
    ["type", "item", ({ type }) => type === "item"],
    [
      "issuer",
      "广东省人民政府办公厅",
      ({ document }) => document.issuers.includes("广东省人民政府办公厅"),
    ],
  ])("by %s let through what is so and nothing else", async (name, value, holds) => {
    const { hits, total } = await ask({ q: "创新", size: "100", [name]: value });
    expect(total).toBeGreaterThan(0);
    expect(hits.filter((hit) => !holds(hit))).toEqual([]);
  });
});

describe("sorting by date", () => {
  it("puts the newest first and changes nothing else", async () => {
    const asked = { q: "创新" };
    expect((await allHits({ ...asked, sort: "date" })).sort()).toEqual(
      (await allHits(asked)).sort(),
    );
    const { hits } = await ask({ ...asked, sort: "date", size: "100" });
    const dates = hits.map(({ document }) => document.issued ?? "");
    expect(dates).toEqual([...dates].sort().reverse());
  });
});
