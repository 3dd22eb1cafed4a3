import type { Express } from "express";
import request from "supertest";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/web/app.js";
import { CORPUS, withCorpus } from "../corpus-library.js";

let app: Express;
beforeAll(async () => {
  await withCorpus(async ({ library }) => {
    app = createApp(() => library, { corpus: CORPUS });
  });
});

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
    const { body } = await get("/api/works?sort=title").expect(400);
    expect(body.detail).toContain("sort");
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
  });
});

describe("POST /api/check-citations", () => {
  const post = (body: unknown) =>
    request(app)
      .post("/api/check-citations")
      .send(body as object);

  it("answers with citations and findings at their places", async () => {
    const text = "按照《广东省工业企业创新驱动发展工作方案》（粤府办[2016]46号）";
    const { body } = await post({ text }).expect(200);
    expect(body.citations[0]).toMatchObject({ document: PLAN, confidence: "certain" });
    const [{ span, kind, detail }] = body.findings;
    expect([kind, text.slice(...(span as [number, number]))]).toEqual([
      "brackets",
      "粤府办[2016]46号",
    ]);
    expect(detail).toContain("粤府办〔2016〕46号");
  });
  it("says what is wrong with a body it cannot read", async () => {
    const problem = (status: number) => async (sent: request.Test) => {
      const { body } = await sent.expect(status).expect("content-type", /problem\+json/);
      expect(body).toMatchObject({ status });
      expect(body.detail).not.toBe("");
    };
    await problem(400)(post({}));
    await problem(400)(post({ text: 1 }));
    await problem(400)(post({ text: "", more: 1 }));
    await problem(400)(post({ text: "甲".repeat(300_001) }));
    const raw = (body: string, type: string) =>
      request(app).post("/api/check-citations").set("content-type", type).send(body);
    await problem(400)(raw("{", "application/json"));
    await problem(413)(raw(`{"text":"${"a".repeat(2_100_000)}"}`, "application/json"));
    await problem(415)(raw("text=1", "application/x-www-form-urlencoded"));
    await problem(405)(get("/api/check-citations"));
  });
});
