import express from "express";
import pino from "pino";
import { pinoHttp } from "pino-http";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { faults } from "../../src/web/faults.js";
import { corpusApp } from "./corpus-app.js";

let original = "";
const app = corpusApp(({ documents: [first] }) => {
  original = `/api/documents/${encodeURIComponent(first?.id ?? "")}/original`;
});

const FILES: readonly [string, () => string][] = [
  ["an original", () => original],
  ["a page", () => "/index.html"],
  ["a converter", () => "/opencc/cn2t.js"],
];
const ASKED: readonly [string, string, number, RegExp][] = [
  ["Range", "bytes=99999999-", 416, /Range 所要的范围/u],
  ["If-Match", '"x"', 412, /If-Match/u],
];

describe.each(FILES)("%s", (_name, path) => {
  it.each(ASKED)("that cannot be sent for %s: %s is a problem of its own", async (...asked) => {
    const [header, value, status, said] = asked;
    const { body, headers } = await request(app).get(path()).set(header, value).expect(status);
    expect(headers["content-type"]).toMatch(/^application\/problem\+json/u);
    expect(body).toMatchObject({
      type: "about:blank",
      status,
      detail: expect.stringMatching(said),
    });
    for (const name of ["content-disposition", "last-modified", "accept-ranges"]) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(headers["content-range"]).toEqual(
      status === 416 ? expect.stringMatching(/^bytes \*\/\d+$/u) : undefined,
    );
    const { headers: whole } = await request(app).get(path()).expect(200);
    expect(headers.etag).not.toBe(whole.etag);
  });

  it("is sent in part where the range is in it", async () => {
    await request(app).get(path()).set("Range", "bytes=0-9").expect(206);
  });
});

/** An app that throws `error`; what it logs as errors of its own is kept. */
function throwing(error: unknown) {
  const logged: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });
  const broken = express();
  broken.use(pinoHttp({ logger: log, customLogLevel: () => "info" }));
  broken.get("/", () => {
    throw error;
  });
  broken.use(faults);
  return { broken, logged };
}

describe("what a handler throws", () => {
  it.each([400, 404, 412, 416, 418])(
    "with status %i is the caller's, and not logged",
    async (status) => {
      const { broken, logged } = throwing(Object.assign(new Error("no"), { status }));
      const { body } = await request(broken).get("/").expect(status);
      expect(body.detail).toMatch(/ · /u);
      expect(logged).toEqual([]);
    },
  );

  it.each([new Error("no"), Object.assign(new Error("no"), { status: 503 }), "no"])(
    "with another or none is ours, and logged: %s",
    async (error) => {
      const { broken, logged } = throwing(error);
      await request(broken).get("/").expect(500);
      expect(logged).toHaveLength(1);
    },
  );
});
