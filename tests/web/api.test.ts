import request from "supertest";
import { describe, expect, it } from "vitest";
import { FORMAT } from "../../src/library/manifest.js";
import type { Library } from "../../src/library.js";
import { serverOf } from "../../src/server.js";
import { corpusApp } from "./corpus-app.js";

let library: Library;
const app = corpusApp((opened) => {
  library = opened;
});

const get = (path: string) => request(app).get(path);
const ask = (parameters: Record<string, string>) =>
  request(app).get("/api/search").query(parameters);

describe("GET /api/search", () => {
  it("answers with hits that name clause, document, path, spans, excerpt, tier and reasons", async () => {
    const { body } = await ask({ q: "高新技術企業 培育" }).expect(200);
    expect(body.query).toMatchObject({
      text: "高新技術企業 培育",
      faults: [],
    });
    expect(body.query.terms.map(([typed]: string[]) => typed)).toEqual(["高新技术企业", "培育"]);
    expect(body.total).toBe(body.tiers.exact + body.tiers.all + body.tiers.some);
    const [hit] = body.hits;
    expect(hit.document.docNumber).toBe("粤府办〔2016〕46号");
    expect(hit).toMatchObject({
      path: "二/（三）/2",
      type: "item",
      heading: "提升高新技术企业创新能力",
    });
    expect(hit.clause).toBe(`${hit.document.id}:二/（三）/2`);
    for (const [start, end] of hit.spans)
      expect(hit.text.slice(start, end)).toMatch(/高新技术企业|培育/);
    expect(hit.reasons.length).toBeGreaterThan(0);
    expect(body.facets.level[0]).toEqual({ value: expect.any(String), count: expect.any(Number) });
  });

  it("gives a title as a hit of the document", async () => {
    const { body } = await ask({ q: "韶關市科技創新發展行動計劃" }).expect(200);
    expect(body.hits[0]).toMatchObject({ clause: null, path: "front" });
  });

  it("searches what can be understood and reports a fault at its place", async () => {
    const { body } = await ask({ q: '孵化器 "众创空间' }).expect(200);
    expect(body.total).toBeGreaterThan(0);
    expect(body.query.faults).toEqual([
      {
        span: [4, 9],
        detail: {
          "zh-Hans": expect.stringContaining("引号"),
          "zh-Hant": expect.stringContaining("引號"),
          en: expect.stringContaining("quote"),
        },
      },
    ]);
  });

  it.each([5_000, 20_000])(
    "searches the beginning of %i characters and says so",
    async (length) => {
      const pasted = "众创空间和孵化器，".repeat(length).slice(0, length);
      const { body } = await request(serverOf(app)).get("/api/search").query({ q: pasted });
      expect(body.query.faults).toEqual([
        {
          span: [1000, length],
          detail: expect.objectContaining({ "zh-Hans": "只检索前 1000 个字。" }),
        },
      ]);
      expect(body.total).toBeGreaterThan(0);
    },
  );

  it("takes a filter alone for a question: every clause it lets through", async () => {
    const { body } = await ask({ region: "韶关市" }).expect(200);
    const places = library.clauses.filter(({ document }) => document.region === "韶关市");
    expect(body.total).toBe(places.length);
    expect(body.tiers).toEqual({ exact: 0, all: places.length, some: 0 });
  });

  it.each([
    [{}, /q.*缺少/],
    [{ page: "2", sort: "date" }, /q.*缺少/],
    [{ q: "创新", page: "0" }, /page/],
    [{ q: "创新", page: "二" }, /page/],
    [{ q: "创新", size: "101" }, /size/],
    [{ q: "创新", colour: "red" }, /colour/],
  ] as [Record<string, string>, RegExp][])(
    "refuses %j with a problem that names the parameter",
    async (query, named) => {
      const { body, headers } = await ask(query).expect(400);
      expect(headers["content-type"]).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ type: "about:blank", status: 400, title: expect.any(String) });
      expect(body.detail).toMatch(named);
    },
  );

  it("refuses a question of more characters than are taken in a sentence", async () => {
    const q = "a".repeat(20_001);
    const { body } = await request(serverOf(app)).get("/api/search").query({ q }).expect(400);
    expect(body.detail).toMatch(/至多 20000 字/);
  });

  it("answers a repeated parameter with a problem, not with a fault of its own", async () => {
    await get("/api/search?q=a&q=b").expect(400);
  });

  it("is answered from the reader's own copy while nothing but the time it took is another", async () => {
    const first = await ask({ q: "高新技术企业" }).expect(200);
    const { etag } = first.headers;
    expect(etag).toMatch(/^W\/"[^"]+"$/u);
    const again = (q: string) => ask({ q }).set("If-None-Match", String(etag));
    for (let time = 0; time < 3; time++) await again("高新技术企业").expect(304);
    const other = await again("众创空间").expect(200);
    expect(other.headers.etag).not.toBe(etag);
    expect(first.body.elapsedMs).toEqual(expect.any(Number));
  });
});

describe("documents and clauses", () => {
  it("are answered from the reader's own copy while nothing has changed", async () => {
    const { headers } = await get("/api/documents").expect(200);
    await get("/api/documents").set("If-None-Match", String(headers.etag)).expect(304);
  });

  it("are listed, and chosen by level, region and year", async () => {
    const { body } = await get("/api/documents").expect(200);
    expect(body.documents).toHaveLength(library.documents.length);
    const chosen = await get("/api/documents?level=city&region=韶关市").expect(200);
    expect(chosen.body.documents.map(({ title }: { title: string }) => title)).toEqual([
      "韶关市科技创新发展行动计划（2017—2020年）",
    ]);
    const year = await get("/api/documents?year=2016").expect(200);
    expect(year.body.documents).toHaveLength(1);
  });

  it("come whole by their ids, however odd the characters in them", async () => {
    for (const { id, nodes } of library.documents) {
      const { body } = await get(`/api/documents/${encodeURIComponent(id)}`).expect(200);
      expect(body.nodes).toHaveLength(nodes.length);
      expect(body).toHaveProperty("dropped");
      expect(body).toHaveProperty("remarks");
    }
  });

  it("every node is there under its clause id, with what stands above it", async () => {
    for (const { id, nodes } of library.documents) {
      for (const node of nodes.slice(0, 12)) {
        const clause = encodeURIComponent(`${id}:${node.path}`);
        const { body } = await get(`/api/clauses/${clause}`).expect(200);
        expect(body).toMatchObject({ path: node.path, text: node.text });
        expect(body.ancestors.length === 0).toBe(node.parent === null);
      }
    }
  });

  it.each(["/api/documents/none", "/api/clauses/none:一", "/api/nothing"])(
    "%s is a problem of its own",
    async (path) => {
      const { body, headers } = await get(path).expect(404);
      expect(headers["content-type"]).toMatch(/problem/);
      expect(body.status).toBe(404);
    },
  );

  it("an address with broken percent codes is the caller's fault", async () => {
    const { body } = await get("/api/clauses/%E4%B8").expect(400);
    expect(body.status).toBe(400);
  });
});

describe("GET /api/health", () => {
  it("says what the index holds", async () => {
    const { body } = await get("/api/health").expect(200);
    expect(body).toMatchObject({
      status: "ok",
      index: {
        documents: 5,
        clauses: library.clauses.length,
        builtAt: library.builtAt,
        format: FORMAT,
      },
    });
  });
});

describe("every answer", () => {
  it("forbids scripts and styles from elsewhere", async () => {
    const { headers } = await get("/api/health");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});
