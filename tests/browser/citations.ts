import { describe, expect, it } from "vitest";
import type { Work } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { CITING, MEASURE, RULES } from "./citing.js";
import { violations } from "./violations.js";
import { reading, visiting } from "./visit.js";

const visit = visiting(CITING);
const ADDRESS = "/?view=citations";
const MISSING = "中华人民共和国科学技术进步法";

/** Every page of the view. */
const PAGES = [
  ADDRESS,
  `${ADDRESS}&list=ledger`,
  `${ADDRESS}&work=${MISSING}`,
  `${ADDRESS}&work=${MEASURE}&clause=第三条`,
  `${ADDRESS}&citing=${RULES}:第四条&at=10`,
];

describe.skipIf(CHROMIUM === null)(inBrowser("the works cited in Chromium"), () => {
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

  it("narrow by facet and by words, sort, and keep it in the address", async () => {
    const page = await visit.open(ADDRESS);
    const city = page.locator(".facet-entry", { hasText: "市级" });
    const count = Number(await city.locator(".count").innerText());
    await city.click();
    await page.locator(".facet-entry[aria-current]").waitFor();
    expect(new URL(page.url()).searchParams.get("level")).toBe("city");
    expect(await page.locator(".work").count()).toBe(count);
    await page.locator(".facet-entry", { hasText: "市级" }).click();
    await page.locator(".facet-entry[aria-current]").waitFor({ state: "detached" });
    await page.getByRole("searchbox", { name: "按题名、文号查找" }).fill("科學技術進步");
    await page.keyboard.press("Enter");
    await page.locator(".lead", { hasText: "文件 1 份" }).waitFor();
    expect(await page.locator(".work h2").allInnerTexts()).toEqual([MISSING]);
    await page.locator(".sorting").getByRole("link", { name: "题名" }).click();
    await page.locator('.sorting [aria-current="true"]', { hasText: "题名" }).waitFor();
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(["view", "q", "sort"]);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await page.locator(".facet-entry[aria-current]", { hasText: "市级" }).waitFor();
  });

  it("name under 待获取 only what is not held, by whom it is cited, and hand it out", async () => {
    const page = await visit.open(ADDRESS);
    await page.getByRole("link", { name: "待获取" }).click();
    const { works } = await (await page.request.get("/api/works?held=false")).json();
    await page.getByRole("heading", { name: "待获取" }).waitFor();
    expect(await page.locator(".work h2").allInnerTexts()).toEqual(titles(works));
    const law = page.locator(".work", { hasText: MISSING });
    expect(await law.locator(".citing-documents li").allInnerTexts()).toEqual([
      expect.stringMatching(/^省[\s\S]*广东省科技创新促进办法的通知$/u),
      expect.stringMatching(/^市[\s\S]*补助实施细则的通知$/u),
    ]);
    for (const [name, ending] of [
      ["导出 CSV", ".csv"],
      ["导出 Excel", ".xlsx"],
    ] as const) {
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name }).click();
      expect((await downloading).suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
    }
  });

  it("show who cites a work, in what words, narrowed by the level of who cites it", async () => {
    const page = await visit.open(reading(MEASURE, null));
    await page.locator(".fields").getByRole("link", { name: "被引 2 次，2 份文件" }).click();
    await page.locator(".citing").first().waitFor();
    const places = page.locator(".citations > .citing .citing-place");
    expect(await places.count()).toBe(2);
    const words = await places.locator(".citing-sentence mark").allInnerTexts();
    expect(new Set(words)).toEqual(new Set(["《广东省科技创新促进办法》（粤府〔2015〕10号）"]));
    expect(await places.locator(".relation").allInnerTexts()).toEqual(["提及", "依据"]);
    await page.locator(".facet-entry", { hasText: "区级" }).click();
    await page.locator(".lead", { hasText: "按筛选显示 1 处，共 2 处。" }).waitFor();
    expect(await places.count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("level")).toBe("district");
  });

  it("are counted with each clause found, above nought", async () => {
    const page = await visit.open("/?q=企业设立研发机构的");
    const third = page.locator(".hit", { hasText: "给予补助" }).first();
    expect(await third.locator(".hit-ways").innerText()).not.toContain("引用");
    await third.getByRole("link", { name: "被引 2" }).click();
    await page.getByRole("heading", { name: "第三条" }).waitFor();
    await visit.go(page, "/?q=制定本细则");
    expect(await page.locator(".hit-ways").first().innerText()).toMatch(/引用 3(?![\s\S]*被引)/u);
  });

  it("show who points at one clause, from beside it", async () => {
    const page = await visit.open(reading(MEASURE, "第三条"));
    const clause = page.locator(".clause", { hasText: "第三条 企业" });
    await clause.locator(".carried summary").click();
    await clause.getByRole("link", { name: "逐处查看原文" }).click();
    await page.getByRole("heading", { name: "第三条" }).waitFor();
    expect(await page.locator(".citing").first().locator("mark").allInnerTexts()).toEqual([
      "第三条",
    ]);
    await page.locator(".citing a", { hasText: "第一条" }).click();
    await page.locator('.text [aria-current="location"]', { hasText: "第一条 根据" }).waitFor();
  });

  it("of an ambiguous citation show its words and all that it could mean", async () => {
    const page = await visit.open(reading(RULES, "第四条"));
    await page.locator("a.citation-ambiguous").click();
    await page.getByRole("heading", { name: "有歧义的引文" }).waitFor();
    expect(await page.locator(".citing-sentence mark").innerText()).toBe(
      "《广东省人民政府关于做好稳就业工作的通知》",
    );
    const facts = (await page.locator(".work-facts").allInnerTexts()).join("\n");
    expect(facts).toMatch(/粤府〔2013〕5号[\s\S]*粤府〔2014〕8号/u);
  });

  it("say where there is no such work, clause or citation", async () => {
    const page = await visit.open("/");
    for (const address of [
      `${ADDRESS}&work=没有`,
      `${ADDRESS}&work=${MEASURE}&clause=第九十条`,
      `${ADDRESS}&citing=${RULES}:第四条&at=0`,
    ]) {
      await visit.go(page, address);
      expect(await page.getByRole("alert").count(), address).toBe(1);
    }
  });

  it("can be used by everybody", async () => {
    const page = await visit.open("/", { viewport: { width: 320, height: 640 } });
    for (const address of PAGES) {
      await visit.go(page, address);
      expect(await page.getByRole("alert").count(), address).toBe(0);
      expect(await violations(page), address).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, address).toBe(0);
    }
  });
});
