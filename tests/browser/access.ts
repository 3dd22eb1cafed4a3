import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { violations } from "./violations.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();

const MISSING = "/?id=不存在的文件";

/** Every kind of view but an open document. */
const PLAIN = [
  "/",
  "/?q=资讯科技&level=province&sort=date",
  "/?q=孵化器 月球基地",
  "/?q=月球",
  "/?q=國函〔2016〕110號",
  "/?view=compare",
  "/?view=compare&topic=孵化器",
  "/?view=corpus",
  "/?view=targets",
  "/?view=targets&indicator=研发",
  MISSING,
];

describe.skipIf(CHROMIUM === null)(inBrowser("access in Chromium"), () => {
  /** An error is a view too, but only where one was asked for. */
  async function isWhatWasAsked(page: Page, address: string): Promise<void> {
    const failures = await page.getByRole("alert").count();
    expect(failures, address).toBe(address === MISSING ? 1 : 0);
  }

  /** Every document of the corpus, at a clause and with marks. */
  const openDocuments = () =>
    visit.library().documents.map(({ id, nodes }) => reading(id, nodes[5]?.path ?? null, "创新"));

  /** A document with tables at one of its clauses, as the others are made of the same parts. */
  function tabled(): string {
    const { documents } = visit.library();
    const at = documents.findIndex(({ nodes }) => nodes.some(({ type }) => type === "row"));
    return openDocuments()[at] ?? "";
  }

  async function expectNoViolation(address: string, window: BrowserContextOptions): Promise<void> {
    const page = await visit.open(address, window);
    await isWhatWasAsked(page, address);
    expect(await violations(page), address).toEqual([]);
    await page.context().close();
  }

  it.each(PLAIN)("%s has no violation of WCAG 2.2 AA", async (address) => {
    await expectNoViolation(address, {});
  });

  it("a document open has none", async () => {
    await expectNoViolation(tabled(), {});
  });

  it("nor have results and text on dark ground", async () => {
    for (const address of ["/?q=创新", "/?view=compare&topic=孵化器", tabled()]) {
      await expectNoViolation(address, { colorScheme: "dark" });
    }
  });

  it("nor has a telephone with the drawers open", async () => {
    for (const address of ["/?q=创新", tabled()]) {
      const page = await visit.open(address, { viewport: { width: 360, height: 700 } });
      await isWhatWasAsked(page, address);
      await page.locator("details.drawer > summary").click();
      expect(await violations(page), address).toEqual([]);
    }
  });

  it("tags every Chinese word of the English page as Chinese, and no word of its own", async () => {
    const page = await visit.open("/", { locale: "en" });
    const named = [
      "/?q=高企 经信委",
      "/?q=高薪技术企业",
      "/?q=孵化器 level:全球",
      "/?region=韶关市",
    ];
    for (const address of [...PLAIN, ...named, tabled()]) {
      await visit.go(page, address);
      const untagged = await page.locator("#content").evaluate((content) => {
        const texts: { text: string; isTagged: boolean }[] = [];
        const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const parent = node.parentElement;
          const lang = parent?.closest("[lang]")?.getAttribute("lang") ?? "";
          const text = node.textContent ?? "";
          if (parent?.closest("noscript") !== null) continue;
          texts.push({ text, isTagged: lang.startsWith("zh") });
        }
        const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
        const own = ["This clause", "Compare", "Province", "fault here", "Responsible"];
        return texts.filter(({ text, isTagged }) =>
          isTagged ? own.includes(text.trim()) : hasHan(text),
        );
      });
      expect(untagged, address).toEqual([]);
    }
  });

  it("reads a level once where its name stands beside its badge", async () => {
    const page = await visit.open("/?q=创新");
    const entry = page.getByRole("link", { name: /^省级/ });
    expect(await entry.first().ariaSnapshot()).toMatch(/"省级 \d+ 条"/u);
  });

  it("never scrolls sideways at 320 px", async () => {
    const page = await visit.open("/", { viewport: { width: 320, height: 640 } });
    for (const address of [...PLAIN, ...openDocuments()]) {
      await visit.go(page, address);
      await isWhatWasAsked(page, address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, address).toBe(0);
    }
  });

  it("sets at most 44 characters a line, however wide the window", async () => {
    const page = await visit.open(openDocuments()[0] ?? "", {
      viewport: { width: 2560, height: 1000 },
    });
    const characters = await page
      .locator(".text p")
      .evaluateAll((lines) =>
        Math.max(
          ...lines.map(
            (line) => line.clientWidth / Number.parseFloat(getComputedStyle(line).fontSize),
          ),
        ),
      );
    expect(characters).toBeLessThanOrEqual(44);
  });

  it("moves nothing when motion is reduced", async () => {
    const page = await visit.open(openDocuments()[0] ?? "");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});

describe.skipIf(CHROMIUM === null)(inBrowser("by keyboard in Chromium"), () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("href"));

  it("/ goes to the box, j and k along the results, o opens, Back closes", async () => {
    const page = await visit.open("/?q=孵化器");
    const links = page.locator(".hit-link");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(await links.nth(0).getAttribute("href"));
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(await links.nth(1).getAttribute("href"));
    await page.keyboard.press("o");
    await page.locator('.text [aria-current="location"]').waitFor();
  });

  it("j and k go from hit to hit while reading", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.locator(".hit-link").first().click();
    const place = page.locator(".hit-place");
    await place.waitFor();
    const first = await place.innerText();
    await page.keyboard.press((await page.locator(".next-hit[href]").count()) > 0 ? "j" : "k");
    expect(await place.innerText()).not.toBe(first);
  });

  it("a letter typed into the box is a letter", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.keyboard.press("/");
    await page.keyboard.type("jko?/");
    expect(await page.getByRole("combobox", { name: "检索政策条款" }).inputValue()).toBe("jko?/");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("nothing happens while an input method composes", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.evaluate(() => {
      for (const key of ["j", "/", "?"]) {
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true }),
        );
      }
    });
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("? tells the keys, Esc closes, and single keys can be switched off", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "说明" });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("j");
    expect(await focused(page)).toBeNull();
  });

  it("the first Tab leads past the head", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#view") !== null)).toBe(true);
  });
});
