import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { visiting } from "./visit.js";

const visit = visiting();

const suggestion = (text: string, more: Partial<Suggestion> = {}): Suggestion => ({
  text,
  kind: "heading",
  count: 1,
  document: null,
  ...more,
});

/** The page with these suggestions for whatever is typed; tells what was asked for. */
async function suggesting(
  suggestions: readonly unknown[],
): Promise<{ page: Page; asked: string[] }> {
  const page = await visit.open("/");
  const asked: string[] = [];
  await page.route("**/api/suggest?*", async (route) => {
    asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
    await route.fulfill({ json: { suggestions } });
  });
  return { page, asked };
}

const box = (page: Page) => page.getByRole("combobox", { name: "检索政策条款" });
const options = (page: Page) => page.getByRole("listbox", { name: "建议" }).getByRole("option");
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** What the box points to, as a screen reader follows it. */
function pointedAt(page: Page): Promise<string | null> {
  return box(page).evaluate((input) => {
    const id = input.getAttribute("aria-activedescendant");
    return id === null ? null : (document.getElementById(id)?.textContent ?? null);
  });
}

describe.skipIf(CHROMIUM === null)(inBrowser("suggestions in Chromium"), () => {
  const THREE = [
    suggestion("孵化器建设", { count: 3 }),
    suggestion("孵化器管理办法", { kind: "title" }),
    suggestion("孵化器倍增计划", { kind: "programme" }),
  ];

  it("come under the box and are walked by the arrows, the focus staying in the box", async () => {
    const { page, asked } = await suggesting(THREE);
    await box(page).pressSequentially("孵化", { delay: 20 });
    await options(page).first().waitFor();
    expect(asked).toEqual(["孵化"]);
    expect(await box(page).getAttribute("aria-expanded")).toBe("true");
    expect(await pointedAt(page)).toBeNull();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await pointedAt(page)).toContain("孵化器管理办法");
    expect(await chosen(page).count()).toBe(1);
    await page.keyboard.press("Home");
    expect(await pointedAt(page)).toBeNull();
    expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
    await page.keyboard.press("ArrowUp");
    expect(await pointedAt(page)).toContain("孵化器倍增计划");
    expect(await box(page).inputValue()).toBe("孵化");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("q");
  });

  it("are asked by Enter or a click; Enter with none chosen asks what was typed", async () => {
    const { page } = await suggesting(THREE);
    const asks = async (words: string) => {
      await page.waitForFunction(
        (expected) => new URLSearchParams(location.search).get("q") === expected,
        words,
      );
      expect(await options(page).count()).toBe(0);
    };
    await box(page).fill("孵化");
    await options(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await asks("孵化器建设");
    await box(page).fill("孵化");
    await options(page).nth(2).click();
    await asks("孵化器倍增计划");
    await box(page).fill("孵化");
    await options(page).first().waitFor();
    await page.keyboard.press("Enter");
    await asks("孵化");
  });

  it("close by Escape, which leaves what was typed, and by leaving the box", async () => {
    const { page } = await suggesting(THREE);
    await box(page).fill("孵化");
    await options(page).first().waitFor();
    await page.keyboard.press("Escape");
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe("孵化");
    await page.keyboard.press("ArrowDown");
    expect(await options(page).count()).toBe(3);
    await page.keyboard.press("Tab");
    expect(await options(page).count()).toBe(0);
  });

  it("are not asked for while an input method composes, but when it is done", async () => {
    const { page, asked } = await suggesting(THREE);
    await box(page).focus();
    const input = await page.context().newCDPSession(page);
    await input.send("Input.imeSetComposition", {
      text: "fu hua",
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await input.send("Input.insertText", { text: "孵化" });
    await options(page).first().waitFor();
    expect(asked).toEqual(["孵化"]);
  });

  it("of a title opens the document", async () => {
    const [document] = visit.library().documents;
    if (document === undefined) throw new Error("the corpus is empty");
    const title = suggestion(document.title, { kind: "title", document: document.id });
    const { page } = await suggesting([title]);
    await box(page).fill("方案");
    await options(page).first().click();
    await page.locator(".document-head").waitFor();
    expect(new URL(page.url()).searchParams.get("id")).toBe(document.id);
    expect(await page.locator("mark").count()).toBe(0);
    expect(await page.evaluate(() => window.document.activeElement?.tagName)).toBe("H1");
  });

  it("that the server gives are of the corpus, and found when asked", async () => {
    const page = await visit.open("/");
    await box(page).fill("创新");
    await options(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    const text = await chosen(page).locator(".suggestion-text").innerText();
    expect(text).toContain("创新");
    await page.keyboard.press("Enter");
    await page.locator(".hit").first().waitFor();
  });

  it.each([
    ["fails", { status: 500, body: "" }],
    ["answers something else", { status: 200, body: '{"suggestions":"none"}' }],
    ["answers no JSON", { status: 200, body: "<p>" }],
  ])("are left out in silence where the path %s", async (_, answer) => {
    const page = await visit.open("/");
    await page.route("**/api/suggest?*", (route) => route.fulfill(answer));
    const answered = page.waitForResponse("**/api/suggest?*");
    await box(page).fill("孵化");
    await answered;
    await page.keyboard.press("Enter");
    await page.locator(".hit").first().waitFor();
    expect(await options(page).count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
