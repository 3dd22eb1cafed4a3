/** The real page: the corpus ingested, the app listening, a browser before it. */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { DECISIONS_FILE } from "../../src/library/decisions.js";
import type { Library } from "../../src/library.js";
import { serverOf } from "../../src/server.js";
import { createApp } from "../../src/web/app.js";
import { CORPUS, withCorpus } from "../corpus-library.js";
import { CHROMIUM, launchChromium } from "./chromium.js";
import { Windows } from "./windows.js";

/** Less than a test may take, so that what was waited for is named. */
const PATIENCE = 10_000;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Visit {
  /** The library that is served. */
  readonly library: () => Library;
  /** Opens an address in a window of its own; it is shown when this returns. */
  open(address: string, window?: BrowserContextOptions): Promise<Page>;
  /** Opens another address in the same window. */
  go(page: Page, address: string): Promise<void>;
}

const SIMPLIFIED: BrowserContextOptions = {
  locale: "zh-CN",
  viewport: { width: 1280, height: 800 },
  reducedMotion: "reduce",
};

let visit: Visit | undefined;

/**
 * To be called outside `describe`: all tests of a file share one server (over
 * one corpus) and one browser; after every test no page may have complained.
 */
export function visiting(corpus = CORPUS): Visit {
  visit ??= visitOfFile(corpus);
  return visit;
}

function visitOfFile(corpus: string): Visit {
  let server: Server;
  let windows: Windows;
  let library: Library;
  let folder = "";
  const complaints: string[] = [];

  beforeAll(async () => {
    // Where there is no browser every test is skipped.
    if (CHROMIUM === null) return;
    // Compiles the page where it has changed, and knows at once where it has not.
    execFileSync(process.execPath, ["src/ceyin.mjs", "prepare"], { cwd: ROOT });
    folder = await mkdtemp(join(tmpdir(), "ceyin-visit-"));
    // What is decided on the page is kept there, not beside the corpus.
    process.env[DECISIONS_FILE] = join(folder, "decisions.yaml");
    library = await withCorpus(async (report) => report.library, corpus);
    server = serverOf(createApp(() => library, { corpus })).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    windows = new Windows(await launchChromium(), `http://127.0.0.1:${port}`);
  });

  afterAll(async () => {
    await windows?.close();
    server?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  afterEach(async () => {
    await windows.clear();
    expect(complaints.splice(0), "errors of the page").toEqual([]);
  });

  const go: Visit["go"] = async (page, address) => {
    await page.goto(address);
    await page.locator("#view > *").waitFor();
  };

  const open: Visit["open"] = async (address, window = {}) => {
    const { origin } = windows;
    const context = await windows.open({ ...SIMPLIFIED, ...window });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (/content.security.policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== origin) complaints.push(`asks ${request.url()}`);
    });
    if (window.javaScriptEnabled === false) await page.goto(address);
    else await go(page, address);
    return page;
  };
  return { open, go, library: () => library };
}

/** The address of a document open at a clause. */
export function reading(id: string, clause: string | null, q = ""): string {
  const parameters = new URLSearchParams({
    id,
    ...(clause !== null && { clause }),
    ...(q && { q }),
  });
  return `/?${parameters}`;
}
