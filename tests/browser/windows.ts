/**
 * Windows of one browser. A window is used again by a later test, with what it
 * had fetched but nothing the page had stored in it: a page of a hundred modules
 * is fetched and compiled once instead of at every test.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";

/** What a page may have stored; what was fetched from the server is left. */
const STORED = "cookies,local_storage,indexeddb,cache_storage,service_workers";

export class Windows {
  readonly origin: string;
  readonly #browser: Browser;
  /** Windows nobody looks at, by what they were opened with. */
  readonly #idle = new Map<string, BrowserContext[]>();
  readonly #used = new Map<BrowserContext, string>();

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.origin = origin;
  }

  /** A window nobody has used, or as if nobody had. */
  async open(options: BrowserContextOptions): Promise<BrowserContext> {
    const name = JSON.stringify(options);
    const context =
      this.#idle.get(name)?.pop() ??
      (await this.#browser.newContext({ ...options, baseURL: this.origin }));
    this.#used.set(context, name);
    context.once("close", () => this.#used.delete(context));
    return context;
  }

  /** Closes what is open and forgets what was stored. */
  async clear(): Promise<void> {
    await Promise.all([...this.#used].map(([context, name]) => this.#clear(context, name)));
    this.#used.clear();
  }

  async #clear(context: BrowserContext, name: string): Promise<void> {
    const [page] = context.pages();
    if (!page) return;
    const browser = await context.newCDPSession(page);
    await browser.send("Storage.clearDataForOrigin", { origin: this.origin, storageTypes: STORED });
    await Promise.all(context.pages().map((open) => open.close()));
    this.#idle.set(name, [...(this.#idle.get(name) ?? []), context]);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
