import { describe, expect, it } from "vitest";
import { indicatorBoard } from "../../src/compare.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { violations } from "./violations.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();
const ADDRESS = "/?view=targets";

describe.skipIf(CHROMIUM === null)(inBrowser("the indicator board in Chromium"), () => {
  it("is reached from the head, between the citations and the library, and counts what it has", async () => {
    const page = await visit.open("/");
    const names = await page.locator("#views a").allInnerTexts();
    expect(names.slice(-3)).toEqual(["引文", "指标", "文库"]);
    await page.locator("#views").getByRole("link", { name: "指标" }).click();
    await page.locator(".indicator").first().waitFor();
    expect(page.url()).toContain(ADDRESS);
    expect(await page.locator("#views [aria-current]").innerText()).toBe("指标");
    const board = indicatorBoard(visit.library());
    const figures = board.flatMap(({ rows }) => rows).length;
    const told = await page.locator(".board").innerText();
    expect(told).toContain(`${board.length} 项指标，${figures} 处数值`);
    const shown = await page.locator(".indicator, .indicator-fold").count();
    expect(shown).toBe(board.length);
  });

  it("has a region a row, a year a column, and each figure one click from its words", async () => {
    const page = await visit.open(`${ADDRESS}&indicator=高新技术企业`);
    const matrix = page
      .locator(".indicator", { hasText: "累计高新技术企业数量" })
      .locator(".matrix");
    expect(await matrix.locator("thead th").allInnerTexts()).toEqual([
      "地区",
      "2014",
      "2017",
      "2018",
      "2020",
    ]);
    const province = matrix.locator("tbody tr").first();
    expect(await province.innerText()).toMatch(/广东省[\s\S]*1\.3万家[\s\S]*13,000家/u);
    expect(await matrix.innerText()).toContain("166家（现状）");
    const link = province.locator(".figure-link");
    await link.focus();
    const words = page.locator(".cell-words").first();
    expect(await words.locator("mark").innerText()).toBe("1.3");
    expect(await words.innerText()).toMatch(
      /到2018年底，高新技术企业达1\.3万家[\s\S]*粤府办〔2016〕46号/u,
    );
    await page.keyboard.press("Enter");
    await page.locator('.text [aria-current="location"]', { hasText: "1.3万家" }).waitFor();
    await page.goBack();
    await page.locator(".matrix").first().waitFor();
  });

  it("draws what can be compared, each figure with its value, from the same data as the table", async () => {
    const page = await visit.open(ADDRESS);
    const comparable = page.locator(".indicator");
    for (let at = 0; at < (await comparable.count()); at++) {
      const one = comparable.nth(at);
      const inTable = await one.locator(".figure-link > span:first-child").allInnerTexts();
      const drawn = await one.locator(".chart-value").allTextContents();
      expect(drawn.toSorted()).toEqual(inTable.toSorted());
      expect(await one.locator("svg[role=img]").getAttribute("aria-label")).toContain("图");
    }
  });

  it("unfolds the others, and the words of every figure", async () => {
    const page = await visit.open(ADDRESS);
    const fold = page.locator(".indicator-fold", { hasText: "省级专业镇" }).first();
    expect(await fold.innerText()).toContain("14个（现状）");
    await fold.locator("summary").first().click();
    await fold.locator(".matrix").waitFor();
    await fold.locator("summary", { hasText: "出处与原文" }).click();
    const sources = fold.locator(".figure-sources li");
    await sources.first().waitFor();
    expect(await sources.count()).toBe(3);
    expect(await sources.first().innerText()).toContain(
      "《韶关市科技创新发展行动计划（2017—2020年）》",
    );
    expect(await violations(page)).toEqual([]);
  });

  it("narrows by words, region, year and document; the address and the exports carry it", async () => {
    const page = await visit.open(ADDRESS);
    const region = page.locator(".facet-entry", { hasText: "韶关市" });
    const left = Number(await region.locator(".count").first().innerText());
    await region.first().click();
    await page.locator(".facet-entry[aria-current]").waitFor();
    expect(new URL(page.url()).searchParams.get("region")).toBe("韶关市");
    expect(await page.locator(".indicator, .indicator-fold").count()).toBe(left);
    await page.getByRole("searchbox", { name: "按指标名查找" }).fill("孵化器");
    await page.keyboard.press("Enter");
    await page.waitForURL(/indicator=/u);
    await page.locator(".indicator").first().waitFor();
    for (const name of await page.locator(".indicator h3").allInnerTexts())
      expect(name).toContain("孵化器");
    const href = await page.getByRole("link", { name: "导出 CSV" }).getAttribute("href");
    const csv = await (await page.request.get(href ?? "")).text();
    expect(csv).toContain("孵化器");
    expect(csv).not.toContain("广东省");
    await page.getByRole("link", { name: "全部指标" }).click();
    await page.locator(".facet-entry[aria-current]").waitFor({ state: "detached" });
  });

  it("is reached from the targets beside a clause, at what they measure", async () => {
    const [board] = indicatorBoard(visit.library(), { indicator: "高新技术企业" });
    const row = board?.rows.find(({ region }) => region === "广东省");
    const page = await visit.open(reading(row?.document ?? "", row?.path ?? ""));
    const clause = page.locator('.text [aria-current="location"]');
    await clause.locator(".carried summary", { hasText: "目标" }).click();
    expect(await violations(page)).toEqual([]);
    await clause.getByRole("link", { name: "高新技术企业", exact: true }).click();
    await page.locator(".matrix").first().waitFor();
    expect(await page.locator(".board").innerText()).toContain("番禺区");
  });

  it("begins a long list and goes on when asked", async () => {
    const page = await visit.open("/");
    await page.route("**/api/targets?*", async (route) => {
      const board = await (await route.fetch()).json();
      const [one] = board.indicators.filter(({ regions }: { regions: number }) => regions === 1);
      const many = Array.from({ length: 450 }, (_, at) => ({
        ...one,
        key: `${at}|`,
        name: `甲${at}`,
      }));
      await route.fulfill({ json: { ...board, indicators: many } });
    });
    await visit.go(page, ADDRESS);
    const folds = page.locator(".indicator-fold");
    expect(await folds.count()).toBe(200);
    await page.getByRole("button", { name: "还有 250 项" }).click();
    expect(await folds.count()).toBe(400);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.getByRole("button", { name: "还有 50 项" }).click();
    expect(await folds.count()).toBe(450);
    expect(await page.locator(".more").count()).toBe(0);
  });

  it("says so where nothing fits", async () => {
    const page = await visit.open(`${ADDRESS}&indicator=没有这个指标`);
    expect(await page.locator(".board").innerText()).toContain("没有符合条件的指标");
  });

  it("j and k go along the indicators, Enter unfolds", async () => {
    const page = await visit.open(ADDRESS);
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("indicator-link");
    for (let times = 0; times < 3; times++) await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await page.keyboard.press("Enter");
    await page.locator(".indicator-fold[open] .matrix").waitFor();
  });
});
