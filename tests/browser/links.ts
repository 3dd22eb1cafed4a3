import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { CITING, FORWARDING, LIST, MEASURE, OPINION, RULES } from "./citing.js";
import { violations } from "./violations.js";
import { reading, visiting } from "./visit.js";

const visit = visiting(CITING);

const link = (page: Page, words: string, state = ""): Locator =>
  page.locator(`a.citation${state}`, { hasText: words }).first();
const STATES = { 已收录: "held", 未收录: "missing", "有歧义，未链接": "ambiguous" } as const;
const card = (page: Page): Locator => page.locator(".card");

describe.skipIf(CHROMIUM === null)(inBrowser("citations in a text in Chromium"), () => {
  const address = (anchor: Locator) =>
    anchor.evaluate((one) =>
      Object.fromEntries(new URL((one as HTMLAnchorElement).href).searchParams),
    );

  /** What a screen reader adds to the words of a link. */
  const spoken = (anchor: Locator) =>
    anchor.evaluate(
      (one) => document.getElementById(one.getAttribute("aria-describedby") ?? "")?.textContent,
    );

  it("say whether the work is held, and lead to it, to a clause of it, or to what is known", async () => {
    const page = await visit.open(reading(RULES, null));
    for (const [words, state, to] of [
      ["《广东省科技创新促进办法》", "已收录", { id: MEASURE }],
      ["第三条", "已收录", { id: MEASURE, clause: "第三条" }],
      ["《中华人民共和国科学技术进步法》", "未收录", { work: "中华人民共和国科学技术进步法" }],
      ["（粤府〔2014〕8号）", "未收录", { work: "粤府〔2014〕8号" }],
      ["稳就业工作的通知》", "有歧义，未链接", { citing: `${RULES}:第四条`, at: "10" }],
    ] as const) {
      const anchor = link(page, words, `.citation-${STATES[state]}`);
      expect(await spoken(anchor), words).toBe(state);
      expect(await address(anchor), words).toMatchObject(to);
    }
  });

  it("lead from a title too to all that it may mean", async () => {
    const page = await visit.open(reading(FORWARDING, null));
    const anchor = page.locator(".document-head a.citation-ambiguous");
    expect(await spoken(anchor)).toBe("有歧义，未链接");
    await anchor.click();
    await page.locator(".unresolved").waitFor();
    expect(await page.locator(".unresolved .lead").innerText()).toContain("转发");
    expect(await page.locator(".unresolved mark").innerText()).toContain("稳就业工作的通知");
    expect(await page.locator(".works > li").count()).toBe(2);
  });

  it("differ in their lines by whether the work is held, missing or not sure", async () => {
    const page = await visit.open(reading(RULES, null));
    const lines = ["held", "missing", "ambiguous"].map((state) =>
      page
        .locator(`a.citation-${state}`)
        .first()
        .evaluate((one) => getComputedStyle(one).textDecorationStyle),
    );
    expect(await Promise.all(lines)).toEqual(["dotted", "dashed", "wavy"]);
  });

  it("are no links where a form, the text itself or the very clause is meant", async () => {
    const page = await visit.open(reading(RULES, null));
    const texts = await page.locator("a.citation").allInnerTexts();
    for (const words of ["申请表", "本细则", "实施细则》", "十三五"]) {
      expect(texts.filter((text) => text.includes(words))).toEqual([]);
    }
  });

  it("leads to the clause that is pointed at, and Back returns", async () => {
    const page = await visit.open(reading(RULES, null));
    await link(page, "第三条").click();
    const there = page.locator('.text [aria-current="location"]');
    await there.waitFor();
    expect(await there.innerText()).toContain("给予补助");
    await page.goBack();
    await link(page, "第三条").waitFor();
  });

  it("hold the marks of a search within them, and no character twice", async () => {
    const page = await visit.open(reading(RULES, null, "“根据《广东省科技创新促进办法》”"));
    const clause = page.locator(".clause", { has: page.locator("mark") }).first();
    const shown = await clause.locator("p").evaluate((text) => {
      for (const added of text.querySelectorAll(".anchor")) added.remove();
      return text.textContent;
    });
    const printed = visit.library().documents.find(({ id }) => id === RULES)?.nodes ?? [];
    expect(printed.map(({ text }) => text)).toContain(shown);
    expect(await clause.locator("a.citation mark").count()).toBeGreaterThan(0);
  });

  it("stand in the title at the document's head as well", async () => {
    const page = await visit.open(reading(OPINION, null));
    const [inTitle, ...others] = await page.locator(".fields a.citation").all();
    expect(others).toEqual([]);
    expect(await inTitle?.innerText()).toBe("《中华人民共和国就业促进法》");
    await inTitle?.hover();
    await card(page).waitFor();
    expect(await card(page).innerText()).toContain("被引 3 次，2 份文件");
  });

  it("stand in the cells of a table as well", async () => {
    const page = await visit.open(reading(LIST, null));
    expect(await page.locator("td a.citation").allInnerTexts()).toEqual([
      "《广东省科技创新促进办法》（粤府〔2015〕10号）",
      "《中华人民共和国就业促进法》",
    ]);
  });

  it("show a card by keyboard, which Tab enters and Esc closes", async () => {
    const page = await visit.open(reading(RULES, null));
    const anchor = link(page, "《广东省科技创新促进办法》");
    await page.locator("a.copy, .take button").last().focus();
    while (!(await anchor.evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    const said = await card(page).innerText();
    expect(said).toMatch(/粤府〔2015〕10号[\s\S]*广东省人民政府[\s\S]*2015-03-01/u);
    expect(said).toMatch(/确定：文号相符、题名相符[\s\S]*被引 2 次，2 份文件/u);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".card") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    expect(await anchor.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await card(page).count()).toBe(
      await page.locator("a.citation:focus, .card :focus").count(),
    );
  });

  it("show it under the pointer, which may go onto it; Esc closes it there too", async () => {
    const page = await visit.open(reading(RULES, null));
    await link(page, "《中华人民共和国科学技术进步法》").hover();
    await card(page).waitFor();
    expect(await card(page).innerText()).toContain("未收录");
    await card(page).hover();
    await page.waitForTimeout(400);
    expect(await card(page).count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await card(page).count()).toBe(0);
    await link(page, "《中华人民共和国科学技术进步法》").hover();
    await card(page).waitFor();
    await page.locator(".brand").hover();
    await card(page).waitFor({ state: "detached" });
  });

  it("keep it within the window, at 320 px and at the window's lower edge", async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 1280, height: 400 },
    ]) {
      const page = await visit.open(reading(RULES, null), { viewport });
      for (const anchor of await page.locator("a.citation").all()) {
        await anchor.evaluate((one) => one.scrollIntoView({ block: "end" }));
        await page.keyboard.press("Shift");
        await anchor.focus();
        const box = await card(page).boundingBox();
        if (box === null) throw new Error("no card is shown");
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
      }
    }
  });

  it("follow a tap at once, and show no card for it", async () => {
    const page = await visit.open(reading(RULES, null), { hasTouch: true });
    const cards = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let seen = 0;
          new MutationObserver(() => {
            seen += document.querySelectorAll(".card").length;
          }).observe(document.body, { childList: true, subtree: true });
          setTimeout(() => resolve(seen), 800);
        }),
    );
    await link(page, "《广东省科技创新促进办法》").tap();
    await page.locator(".document-head", { hasText: "广东省科技创新促进办法" }).waitFor();
    expect(await cards).toBe(0);
  });

  it("stand beside their clause as counts which unfold, with those who point at it", async () => {
    const page = await visit.open(reading(RULES, null));
    const first = page.locator(".clause", { hasText: "第一条 根据" });
    const summary = first.locator(".carried summary");
    expect(await summary.innerText()).toMatch(/引用\s*3/u);
    await summary.click();
    expect(await first.locator(".carried-list li").allInnerTexts()).toEqual([
      "广东省人民政府关于印发广东省科技创新促进办法的通知",
      "第三条",
      "中华人民共和国科学技术进步法 未收录",
    ]);
    await visit.go(page, reading(MEASURE, null));
    const third = page.locator(".clause", { hasText: "第三条 企业" });
    expect(await third.locator(".carried summary").innerText()).toMatch(/被引\s*2/u);
    await third.locator(".carried summary").click();
    const by = await third.locator(".carried-list li").allInnerTexts();
    expect(by).toHaveLength(3);
    expect(by.join("\n")).toMatch(/本文件 第四条[\s\S]*逐处查看原文/u);
  });
});
