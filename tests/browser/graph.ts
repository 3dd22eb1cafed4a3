import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { violations } from "./violations.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();
const PLAN = "广东省-工业企业创新驱动发展工作方案-2016";
const ADDRESS = `/?view=graph&document=${PLAN}`;

interface Drawn {
  readonly nodes: readonly { id: string; title: string }[];
  readonly edges: readonly unknown[];
}

async function asked(page: Page, query: string): Promise<Drawn> {
  return (await page.request.get(`/api/graph?${query}`)).json();
}

describe.skipIf(CHROMIUM === null)(inBrowser("the graph in Chromium"), () => {
  it("begins with the documents that have most citations, and is reached from a document", async () => {
    const page = await visit.open("/?view=graph");
    await page.locator(".work a").first().click();
    await page.locator(".graph").waitFor();
    expect(page.url()).toContain("document=");
    await visit.go(page, reading(PLAN, null));
    await page.getByRole("link", { name: "引用关系图" }).click();
    await page.locator(".box-link[aria-current]").waitFor();
    expect(new URL(page.url()).searchParams.get("document")).toBe(PLAN);
  });

  it("draws every work once, or in a fold, and has every edge in the table", async () => {
    const page = await visit.open(ADDRESS);
    const { nodes, edges } = await asked(page, `document=${PLAN}`);
    const titles = await page.locator(".box-title").allInnerTexts();
    const folds = await page.locator(".box-link", { hasText: /^另有/ }).allInnerTexts();
    const folded = folds.reduce((sum, fold) => sum + Number(/\d+/.exec(fold)?.[0]), 0);
    expect(titles.length + folded).toBe(nodes.length);
    expect(await page.locator(".graph-view tbody tr").count()).toBe(edges.length);
  });

  it("unfolds, goes two steps, and puts another work in the middle; Back leads back", async () => {
    const page = await visit.open(`${ADDRESS}&steps=2`);
    const { nodes } = await asked(page, `document=${PLAN}&steps=2`);
    const fold = page.locator(".box-link", { hasText: /^另有/ });
    while ((await fold.count()) > 0) {
      const before = page.url();
      await fold.first().click();
      await page.waitForFunction((old) => location.href !== old, before);
    }
    await expect.poll(() => page.locator(".box-title").count()).toBe(nodes.length);
    const other = page.locator(".box-link:not([aria-current])").first();
    const title = await other.locator(".box-title").innerText();
    await other.click();
    const centre = page.locator(".box-link[aria-current] .box-title");
    await expect.poll(() => centre.innerText()).toBe(title);
    await page.goBack();
    await expect.poll(() => page.locator(".box-title").count()).toBe(nodes.length);
  });

  it("is gone through by Tab in reading order, and by arrows along rows and lines", async () => {
    const page = await visit.open(ADDRESS);
    const at = () =>
      page.evaluate(() => {
        const box = document.activeElement?.closest("foreignObject");
        return [Number(box?.getAttribute("y")), Number(box?.getAttribute("x"))];
      });
    await page.locator(".box-link[aria-current]").focus();
    const [own = 0] = await at();
    await page.keyboard.press("ArrowUp");
    const [above = 0] = await at();
    expect(above).toBeLessThan(own);
    await page.keyboard.press("ArrowDown");
    expect((await at())[0]).toBeGreaterThan(above);
    const links = page.locator(".box-link");
    await links.first().focus();
    await page.keyboard.press("Tab");
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it("sorts its table by any column", async () => {
    const page = await visit.open(ADDRESS);
    await page.getByRole("link", { name: "被引方日期" }).click();
    await page.locator('th[aria-sort="ascending"]', { hasText: "被引方日期" }).waitFor();
    const dates = await page.locator(".graph-view tbody td:nth-child(5)").allInnerTexts();
    const known = dates.filter((date) => /^\d/.test(date));
    expect(known.length).toBeGreaterThan(1);
    expect(known).toEqual(known.toSorted());
  });

  it("has the table first on a narrow screen, and says what strokes and shapes mean", async () => {
    const page = await visit.open(ADDRESS, { viewport: { width: 320, height: 640 } });
    const top = async (place: string) => (await page.locator(place).boundingBox())?.y ?? 0;
    expect(await top(".graph-view table")).toBeLessThan(await top(".graph-frame"));
    expect(await page.locator(".graph-legend").innerText()).toMatch(/依 依据[\s\S]*切角框未收录/);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it.each(["/?view=graph", `${ADDRESS}&steps=2`])("%s is open to everybody", async (address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await visit.open(address, { colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });

  it("tells what is not there", async () => {
    const page = await visit.open("/?view=graph&work=无此文件");
    expect(await page.getByRole("alert").innerText()).toContain("无此文件");
  });
});
