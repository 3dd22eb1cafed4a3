import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Express } from "express";
import request from "supertest";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compareTable } from "../../src/compare.js";
import { Decided, decisionsBeside, readDecisions } from "../../src/library/decisions.js";
import type { Library } from "../../src/library.js";
import { createApp } from "../../src/web/app.js";
import { withCorpus } from "../corpus-library.js";

const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const CITY = "韶关市-科技创新发展行动计划-2017-2020";
const ROW = `${PLAN}:二/（三）/2`;
const BEST = `${CITY}:三/（一）/1`;

let library: Library;
let folder: string;
let file: string;
let app: Express;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ceyin-deciding-"));
  const corpus = join(folder, "corpus");
  file = decisionsBeside(corpus);
  app = createApp(() => library, { corpus });
});

afterEach(() => rm(folder, { recursive: true }));

const post = (body: unknown, headers: Record<string, string> = {}) =>
  request(app)
    .post("/api/decisions")
    .set({ "content-type": "application/json", ...headers })
    .send(typeof body === "string" ? body : JSON.stringify(body));

const accept = { clauses: [ROW, BEST], decision: "accepted" };

describe("POST /api/decisions", () => {
  it("keeps what was decided, and the table heeds it at once", async () => {
    await post({ clauses: [ROW, BEST], decision: "rejected" }).expect(200);
    const { body } = await request(app)
      .get("/api/compare")
      .query({ clauses: ROW, documents: CITY })
      .expect(200);
    const [cell] = body.rows[0].cells;
    expect(cell.rejected.map(({ clause }: { clause: { id: string } }) => clause.id)).toEqual([
      BEST,
    ]);
  });

  it("takes back with null, from either side", async () => {
    await post(accept).expect(200);
    await post({ clauses: [BEST, ROW], decision: null }).expect(200);
    const { body } = await request(app).get("/api/decisions").expect(200);
    expect(body).toEqual({ decidable: true, decisions: [] });
  });

  it("loses none of forty taken at once", async () => {
    const others = compareTable(library, { document: CITY }).rows.slice(0, 40);
    expect(others).toHaveLength(40);
    const pairs = others.map(({ clause }) => [ROW, clause.id] as const);
    await Promise.all(pairs.map((pair) => post({ clauses: pair, decision: "pinned" }).expect(200)));
    const decided = new Decided(await readDecisions(file));
    for (const [one, other] of pairs) expect(decided.of(one, other)).toBe("pinned");
  });

  it.each([
    ["a clause not held", { ...accept, clauses: [ROW, "无:1"] }, 404, "无:1"],
    ["a title", { ...accept, clauses: [ROW, `${CITY}:front`] }, 422, "不是措施"],
    ["two of one document", { ...accept, clauses: [ROW, `${PLAN}:二/（三）/1`] }, 422, "同一文件"],
    ["three clauses", { ...accept, clauses: [ROW, BEST, BEST] }, 400, "clauses"],
    ["another word", { ...accept, decision: "perhaps" }, 400, "decision"],
    ["no word", { clauses: [ROW, BEST] }, 400, "decision"],
    ["more than that", { ...accept, note: "好" }, 400, "note"],
    ["no JSON", "{", 400, "JSON"],
    ["a book", `"${"长".repeat(20_000)}"`, 413, "太长"],
  ])("refuses %s, and writes nothing", async (_name, body, status, said) => {
    const { body: problem } = await post(body).expect(status);
    expect(problem.detail).toContain(said);
    expect(await readDecisions(file)).toEqual([]);
  });

  it.each([
    ["a form", { "content-type": "text/plain" }, 415],
    ["a page of another site", { origin: "http://evil.example" }, 403],
    ["a page the browser calls foreign", { "sec-fetch-site": "cross-site" }, 403],
    ["another name for this machine", { host: "evil.example", origin: "http://evil.example" }, 403],
  ])("refuses %s", async (_name, headers, status) => {
    await post(accept, headers).expect(status);
    expect(await readDecisions(file)).toEqual([]);
  });

  it("takes them from other machines where its keeper says so, still from its own page only", async () => {
    process.env.CEYIN_SHARED_DECISIONS = "1";
    try {
      const own = { host: "ceyin.office", origin: "http://ceyin.office" };
      await post(accept, own).expect(200);
      await post(accept, { ...own, origin: "http://evil.example" }).expect(403);
    } finally {
      delete process.env.CEYIN_SHARED_DECISIONS;
    }
  });

  it("tells other machines that it takes none", async () => {
    const { body } = await request(app).get("/api/decisions").set("host", "ceyin.office");
    expect(body.decidable).toBe(false);
  });

  it("leaves a damaged file alone and says which, to readers of the table too", async () => {
    await writeFile(file, "- clauses: [a]\n");
    const { body } = await post(accept).expect(409);
    expect(body.detail).toContain(file);
    await request(app).get("/api/compare").query({ topic: "孵化器" }).expect(409);
    expect(await readFile(file, "utf8")).toBe("- clauses: [a]\n");
  });

  it("says where it may not write", async () => {
    // Who may write everywhere, as root does, is stopped by a file where the folder should be.
    const corpus = join(folder, "file", "corpus");
    await writeFile(join(folder, "file"), "");
    const stopped = createApp(() => library, { corpus });
    const { body } = await request(stopped).post("/api/decisions").send(accept);
    expect(body).toMatchObject({ title: "取舍文件用不了" });
    expect(body.detail).toContain(decisionsBeside(corpus));
  });

  it("is asked by GET and POST only", async () => {
    const { headers } = await request(app).delete("/api/decisions").expect(405);
    expect(headers.allow).toBe("GET, POST");
  });
});
