import request from "supertest";
import { describe, expect, it } from "vitest";
import { corpusApp } from "./corpus-app.js";

const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const CITY = "韶关市-科技创新发展行动计划-2017-2020";

const app = corpusApp();

const get = (path: string, query: Record<string, string | string[]> = {}) =>
  request(app).get(`/api/${path}`).query(query);

describe("GET /api/clauses/:id/counterparts", () => {
  const path = `clauses/${encodeURIComponent(`${PLAN}:二/（三）/2`)}/counterparts`;

  it("answers with clause, score, grade and reasons, and none beside", async () => {
    const { body } = await get(path, { document: CITY, limit: "3" }).expect(200);
    expect(body.counterparts.length).toBeLessThanOrEqual(3);
    expect(body.counterparts[0]).toMatchObject({ grade: 3, clause: { document: { id: CITY } } });
    expect(body.counterparts[0].reasons.length).toBeGreaterThan(0);
    expect(body.none).toEqual([]);
  });

  it("can be narrowed by level and region", async () => {
    const { body } = await get(path, { level: "district", region: "广州市番禺区" }).expect(200);
    for (const { clause } of body.counterparts) expect(clause.document.level).toBe("district");
  });

  it("refuses what it does not know by name", async () => {
    const { body } = await get(path, { colour: "red" }).expect(400);
    expect(body.detail).toContain("colour");
    await get("clauses/none/counterparts").expect(404);
  });
});

describe("GET /api/compare", () => {
  it("answers with columns and rows", async () => {
    const { body } = await get("compare", { document: PLAN, documents: CITY }).expect(200);
    expect(body.columns).toHaveLength(2);
    expect(body.rows[0]).toHaveProperty("cells");
  });

  it("is answered from the reader's own copy while nothing but the time it took is another", async () => {
    const asked = { document: PLAN, documents: CITY };
    const { headers } = await get("compare", asked).expect(200);
    await get("compare", asked).set("If-None-Match", String(headers.etag)).expect(304);
  });

  it("takes several clauses, with commas or repeated", async () => {
    const ids = [`${PLAN}:二/（三）/2`, `${PLAN}:二/（六）/2`];
    for (const clauses of [ids, ids.join(",")]) {
      const { body } = await get("compare", { clauses, documents: CITY }).expect(200);
      expect(body.rows.map(({ clause }: { clause: { id: string } }) => clause.id)).toEqual(ids);
    }
  });

  it("asks for one subject, and says what is missing", async () => {
    await get("compare").expect(400);
    await get("compare", { document: PLAN, topic: "孵化器" }).expect(400);
    const { body } = await get("compare", { document: "没有" }).expect(404);
    expect(body.detail).toContain("没有");
  });

  it("is CSV too", async () => {
    const { headers, text } = await get("compare.csv", { topic: "孵化器" }).expect(200);
    expect(headers["content-type"]).toContain("text/csv");
    expect(text).toContain("对应程度");
  });
});

describe("GET /api/targets", () => {
  it("answers with indicators and their rows", async () => {
    const { body } = await get("targets", { indicator: "高新技术企业", year: "2018" }).expect(200);
    expect(body.indicators[0].rows[0]).toMatchObject({ value: "1.3", unit: "万家", low: "13000" });
  });

  it("tells how it could be narrowed, by the indicators that would leave", async () => {
    const { body } = await get("targets", { region: "韶关市" }).expect(200);
    const { region, year } = body.facets;
    expect(region).toEqual([{ value: "韶关市", count: body.indicators.length }]);
    for (const { value, count } of year) {
      const { body: narrowed } = await get("targets", { region: "韶关市", year: value });
      expect(narrowed.indicators).toHaveLength(count);
    }
  });

  it("is CSV too", async () => {
    const { text } = await get("targets.csv").expect(200);
    expect(text.split("\r\n").length).toBeGreaterThan(100);
  });
});
