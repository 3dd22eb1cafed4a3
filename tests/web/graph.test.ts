import request from "supertest";
import { describe, expect, it } from "vitest";
import { corpusApp } from "./corpus-app.js";

const app = corpusApp();

const PLAN = encodeURIComponent("广东省-工业企业创新驱动发展工作方案-2016");
const WORK = encodeURIComponent("粤府〔2016〕31号");
const get = (path: string) => request(app).get(path);

describe("GET /api/graph", () => {
  it("answers around a document, and around a work not held, with the same edge", async () => {
    const { body: one } = await get(`/api/graph?document=${PLAN}`).expect(200);
    const { body: other } = await get(`/api/graph?work=${WORK}&steps=2`).expect(200);
    const edge = { from: one.centre, to: "粤府〔2016〕31号", relation: "basis" };
    expect(one.edges).toContainEqual(expect.objectContaining(edge));
    expect(other.edges).toContainEqual(expect.objectContaining(edge));
    expect(other.nodes.length).toBeGreaterThan(2);
  });
  it("says what is missing or wrong", async () => {
    await get("/api/graph?document=nothing").expect(404);
    // A work that is only cited is no document.
    await get(`/api/graph?document=${WORK}`).expect(404);
    for (const query of ["", `?document=${PLAN}&work=${WORK}`, "?work=a&steps=3", "?id=a"]) {
      const { body } = await get(`/api/graph${query}`).expect(400);
      expect(body.detail).not.toBe("");
    }
  });
  it("names where to begin", async () => {
    const { body } = await get("/api/graph/start?size=3").expect(200);
    expect(body.documents.length).toBeGreaterThan(0);
    const links = body.documents.map((one: { links: number }) => one.links);
    expect(links).toEqual(links.toSorted((a: number, b: number) => b - a));
  });
});
