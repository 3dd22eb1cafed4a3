import { readFileSync } from "node:fs";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { corpusApp } from "./corpus-app.js";

const app = corpusApp();

const get = (path: string) => request(app).get(path);
const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";

describe("POST /api/read-draft", () => {
  const fixture = (name: string) =>
    readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url));
  const post = (bytes: Buffer | string, path = "/api/read-draft?name=draft") =>
    request(app).post(path).set("content-type", "application/octet-stream").send(bytes);

  it.each(["docx", "doc", "odt", "rtf", "pdf"])("reads %s by its content", async (format) => {
    const { body } = await post(fixture(`regulation.${format}`)).expect(200);
    expect(body.format).toBe(format);
    expect(body.lines.join("\n")).toContain("第一条");
  });
  it.each([
    ["notice.ofd", "ofd"],
    ["guide.md", "md"],
    ["notice-page.html", "html"],
  ])("reads %s", async (name, format) => {
    const { body } = await post(fixture(name)).expect(200);
    expect(body.format).toBe(format);
    expect(body.lines.length).toBeGreaterThan(3);
  });
  it("reads text in its encoding, line by line", async () => {
    const utf8 = await post(Buffer.from("按照《办法》\n\n第二行")).expect(200);
    expect(utf8.body).toMatchObject({ format: "txt", lines: ["按照《办法》", "", "第二行"] });
  });
  it("says why a file cannot be read, and what to do", async () => {
    const problem = async (status: number, sent: request.Test): Promise<string> => {
      const { body } = await sent.expect(status).expect("content-type", /problem\+json/);
      return body.detail;
    };
    expect(await problem(422, post(""))).toContain("空的");
    const scan = readFileSync(new URL("../fixtures/scans/notice.pdf", import.meta.url));
    expect(await problem(422, post(scan))).toContain("--ocr");
    expect(await problem(422, post(fixture("regulation.docx").subarray(0, 900)))).not.toBe("");
    expect(await problem(422, post("字".repeat(300_001)))).toContain("300000");
    expect(await problem(413, post(Buffer.alloc(32_000_001, "a")))).toContain("32 MB");
    const form = request(app).post("/api/read-draft").type("form").send("a=1");
    expect(await problem(415, form)).toContain("application/octet-stream");
    expect(await problem(400, post("字", "/api/read-draft?path=x"))).toContain("path");
    expect(await problem(405, get("/api/read-draft"))).toContain("POST");
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
    for (const words of Object.values(detail)) expect(words).toContain("粤府办〔2016〕46号");
    expect(Object.keys(detail)).toEqual(["zh-Hans", "zh-Hant", "en"]);
    expect(body.findings[0].suggestion).toBe("粤府办〔2016〕46号");
    expect(body.tally).toEqual({ citations: 1, held: 1, notHeld: 0, unclear: 0 });
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
