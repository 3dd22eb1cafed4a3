import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { violations } from "./violations.js";
import { visiting } from "./visit.js";

const visit = visiting();
const ADDRESS = "/?view=draft";

/** Wrong brackets, a work not held, a changed figure. */
const DRAFT = `按照《广东省工业企业创新驱动发展工作方案》（粤府办[2016]46号）和《某某市数据条例》。
该方案《广东省工业企业创新驱动发展工作方案》提出：“到2018年底，高新技术企业达1.5万家”。`;

async function check(page: Page, text: string): Promise<void> {
  await page.locator("#draft").fill(text);
  await page.getByRole("button", { name: "核对" }).click();
  await page.locator(".draft-text").waitFor();
}

describe.skipIf(CHROMIUM === null)(inBrowser("checking a draft in Chromium"), () => {
  it("is reached from the citations, and says that the draft stays here", async () => {
    const page = await visit.open("/?view=citations");
    await page.getByRole("link", { name: "核对文稿" }).click();
    await page.locator("#draft").waitFor();
    expect(await page.locator("#views [aria-current]").innerText()).toBe("引文");
    expect(await page.locator(".draft").innerText()).toContain("不离开这台电脑");
  });

  it("tells each finding beneath its words, with evidence and the right form", async () => {
    const page = await visit.open(ADDRESS);
    await check(page, DRAFT);
    const notes = page.locator(".finding");
    const names = await notes.locator("h3").allInnerTexts();
    expect(names.map((name) => name.replace(/\s+/gu, " "))).toEqual([
      "1 括号不合规范 应改",
      "2 库中没有 提示",
      "3 引文与原文不符 应改",
    ]);
    expect(await notes.nth(0).locator(".suggestion").innerText()).toBe("粤府办〔2016〕46号");
    const changed = notes.nth(2).locator(".difference");
    expect(await changed.locator("del").innerText()).toContain("5");
    expect(await changed.locator("ins").innerText()).toContain("3");
    // As it is heard: what each says, in words.
    expect(await changed.textContent()).toContain("（文稿：5）（原文：3）");
    await notes.nth(2).getByRole("link", { name: "看原文条款" }).click();
    await page.locator(".clause[aria-current]").waitFor();
    expect(await page.locator(".clause[aria-current]").innerText()).toContain("1.3");
    await page.goBack();
    // What was checked is still there.
    await expect.poll(() => page.locator(".finding").count()).toBe(3);
  });

  it("links what is held, and says of every citation what it is", async () => {
    const page = await visit.open(ADDRESS);
    await check(page, DRAFT);
    const held = page.locator(".draft-text a.citation-held").first();
    expect(await held.getAttribute("href")).toContain("id=");
    expect(await held.textContent()).toContain("已收录");
    const missing = page.locator(".draft-text .citation-missing");
    expect(await missing.textContent()).toContain("未收录");
  });

  it("counts by kind, and leads from the list to the place and back", async () => {
    const page = await visit.open(ADDRESS);
    await check(page, DRAFT);
    expect(await page.locator(".verdict").innerText()).toContain(
      "应改 2 处，另提示 1 处。核对引用 3 处：库中有 2 处，没有 1 处",
    );
    expect(await page.locator(".kind-counts li").count()).toBe(3);
    await page.locator(".draft-list").getByRole("link", { name: "引文与原文不符" }).click();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe("finding-3");
    await page.locator("#finding-3").getByRole("link", { name: "回到列表" }).click();
    expect(await focused()).toBe("finding-entry-3");
  });

  it("n and p go along the findings, and mean nothing while one writes", async () => {
    const page = await visit.open(ADDRESS);
    await check(page, DRAFT);
    const after = async (key: string) => {
      await page.keyboard.press(key);
      return page.evaluate(() => document.activeElement?.id);
    };
    expect(await after("n")).toBe("finding-1");
    expect(await after("n")).toBe("finding-2");
    expect(await after("p")).toBe("finding-1");
    await page.locator(".draft summary").click();
    await page.locator("#draft").focus();
    expect(await after("n")).toBe("draft");
  });

  it("says that nothing is wrong where nothing is", async () => {
    const page = await visit.open(ADDRESS);
    await check(page, "按照《广东省工业企业创新驱动发展工作方案》（粤府办〔2016〕46号）。");
    expect(await page.locator(".verdict").innerText()).toContain("没有发现问题");
    expect(await page.locator(".draft-list").count()).toBe(0);
  });

  it("opens a file of any format, and tells what it cannot read", async () => {
    const page = await visit.open(ADDRESS);
    const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
    await page.locator("#draft-file").setInputFiles(fixture("formats/regulation.docx"));
    await page.locator(".draft-text").waitFor();
    expect(await page.locator(".draft-text").innerText()).toContain("第一条");
    await page.locator("details:not([open]) > summary").click();
    await page.locator("#draft-file").setInputFiles(fixture("scans/notice.pdf"));
    await page.getByText("--ocr").waitFor();
    expect(await page.locator(".draft-text").count()).toBe(0);
    const bytes = readFileSync(fixture("formats/regulation.docx")).subarray(0, 900);
    const broken = { name: "稿.docx", mimeType: "application/octet-stream", buffer: bytes };
    await page.locator("#draft-file").setInputFiles(broken);
    await page.locator(".verdict", { hasText: "读不了这份文稿" }).waitFor();
  });

  it.each([{}, { colorScheme: "dark" as const }, { viewport: { width: 320, height: 640 } }])(
    "is open to everybody and as wide as the window: %o",
    async (window) => {
      const page = await visit.open(ADDRESS, window);
      expect(await violations(page)).toEqual([]);
      await check(page, DRAFT);
      expect(await violations(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBe(0);
    },
  );
});
