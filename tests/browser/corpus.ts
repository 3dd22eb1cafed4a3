import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CORPUS } from "../corpus-library.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { visiting } from "./visit.js";

const visit = visiting();
const ADDRESS = "/?view=corpus";

describe.skipIf(CHROMIUM === null)(inBrowser("the library's page in Chromium"), () => {
  it("is reached from the head, and lists every document once", async () => {
    const page = await visit.open("/");
    await page.getByRole("link", { name: "文库" }).click();
    await page.locator(".holding").first().waitFor();
    expect(page.url()).toContain(ADDRESS);
    expect(await page.locator("#views [aria-current]").innerText()).toBe("文库");
    const titles = await page.locator(".holding h3").allInnerTexts();
    const held = visit.library().documents.map(({ title }) => title);
    expect(titles.toSorted()).toEqual(held.toSorted());
  });

  it("counts per level and region what a search with that filter finds", async () => {
    const page = await visit.open(ADDRESS);
    const groups = page.locator(".group");
    for (let at = 0; at < (await groups.count()); at++) {
      const count = Number.parseInt(await groups.nth(at).locator(".count").innerText(), 10);
      const asked = new URL(
        (await groups.nth(at).locator("a").getAttribute("href")) ?? "",
        page.url(),
      );
      const answer = await page.request.get(`/api/search?${asked.searchParams}`);
      expect((await answer.json()).total).toBe(count);
    }
  });

  it("leads from a group to all its clauses, told in title and heading, and back from one of them", async () => {
    const page = await visit.open(ADDRESS);
    await page.getByRole("link", { name: "市级 · 韶关市" }).click();
    await page.locator(".hit").first().waitFor();
    expect(await page.title()).toBe("市级、韶关市 – 策引");
    expect(await page.locator("h1").textContent()).toBe("市级、韶关市的条款");
    const count = visit.library().clauses.filter(({ document }) => document.region === "韶关市");
    expect(await page.locator("#status").innerText()).toMatch(
      new RegExp(`^${count.length} 条，1 份文件`),
    );
    await page.locator(".hit-link").first().click();
    await page.getByRole("link", { name: "返回结果" }).click();
    await page.locator(".hit").first().waitFor();
  });

  it("says up to which date it reaches and when the index was built", async () => {
    const page = await visit.open(ADDRESS);
    const dates = visit.library().documents.flatMap(({ issued }) => issued ?? []);
    const said = await page.locator(".corpus > p").innerText();
    expect(said).toContain(dates.toSorted().at(-1));
    expect(said).toContain("索引建于");
  });

  it("unfolds what was doubted, with line, rule and words", async () => {
    const doubted = visit.library().documents.find(({ remarks }) => remarks.length > 0);
    const page = await visit.open(ADDRESS);
    if (doubted === undefined) {
      // A corpus read without a doubt shows none.
      expect(await page.locator(".holding details").count()).toBe(0);
      return;
    }
    const entry = page.locator(".holding", { hasText: doubted.title });
    await entry.locator("summary").click();
    await entry.locator("tbody tr").first().waitFor();
    expect(await entry.locator("tbody tr").count()).toBe(doubted.remarks.length);
    const first = await entry.locator("tbody tr").first().innerText();
    const [remark] = doubted.remarks;
    expect(first).toContain(remark?.rule);
    expect(first).toContain(remark?.message["zh-Hans"]);
    for (const [locale, language] of [
      ["zh-TW", "zh-Hant"],
      ["en", "en"],
    ] as const) {
      const other = await visit.open(ADDRESS, { locale });
      const folded = other.locator(".holding", { hasText: doubted.title });
      await folded.locator("summary").click();
      await folded.locator("tbody tr").first().waitFor();
      expect(await folded.locator("tbody").innerText()).toContain(remark?.message[language]);
    }
  });

  it("names the files that could not be read, with the reason", async () => {
    const page = await visit.open("/");
    await page.route("**/api/documents", async (route) => {
      const held = await (await route.fetch()).json();
      const failed = [{ file: "旧/扫描件.pdf", reason: "只有图像，没有文字", kept: true }];
      await route.fulfill({ json: { ...held, failed } });
    });
    await visit.go(page, ADDRESS);
    const told = await page.locator(".failures").innerText();
    expect(told).toMatch(/旧\/扫描件\.pdf[\s\S]*只有图像，没有文字[\s\S]*先前读入/);
  });

  it("hands out the original file", async () => {
    const page = await visit.open(ADDRESS);
    const [document] = visit.library().documents;
    if (document === undefined) throw new Error("the corpus is empty");
    const entry = page.locator(".holding", { hasText: document.title });
    const downloading = page.waitForEvent("download");
    await entry.getByRole("link", { name: "原文件" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(document.file);
    const saved = await readFile(await download.path());
    expect(saved.equals(await readFile(join(CORPUS, document.file)))).toBe(true);
  });
});
