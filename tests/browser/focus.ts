import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();

/** What has the focus, by its tag and its words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement?.tagName} ${activeElement?.textContent}`;
  });

/** Takes a link by keyboard and waits until another view stands in its place. */
async function take(page: Page, link: string): Promise<void> {
  const before = await page.locator("#view > *").elementHandle();
  await page.locator(link).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((old) => !old?.isConnected, before);
}

describe.skipIf(CHROMIUM === null)(inBrowser("the focus in Chromium"), () => {
  it("stays on the control one chose, and goes to the heading where that is gone", async () => {
    const page = await visit.open("/?q=创新");
    await take(page, ".facet-entry >> nth=1");
    expect(await focused(page)).toMatch(/^A .*已选/);
    await take(page, '.sorting a:not([aria-current="true"])');
    expect(await focused(page)).toBe("A 成文日期");
    await take(page, ".chip");
    expect(await focused(page)).toMatch(/^H1 .*创新/);
    await take(page, ".pages a >> nth=1");
    expect(await focused(page)).toMatch(/^H1 .*创新/);
  });

  it("goes to the title of a document that is opened, which tells that it is", async () => {
    const page = await visit.open("/?view=corpus");
    await take(page, '#view a[href*="?id="] >> nth=0');
    expect(await focused(page)).toBe(`H1 ${await page.locator("h1").textContent()}`);
  });

  it("passes by the filters on the way to the results", async () => {
    const page = await visit.open("/?q=创新");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatch(/^H1/);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("A 相关度");
  });

  it("leaves the filters of a narrow screen open while one chooses", async () => {
    const page = await visit.open("/?q=创新", { viewport: { width: 375, height: 800 } });
    await page.locator(".facets > summary").click();
    await take(page, ".facet-entry >> nth=1");
    expect(await page.locator(".facets").getAttribute("open")).not.toBeNull();
    await visit.go(page, "/?q=创新");
    expect(await page.locator(".facets").getAttribute("open")).toBeNull();
  });
});

describe.skipIf(CHROMIUM === null)(inBrowser("a slow answer in Chromium"), () => {
  it("is told where the reader is, and no longer once it has come", async () => {
    const page = await visit.open("/?q=创新");
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    await page.route("**/api/documents/*", async (route) => {
      await answered;
      await route.continue();
    });
    await page.locator(".hit-link").last().click();
    const waiting = page.locator("#waiting", { hasText: "正在打开" });
    await waiting.waitFor();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const seen = await waiting.evaluate((notice) => notice.getBoundingClientRect().bottom);
    expect(seen).toBe(800);
    answer();
    await page.locator(".document-head").waitFor();
    expect(await page.locator("#waiting").innerText()).toBe("");
  });
});

describe.skipIf(CHROMIUM === null)(inBrowser("results one returns to in Chromium"), () => {
  it("are as they were left, also after a search within the document", async () => {
    const page = await visit.open("/?q=创新");
    const link = page.locator(".hit-link").nth(7);
    await link.scrollIntoViewIfNeeded();
    const [seen, address] = [await page.evaluate(() => scrollY), page.url()];
    const hit = await link.textContent();
    await link.click();
    await page.locator(".document-head").waitFor();
    await page.getByRole("searchbox", { name: "在本文件中检索" }).fill("企业");
    await page.keyboard.press("Enter");
    await page.waitForURL(/find=/);
    await page.locator(".hit-place", { hasText: "第 1 处" }).waitFor();
    await page.getByRole("link", { name: "返回结果" }).click();
    await page.locator(".hits").first().waitFor();
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => scrollY)).toBe(seen);
    expect(await focused(page)).toBe(`A ${hit}`);
  });

  it("are not there after a search that found nothing in the text, which is said", async () => {
    const [document] = visit.library().documents;
    const page = await visit.open(reading(document?.id ?? "", null));
    await page.getByRole("searchbox", { name: "在本文件中检索" }).fill("月球");
    await page.keyboard.press("Enter");
    await page.locator(".hit-place", { hasText: "正文中没有相符之处" }).waitFor();
    expect(await page.evaluate(() => window.document.activeElement?.id)).toBe("find");
    expect(await page.getByRole("link", { name: "返回结果" }).count()).toBe(0);
  });
});
