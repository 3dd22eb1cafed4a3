import request from "supertest";
import { describe, expect, it } from "vitest";
import { corpusApp } from "./corpus-app.js";

const app = corpusApp();

const TYPES: Record<string, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
};

/** Path, a question, the formats it has, the view that shows the same. */
describe.each([
  ["compare", { topic: "孵化器" }, ["xlsx", "docx", "csv"], "compare"],
  ["targets", { region: "韶关市" }, ["xlsx", "docx", "csv"], "targets"],
  ["works", {}, ["xlsx", "csv"], "citations"],
] as const)("GET /api/%s", (path, query, formats, view) => {
  it.each(formats)(".%s is a file of its type, named by what it is and the day", async (format) => {
    const { headers, text } = await request(app)
      .get(`/api/${path}.${format}`)
      .query(query)
      .buffer(true)
      .expect(200);
    expect(headers["content-type"]).toBe(TYPES[format]);
    const name = /filename\*=UTF-8''(\S+)/u.exec(headers["content-disposition"] ?? "")?.[1] ?? "";
    expect(decodeURIComponent(name)).toMatch(new RegExp(`_\\d{4}-\\d\\d-\\d\\d\\.${format}$`, "u"));
    if (format === "csv") expect(text).toContain(`/?view=${view}`);
  });

  it.each(formats)(".%s refuses what it does not know by name", async (format) => {
    const { body } = await request(app).get(`/api/${path}.${format}?colour=red`).expect(400);
    expect(body.detail).toContain("colour");
  });
});

it("an export of what is not held is missing", async () => {
  await request(app).get("/api/compare.xlsx").query({ document: "没有" }).expect(404);
  await request(app).get("/api/works.docx").expect(404);
});
