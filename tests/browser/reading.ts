import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();

const current = (page: Page) => page.locator('.text [aria-current="location"]');

/** Whether the clause one stands at is on the screen, below the bar. */
function isInSight(page: Page): Promise<boolean> {
  return current(page).evaluate((clause) => {
    const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
    const { top } = clause.getBoundingClientRect();
    return top >= bar && top < window.innerHeight;
  });
}

describe.skipIf(CHROMIUM === null)(inBrowser("reading in Chromium"), () => {
  const held = (words: string) => {
    const document = visit
      .library()
      .documents.find(({ nodes }) => nodes.some(({ text }) => text.includes(words)));
    const node = document?.nodes.find(({ text }) => text.includes(words));
    if (document === undefined || node === undefined) throw new Error(`the corpus lacks ${words}`);
    return { document, node };
  };

  it("opens at the clause of the result, and Back returns to what was seen", async () => {
    const page = await visit.open("/?q=创新");
    const link = page.locator(".hit-link").nth(7);
    await link.scrollIntoViewIfNeeded();
    const [seen, address] = [await page.evaluate(() => scrollY), await link.getAttribute("href")];
    expect(seen).toBeGreaterThan(0);
    await link.click();
    await current(page).waitFor();
    const clause = new URL(page.url()).searchParams.get("clause") ?? "";
    const labels = (place: string) => place.replace(/[/、.]/gu, "");
    const named = await current(page).locator(".anchor-path").textContent();
    expect(labels(named ?? "")).toBe(labels(clause));
    expect(await isInSight(page)).toBe(true);
    expect(await current(page).locator("mark").first().textContent()).toMatch(/^[创創]新$/);
    await page.goBack();
    await page.locator(".hits").first().waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(seen);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(address);
  });

  it("shows every node of every document as printed, in order", async () => {
    const page = await visit.open("/");
    for (const document of visit.library().documents) {
      await visit.go(page, reading(document.id, null));
      const shown = await page.locator(".text").evaluate((text) => {
        for (const added of text.querySelectorAll(".anchor, .carried")) added.remove();
        return text.textContent ?? "";
      });
      const printed = document.nodes.map(({ text }) => text).join("");
      const plain = (text: string) => text.replaceAll(" | ", "").replace(/\s/g, "");
      expect(plain(shown)).toBe(plain(printed));
      expect(await page.locator(".text > .clause").first().getAttribute("lang")).toBe(
        document.script === "hant" ? "zh-Hant" : "zh-Hans",
      );
    }
  });

  it("goes from hit to hit in the order of the print; Back then leads to the results", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.locator(".hit-link").first().click();
    await current(page).waitFor();
    const total = Number(/共 (\d+) 处/.exec(await page.locator(".hit-place").innerText())?.[1]);
    expect(total).toBeGreaterThan(1);
    while ((await page.locator(".previous-hit").getAttribute("href")) !== null) {
      await page.getByRole("link", { name: "上一处" }).click();
    }
    for (let place = 1; place <= total; place++) {
      expect(await page.locator(".hit-place").innerText()).toBe(`第 ${place} 处，共 ${total} 处`);
      expect(await isInSight(page)).toBe(true);
      expect(await current(page).locator("mark").count()).toBeGreaterThan(0);
      if (place < total) await page.getByRole("link", { name: "下一处" }).click();
    }
    await page.goBack();
    await page.locator(".hits").first().waitFor();
  });

  it("counts in the outline as many hits as the search has in the document", async () => {
    const { document } = held("孵化器");
    const page = await visit.open(reading(document.id, null, "孵化器"));
    const answer = await (await page.request.get("/api/search?q=孵化器&size=100")).json();
    const hits = (answer as Answer).hits.filter((hit) => hit.document.id === document.id);
    const parts = page.locator(".outline .depth-0 .count");
    const counted = (await parts.allTextContents()).map((text) => Number.parseInt(text, 10));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(hits.length);
  });

  it("goes to a part of the outline, and Back returns", async () => {
    const { document } = held("孵化器");
    const page = await visit.open(reading(document.id, null));
    const part = page.locator(".outline-link").nth(8);
    const text = await part.innerText();
    await part.click();
    await current(page).waitFor();
    const heading = (await current(page).innerText()).replace(/\s/g, "");
    expect(heading).toContain(text.replace(/\s/g, ""));
    expect(await part.getAttribute("aria-current")).toBe("location");
    await page.goBack();
    await page.waitForFunction(() => scrollY === 0);
    expect(await current(page).count()).toBe(0);
  });

  it("marks in the outline the part being read while the text is scrolled", async () => {
    const { document } = held("孵化器");
    const page = await visit.open(reading(document.id, null));
    const link = page.locator(".outline-link").nth(6);
    const path = new URL((await link.getAttribute("href")) ?? "", page.url()).searchParams.get(
      "clause",
    );
    const part = page.locator(`#clause-${document.nodes.findIndex((node) => node.path === path)}`);
    await part.evaluate((clause) => {
      window.scrollTo(0, clause.getBoundingClientRect().top + window.scrollY - 100);
    });
    await page.locator('.outline [aria-current="location"]').waitFor();
    expect(await link.getAttribute("aria-current")).toBe("location");
    expect(await page.locator(".outline [aria-current]").count()).toBe(1);
    expect(await current(page).count()).toBe(0);
  });

  it("is searched within, which leads to its first hit and keeps to the document", async () => {
    const { document } = held("大力培育高新技术企业");
    const page = await visit.open(reading(document.id, null));
    await page.getByRole("searchbox", { name: "在本文件中检索" }).fill("高新技术企业");
    await page.keyboard.press("Enter");
    await current(page).waitFor();
    expect(await current(page).locator("mark").first().innerText()).toBe("高新技术企业");
    expect(await page.locator(".hit-place").innerText()).toMatch(/^第 1 处，共 \d+ 处$/);
    expect(await isInSight(page)).toBe(true);
    const asked = new URL(page.url()).searchParams;
    expect([asked.get("id"), asked.get("find")]).toEqual([document.id, "高新技术企业"]);
  });

  it("shows beside a clause whom it makes responsible and what it sets as a target", async () => {
    const { document, node } = held("大力培育高新技术企业");
    const page = await visit.open(reading(document.id, node.path), {
      viewport: { width: 1440, height: 900 },
    });
    const beside = current(page).locator(".carried");
    const [own, text] = [await beside.boundingBox(), await current(page).boundingBox()];
    if (own === null || text === null) throw new Error("nothing stands beside the clause");
    expect(own.x).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(own.y - text.y)).toBeLessThan(20);
    for (const summary of await beside.locator("summary").all()) await summary.click();
    const said = await beside.innerText();
    for (const department of node.departments) expect(said).toContain(department);
    for (const { indicator, value, unit } of node.targets) {
      expect(said).toContain(indicator);
      expect(said).toContain(`${value}${unit}`);
    }
    expect(node.departments.length + node.targets.length).toBeGreaterThan(2);
  });

  it("sets rows as a table with a cell for each column", async () => {
    const tabled = visit.library().documents.flatMap((document) => {
      const row = document.nodes.find(({ type }) => type === "row");
      return row === undefined ? [] : [{ document, row }];
    })[0];
    if (tabled === undefined) throw new Error("the corpus has lost its table");
    const { document, row } = tabled;
    const page = await visit.open(reading(document.id, row.path));
    const cells = await current(page).locator("td:not(.place)").allInnerTexts();
    expect(await current(page).evaluate((element) => element.tagName)).toBe("TR");
    expect(cells).toEqual(row.text.split(" | "));
  });

  it("has the document's fields at its head, and says where none is printed", async () => {
    const { document } = held("大力培育高新技术企业");
    const page = await visit.open(reading(document.id, null));
    const rows = await page.locator(".fields tr").allInnerTexts();
    expect(rows.map((row) => row.split(/\s/)[0])).toEqual([
      "标题",
      "文号",
      "发文机关",
      "成文日期",
      "发布日期",
      "文种",
      "效力",
      "地区",
      "层级",
      "被引",
    ]);
    expect(rows[1]).toContain("粤府办〔2016〕46号");
    expect(await page.locator("h1").textContent()).toBe(document.title);
  });

  it("copies the citation of the clause one stands at", async () => {
    const { document, node } = held("大力培育高新技术企业");
    const page = await visit.open(reading(document.id, node.path), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "复制引用 二、（三）2." }).click();
    await page.locator(".told", { hasText: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `《${document.title}》（${document.docNumber}）二、（三）2.`,
    );
    await page.getByRole("button", { name: "复制链接" }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe(page.url());
  });

  it("offers what could not be copied in one line, chosen and with its characters", async () => {
    const { document, node } = held("大力培育高新技术企业");
    const page = await visit.open(reading(document.id, node.path));
    await page.evaluate(() => {
      window.document.execCommand = () => false;
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.getByRole("button", { name: "复制链接" }).click();
    const field = page.getByRole("textbox", { name: "浏览器不允许复制" });
    const offered = await field.inputValue();
    expect(offered).toContain(`id=${document.id}`);
    expect(new URL(offered).href).toBe(page.url());
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(offered);
  });

  it("names a place without a number in the margin as one says it, level with its edge", async () => {
    const signed = visit
      .library()
      .documents.find(({ nodes }) => nodes.some(({ path }) => path === "signature/1"));
    if (signed === undefined) throw new Error("the corpus has lost its signatures");
    const wide = { viewport: { width: 1440, height: 900 }, locale: "en" };
    const page = await visit.open(reading(signed.id, "signature/1"), wide);
    const name = current(page).locator(".anchor-path");
    expect(await name.innerText()).toBe("落款第1行");
    expect(await name.getAttribute("lang")).toBe("zh-Hans");
    const [margin, words] = [current(page).locator(".places"), name];
    expect((await words.boundingBox())?.x).toBe((await margin.boundingBox())?.x);
    expect(await page.locator("#view").innerText()).not.toMatch(/(?:signature|preamble|note)\/\d/);
  });

  it("keeps the lines left out in a folded list", async () => {
    const cluttered = visit.library().documents.find(({ dropped }) => dropped.length > 0);
    if (cluttered === undefined) throw new Error("the corpus has no furniture");
    const page = await visit.open(reading(cluttered.id, null));
    const summary = page.locator("summary", { hasText: "未收入正文的行" });
    expect(await summary.innerText()).toContain(String(cluttered.dropped.length));
    await summary.click();
    const rows = page.locator(".apparatus details[open] tbody tr");
    expect(await rows.count()).toBe(cluttered.dropped.length);
  });

  it("says of a clause that is not there that it is not", async () => {
    const { document } = held("孵化器");
    const page = await visit.open(reading(document.id, "九十九"));
    expect(await page.locator(".told").innerText()).toContain("九十九");
  });

  it("leaves on paper the text and its source, and nothing to press", async () => {
    const { document } = held("孵化器");
    const page = await visit.open(reading(document.id, null));
    await page.emulateMedia({ media: "print" });
    for (const part of [".head", ".bar", ".outline", ".anchor >> nth=0"]) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
    expect(await page.locator(".print-only").innerText()).toContain(decodeURI(page.url()));
  });
});
