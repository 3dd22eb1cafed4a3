import request from "supertest";
import { describe, expect, it } from "vitest";
import { corpusApp } from "./corpus-app.js";

const app = corpusApp();

const get = (path: string) => request(app).get(path);
const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";

describe("GET /api/works", () => {
  it("lists the works cited, or only those held or not held", async () => {
    const { body: all } = await get("/api/works").expect(200);
    const { body: held } = await get("/api/works?held=true").expect(200);
    const { body: others } = await get("/api/works?held=false").expect(200);
    expect(held.works.length + others.works.length).toBe(all.works.length);
    expect(held.works.map(({ document }: { document: string }) => document)).toContain(PLAN);
    for (const { document, citedBy } of others.works) {
      expect(document).toBeNull();
      expect(citedBy.length).toBeGreaterThan(0);
    }
  });
  it("gives each work by its id, and says what is not there", async () => {
    const { body } = await get(`/api/works/${encodeURIComponent("粤府〔2016〕31号")}`).expect(200);
    expect(body).toMatchObject({ docNumber: "粤府〔2016〕31号", document: null });
    expect(body.citedBy[0]).toMatchObject({ clause: `${PLAN}:preamble/3`, relation: "basis" });
    await get("/api/works/nothing")
      .expect(404)
      .expect("content-type", /problem\+json/);
  });
  it("refuses unknown parameters", async () => {
    await get("/api/works?held=maybe").expect(400);
    await get("/api/works?sort=size").expect(400);
    await get("/api/works?relation=likes").expect(400);
    const { body } = await get("/api/works?cites=title").expect(400);
    expect(body.detail).toContain("cites");
    const id = encodeURIComponent("粤府〔2016〕31号");
    const { body: one } = await get(`/api/works/${id}?sort=title`).expect(400);
    expect(one.detail).toContain("sort");
  });
  it.each(["held", "level", "year", "relation"])(
    "counts under each %s what a list with that filter has",
    async (name) => {
      const { body: all } = await get("/api/works").expect(200);
      expect(all.total).toBe(all.works.length);
      expect(all.facets[name].length).toBeGreaterThan(0);
      for (const { value, count } of all.facets[name]) {
        const { body } = await get(`/api/works?${name}=${encodeURIComponent(value)}`).expect(200);
        expect(body.total, value).toBe(count);
      }
    },
  );
  it("narrows by words of a title in either script, or of a number in any brackets", async () => {
    const titles = async (q: string) => {
      const { body } = await get(`/api/works?q=${encodeURIComponent(q)}`).expect(200);
      return body.works.map(({ title }: { title: string }) => title);
    };
    expect(await titles("国家创新驱动")).toEqual(["国家创新驱动发展战略纲要"]);
    expect(await titles("國家創新驅動")).toEqual(await titles("国家创新驱动"));
    expect(await titles("粤府[2016]31")).toHaveLength(1);
    expect(await titles("月球基地")).toEqual([]);
  });
  it("gives pages of one order", async () => {
    for (const sort of ["cited", "title", "date"]) {
      const { body: all } = await get(`/api/works?sort=${sort}`).expect(200);
      const pages = [];
      for (let page = 1; page * 5 < all.total + 5; page++) {
        const { body } = await get(`/api/works?sort=${sort}&size=5&page=${page}`).expect(200);
        expect(body.total).toBe(all.total);
        pages.push(...body.works);
      }
      expect(pages).toEqual(all.works);
    }
  });
  it("shows of a work the words that cite it, and narrows them by the citing document", async () => {
    const id = encodeURIComponent("粤府〔2016〕31号");
    const { body } = await get(`/api/works/${id}`).expect(200);
    for (const { sentence, raw } of body.citedBy) {
      const [[from, to]] = sentence.spans;
      expect(sentence.text.slice(from, to)).toBe(raw);
    }
    expect(body.citing.map((document: { id: string }) => document.id)).toEqual([PLAN]);
    const { body: province } = await get(`/api/works/${id}?level=province&year=2016`).expect(200);
    expect(province.citedBy).toEqual(body.citedBy);
    const { body: none } = await get(`/api/works/${id}?level=district`).expect(200);
    expect(none).toMatchObject({ citedBy: [], citing: [], cited: body.cited });
  });
  it("shows who points at one clause of a document, and says where there is no such clause", async () => {
    const id = encodeURIComponent(PLAN);
    const path = encodeURIComponent("preamble/3");
    const { body } = await get(`/api/works/${id}?clause=${path}`).expect(200);
    expect(body).toMatchObject({ document: PLAN, citedBy: [] });
    const { body: missing } = await get(
      `/api/works/${id}?clause=${encodeURIComponent("九十九")}`,
    ).expect(404);
    expect(missing.detail).toContain("九十九");
  });
  it("exports what is not held", async () => {
    const { text } = await get("/api/works.csv")
      .expect(200)
      .expect("content-type", /text\/csv/);
    expect(text).toContain("粤府〔2016〕31号");
  });
});

describe("documents and clauses", () => {
  it("carry their citations, each with what it means, at its place", async () => {
    const { body } = await get(`/api/documents/${encodeURIComponent(PLAN)}`).expect(200);
    const node = body.nodes.find(({ path }: { path: string }) => path === "preamble/3");
    expect(node.citations).toHaveLength(4);
    expect(node.citations[1]).toMatchObject({
      docNumber: "粤府〔2016〕31号",
      work: "粤府〔2016〕31号",
      confidence: "certain",
    });
    for (const { span, raw } of node.citations) expect(node.text.slice(...span)).toBe(raw);
    const id = encodeURIComponent(`${PLAN}:preamble/3`);
    const { body: clause } = await get(`/api/clauses/${id}`).expect(200);
    expect(clause.citations).toEqual(node.citations);
    expect(clause.citedBy).toEqual([]);
    expect(node.citedBy).toEqual([]);
  });
  it("come with the works that are meant, in short", async () => {
    const { body } = await get(`/api/documents/${encodeURIComponent(PLAN)}`).expect(200);
    const ids = body.works.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { citations } of body.nodes) {
      for (const { work, candidates } of citations) {
        if (work !== null) expect(ids).toContain(work);
        for (const candidate of candidates) expect(ids).toContain(candidate);
      }
    }
    const { body: work } = await get(`/api/works/${encodeURIComponent(PLAN)}`).expect(200);
    expect(body.cited).toEqual(work.cited);
  });
});

describe("GET /api/search", () => {
  it("tells of each hit how much it cites and is cited", async () => {
    const { body } = await get(
      `/api/search?q=${encodeURIComponent("珠三角国家自主创新示范区建设实施方案")}`,
    );
    const hit = body.hits.find(({ path }: { path: string }) => path === "preamble/3");
    expect(hit).toMatchObject({ cites: 3, citedBy: 0 });
  });
});
