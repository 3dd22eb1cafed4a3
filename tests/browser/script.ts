import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();
const SIMPLIFIED = "韶关市-科技创新发展行动计划-2017-2020";

describe.skipIf(CHROMIUM === null)(inBrowser("the script documents are shown in"), () => {
  it("is as printed, until another is chosen; marks stay where they were", async () => {
    const page = await visit.open(reading(SIMPLIFIED, null, "孵化器"));
    const text = page.locator(".text");
    const printed = await text.innerText();
    const marks = await text.locator("mark").count();
    expect(printed).toContain("创新");
    expect(await page.locator("#converted").isVisible()).toBe(false);

    await page.getByLabel("正文").selectOption({ label: "繁体" });
    await page.locator('.text [lang="zh-Hant"]').first().waitFor();
    const traditional = await text.innerText();
    expect(traditional).toContain("創新");
    expect(traditional).not.toContain("创新");
    expect([...traditional]).toHaveLength([...printed].length);
    expect(await text.locator("mark").count()).toBe(marks);
    expect(await page.locator("#converted").innerText()).toContain("以原文为准");

    await page.getByLabel("正文").selectOption({ label: "原文" });
    await page.locator('.text [lang="zh-Hans"]').first().waitFor();
    expect(await text.innerText()).toBe(printed);
  });

  it("holds for the next view, for results and for what is unfolded", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.getByLabel("正文").selectOption({ label: "繁体" });
    // A document printed in Traditional is there from the beginning.
    await page.waitForFunction(() => document.querySelector('.hit [lang="zh-Hans"]') === null);
    expect(await page.locator(".hit").first().innerText()).toContain("創新");
    await visit.go(page, reading(SIMPLIFIED, null));
    await page.locator('.text [lang="zh-Hant"]').first().waitFor();
    expect(await page.getByLabel("正文").inputValue()).toBe("hant");
  });

  it("is said to be as printed where the converter cannot be had, and converted once it can", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.route("**/opencc/*", (route) => route.abort());
    await page.getByLabel("正文").selectOption({ label: "繁体" });
    await page.locator("#converted", { hasText: "未能转为繁体" }).waitFor();
    await page.unroute("**/opencc/*");
    await page.getByLabel("正文").selectOption({ label: "原文" });
    await page.getByLabel("正文").selectOption({ label: "繁体" });
    await page.waitForFunction(() => document.querySelector('.hit [lang="zh-Hans"]') === null);
    expect(await page.locator("#converted").innerText()).toContain("以原文为准");
  });

  it("changes nothing of what is asked: the words typed stay", async () => {
    const page = await visit.open("/?q=孵化器");
    await page.getByLabel("正文").selectOption({ label: "繁体" });
    await page.waitForFunction(() => document.querySelector('.hit [lang="zh-Hans"]') === null);
    expect(await page.locator("#q").inputValue()).toBe("孵化器");
    expect(new URL(page.url()).searchParams.get("q")).toBe("孵化器");
  });
});
