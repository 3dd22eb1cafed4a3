import { describe, expect, it } from "vitest";
import type { Work } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { visiting } from "./visit.js";

const visit = visiting();
const ADDRESS = "/?view=citations";

describe.skipIf(CHROMIUM === null)(inBrowser("citations in Chromium"), () => {
  const titles = (works: readonly Work[]) => works.map(({ title }) => title);

  it("are reached from the head, and list every work once, the most cited first", async () => {
    const page = await visit.open("/");
    await page.locator("#views").getByRole("link", { name: "引文" }).click();
    await page.locator(".work").first().waitFor();
    expect(page.url()).toContain(ADDRESS);
    expect(await page.locator("#views [aria-current]").innerText()).toBe("引文");
    const { works } = await (await page.request.get("/api/works")).json();
    expect(await page.locator(".work h2").allInnerTexts()).toEqual(titles(works));
    const counts = (await page.locator(".work-facts").allInnerTexts()).map((facts) =>
      Number(/被引 (\d+) 次/u.exec(facts)?.[1] ?? 0),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(1);
  });

  it("name under 待获取 only what is not held, and hand it out as a table", async () => {
    const page = await visit.open(ADDRESS);
    await page.getByRole("link", { name: "待获取" }).click();
    const { works } = await (await page.request.get("/api/works?held=false")).json();
    await page.getByRole("heading", { name: "待获取" }).waitFor();
    expect(await page.locator(".work h2").allInnerTexts()).toEqual(titles(works));
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "导出 CSV" }).click();
    expect((await downloading).suggestedFilename()).toBe("待获取文件.csv");
  });
});
