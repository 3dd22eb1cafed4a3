import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { visiting } from "./visit.js";

const HANS = "高新技术企业";
const HANT = "高新技術企業";

/** For each result: where it leads, in which script it is, its excerpt, its marks. */
function results(page: Page) {
  return page.locator(".hit").evaluateAll((hits) =>
    hits.map((hit) => {
      const address = new URL(hit.querySelector("a")?.href ?? "");
      const excerpt = hit.querySelector<HTMLElement>(".hit-excerpt");
      return {
        place: `${address.searchParams.get("id")} ${address.searchParams.get("clause")}`,
        lang: excerpt?.lang,
        excerpt: excerpt?.textContent ?? "",
        marks: [...(excerpt?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent),
      };
    }),
  );
}

describe.skipIf(CHROMIUM === null)(inBrowser("results in Chromium"), () => {
  const visit = visiting();

  it.each([HANS, HANT])("mark %s as printed, in the script of each document", async (typed) => {
    const page = await visit.open(`/?q=${typed}`);
    const found = await results(page);
    expect(new Set(found.map(({ lang }) => lang))).toEqual(new Set(["zh-Hans", "zh-Hant"]));
    for (const { lang, excerpt, marks } of found) {
      const printed = lang === "zh-Hant" ? HANT : HANS;
      expect(new Set(marks), excerpt).toEqual(new Set([printed]));
      expect(marks).toHaveLength(excerpt.split(printed).length - 1);
    }
  });

  it("are the same in the same order for a question in either script", async () => {
    const [hans, hant] = [await visit.open(`/?q=${HANS}`), await visit.open(`/?q=${HANT}`)];
    const places = async (page: Page) => (await results(page)).map(({ place }) => place);
    expect(await places(hans)).toEqual(await places(hant));
  });

  it("come for what is typed into the box, and the address tells the question", async () => {
    const page = await visit.open("/");
    await page.getByRole("searchbox").fill("孵化器");
    await page.keyboard.press("Enter");
    await page.locator(".hit").first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("孵化器");
    expect(await page.title()).toContain("孵化器");
    expect(await page.getByRole("status").first().textContent()).toMatch(/^\d+ 条，\d+ 份文件/);
    expect(await page.locator("h1").count()).toBe(1);
  });

  it("are divided into pages that Back goes through", async () => {
    const page = await visit.open("/?q=创新");
    const first = await results(page);
    await page.getByRole("link", { name: "第 2 页", exact: true }).click();
    await page.waitForURL(/page=2/);
    await page.locator('.pages [aria-current="page"]', { hasText: "2" }).waitFor();
    const second = await results(page);
    expect(second[0]?.place).not.toBe(first[0]?.place);
    await page.goBack();
    await page.locator('.pages [aria-current="page"]', { hasText: "1" }).waitFor();
    expect(await results(page)).toEqual(first);
  });

  it("say first that no clause has all the words, then show those that have some", async () => {
    const page = await visit.open("/?q=孵化器 月球基地");
    const said = await page.locator(".middle").innerText();
    expect(said).toMatch(/没有条款含有全部检索词[\s\S]*含有部分检索词[\s\S]*孵化器/);
    expect(await page.getByRole("heading", { name: /含有部分检索词/ }).count()).toBe(1);
    expect(await page.locator("mark").allTextContents()).toContain("孵化器");
  });

  it("are followed by advice where there are none", async () => {
    const page = await visit.open("/?q=月球");
    expect(await page.getByRole("status").first().textContent()).toBe("没有找到。");
    expect(await page.locator(".nothing").innerText()).toContain("换一个说法");
  });

  it("are counted by level, region, year and document, each count adding up", async () => {
    const page = await visit.open("/?q=孵化器");
    const total = Number.parseInt((await page.getByRole("status").first().textContent()) ?? "", 10);
    for (const name of ["层级", "地区", "文件"]) {
      const facet = page.locator(".facet", { has: page.getByRole("heading", { name }) });
      const counts = await facet.locator(".count").allTextContents();
      expect(
        counts.reduce((sum, count) => sum + Number(count), 0),
        name,
      ).toBe(total);
    }
  });

  it("begin with three questions out of the corpus that are answered", async () => {
    const page = await visit.open("/");
    const examples = page.locator(".examples a");
    const questions = await examples.allTextContents();
    expect(questions).toHaveLength(3);
    const texts = visit.library().documents.flatMap(({ nodes }) => nodes.map(({ text }) => text));
    for (const question of questions) {
      expect(texts.some((text) => text.includes(question))).toBe(true);
    }
    await examples.first().click();
    await page.locator(".hit").first().waitFor();
  });

  it("show what stands in a document as text, whatever it looks like", async () => {
    const page = await visit.open("/");
    const markup = '<img src="x" onerror="document.title = 1">';
    await page.route("**/api/search?*", async (route) => {
      const answer = await (await route.fetch()).json();
      for (const hit of answer.hits) {
        hit.document.title = markup;
        hit.excerpt = { text: markup, spans: [[0, 4]] };
      }
      await route.fulfill({ json: answer });
    });
    await page.getByRole("searchbox").fill("孵化器");
    await page.keyboard.press("Enter");
    await page.locator(".hit").first().waitFor();
    expect(await page.locator(".hit-excerpt").first().textContent()).toBe(markup);
    expect(await page.locator("#view img").count()).toBe(0);
  });

  it("speak the language that is chosen, and remember it", async () => {
    const page = await visit.open("/?q=孵化器", { locale: "zh-TW" });
    expect(await page.getByRole("button", { name: "檢索" }).count()).toBe(1);
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByRole("status").filter({ hasText: "clauses in" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Search", exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator(".hit-excerpt").first().getAttribute("lang")).toMatch(/^zh-Han[st]$/);
  });

  it("are looked at", async () => {
    const page = await visit.open(`/?q=${HANS} 培育`);
    const file = join(await mkdtemp(join(tmpdir(), "ceyin-page-")), "results.png");
    await page.screenshot({ path: file });
    console.log(`screenshot: ${file}`);
    expect((await stat(file)).size).toBeGreaterThan(20_000);
  });
});

describe.skipIf(CHROMIUM === null)(inBrowser("a failure in Chromium"), () => {
  const visit = visiting();

  it("of the network says so, and is over after trying again", async () => {
    const page = await visit.open("/");
    await page.route("**/api/search?*", (route) => route.abort());
    await page.getByRole("searchbox").fill("孵化器");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /连接不上服务器[\s\S]*\/api\/search\?q=孵化器[\s\S]*npm start/,
    );
    await page.unroute("**/api/search?*");
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator(".hit").first().waitFor();
  });

  it("of the server tells what the server told, where, and what to do", async () => {
    const page = await visit.open("/?id=不存在的文件");
    const told = await page.getByRole("alert").innerText();
    expect(told).toMatch(
      /不存在的文件[\s\S]*\/api\/documents\/不存在的文件 \(404\)[\s\S]*标题或文号/,
    );
  });

  it("to run scripts at all points to the other ways in", async () => {
    const page = await visit.open("/", { javaScriptEnabled: false });
    expect(await page.locator("noscript").innerText()).toMatch(
      /JavaScript[\s\S]*\/api\/search[\s\S]*npx ceyin search/,
    );
  });
});
