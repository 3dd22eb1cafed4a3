import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { visiting } from "./visit.js";

const visit = visiting();

const HANS = "高新技术企业";
const HANT = "高新技術企業";

const status = (page: Page) => page.locator("#status").innerText();

async function answerTo(page: Page, q: string): Promise<Answer> {
  const parameters = new URLSearchParams({ q });
  return (await page.request.get(`/api/search?${parameters}`)).json();
}

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
  it.each([HANS, HANT])("mark %s as printed, in the script of each document", async (typed) => {
    const page = await visit.open(`/?q=“${typed}”`);
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

  it.each([
    ["zh-CN", "文库所收《某办法》没有第一百条。"],
    ["zh-TW", "文庫所收《某办法》沒有第一百条。"],
    ["en", "某办法, as held in the library, has no 第一百条."],
  ])("say in the reader's language that a work has no such article: %s", async (locale, said) => {
    const page = await visit.open("/", { locale });
    await page.route("**/api/search?*", async (route) => {
      const answer = await (await route.fetch()).json();
      answer.query.article = { printed: "第一百条", title: "某办法", script: "hans", clause: null };
      await route.fulfill({ json: answer });
    });
    await page.locator("#q").fill("孵化器");
    await page.keyboard.press("Enter");
    const told = page.locator(".partial").first();
    await told.waitFor();
    expect(await told.innerText()).toBe(said);
    expect(await told.locator("[lang=zh-Hans]").first().innerText()).toBe("某办法");
  });

  it("come for what is typed into the box, and the address tells the question", async () => {
    const page = await visit.open("/");
    await page.getByRole("combobox", { name: "检索政策条款" }).fill("孵化器");
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

  it("of a page past the end say so and lead to the last one", async () => {
    const page = await visit.open("/?q=创新&page=99");
    const last = Math.ceil((await answerTo(page, "创新")).total / 20);
    expect(await page.locator(".past-end").innerText()).toBe(
      `没有第 99 页，转到最后一页（第 ${last} 页）。`,
    );
    await page.locator(".past-end a").click();
    await page.locator(".hit").first().waitFor();
    expect(new URL(page.url()).searchParams.get("page")).toBe(String(last));
  });

  it("say first that no clause has all the words, then show those that have some", async () => {
    const page = await visit.open("/?q=孵化器 月球基地");
    const said = await page.locator(".middle").innerText();
    expect(said).toMatch(/没有条款含有全部检索词[\s\S]*部分相符[\s\S]*孵化器/);
    expect(await page.getByRole("heading", { name: /部分相符/ }).count()).toBe(1);
    expect(await page.locator("mark").allTextContents()).toContain("孵化器");
  });

  it("count the full answers by themselves, then those in part under a heading of their own", async () => {
    const page = await visit.open("/?q=孵化器 培育");
    const { tiers, hits, hasMoreInPart } = await answerTo(page, "孵化器 培育");
    const full = hits.filter(({ tier }) => tier !== "some");
    const documents = new Set(full.map(({ document }) => document.id)).size;
    expect(full.length).toBeLessThan(20);
    expect(await status(page)).toContain(
      `${full.length} 条，${documents} 份文件；${hasMoreInPart ? `部分相符的列出前 ${tiers.some} 条` : `另有 ${tiers.some} 条部分相符`}`,
    );
    const partial = page.locator("section", {
      has: page.getByRole("heading", { name: /部分相符/ }),
    });
    expect(await partial.locator(".hit").count()).toBe(20 - full.length);
    expect(await page.locator(".hit").count()).toBe(20);
  });

  it("say what else was searched, and a click refuses it", async () => {
    const page = await visit.open("/?q=資訊科技 創新&level=province");
    expect(await status(page)).toContain("同时检索了 信息技术（不要）");
    await page.getByRole("link", { name: "（不要）" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "“資訊科技” 創新");
    expect(new URL(page.url()).searchParams.get("level")).toBe("province");
    await page.waitForFunction(() => !document.body.innerText.includes("同时检索了"));
  });

  it("offer the later name of a body, which is then asked", async () => {
    const page = await visit.open("/?q=经信委 创新");
    await page.getByRole("link", { name: "工业和信息化厅", exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "工业和信息化厅 创新");
  });

  it("ask back where a word looks like a slip", async () => {
    const page = await visit.open("/?q=高薪技术企业");
    expect(await page.locator(".suggested").innerText()).toBe("您是不是要找：高新技术企业");
    await page.locator(".suggested a").click();
    await page.waitForURL((url) => url.searchParams.get("q") === "高新技术企业");
  });

  it("of a page of text that was pasted say how much of it was searched", async () => {
    const page = await visit.open("/");
    const pasted = "推动众创空间和孵化器建设，".repeat(400);
    await page.getByRole("combobox", { name: "检索政策条款" }).fill(pasted);
    await page.keyboard.press("Enter");
    const said = page.locator(".faults");
    await said.waitFor();
    expect(await said.innerText()).toContain("只检索前 1000 个字");
    expect((await said.innerText()).length).toBeLessThan(300);
    expect(await page.locator(".hit").count()).toBeGreaterThan(0);
    await page.reload();
    await said.waitFor();
  });

  it("tell a fault of the question in the language of the page, and where nothing is left to search", async () => {
    const page = await visit.open("/?q=level:全球", { locale: "en" });
    const said = await page.locator(".faults").innerText();
    expect(said).toMatch(/nothing is left to search[\s\S]*This is no level/);
    expect(await page.locator(".nothing").count()).toBe(0);
    const other = await visit.open("/?q=孵化器 level:全球", { locale: "zh-TW" });
    expect(await other.locator(".faults").innerText()).toMatch(/已照常檢索[\s\S]*不是層級/);
  });

  it("of a document number begin with the document", async () => {
    const page = await visit.open("/?q=粤府办[2016]46号");
    const first = page.locator("section", {
      has: page.getByRole("heading", { name: "文号为 粤府办〔2016〕46号 的文件" }),
    });
    expect(await first.locator(".hit-number").first().innerText()).toBe("粤府办〔2016〕46号");
  });

  it.each([
    ["国发〔2099〕9号", "文库没有收入 国发〔2099〕9号，也没有条款提到它。", 0],
    ["國函[2016]110號", "文库没有收入 國函〔2016〕110号，以下是提到它的条款。", 1],
  ])("of a number the library has not say so: %s", async (number, said, headings) => {
    const page = await visit.open(`/?q=${number}`);
    expect(await page.locator(".partial").innerText()).toBe(said);
    const naming = page.getByRole("heading", { name: /^提到 .* 的条款 \d+ 条$/ });
    expect(await naming.count()).toBe(headings);
  });

  it("are narrowed by a facet to as many as it counts, and widened again by the chip", async () => {
    const page = await visit.open("/?q=创新&page=2");
    const before = await status(page);
    const facet = page.locator(".facet-entry", { hasText: "省科技厅" });
    const count = Number(await facet.locator(".count").innerText());
    await facet.click();
    await page.locator(".chip").waitFor();
    expect(await page.locator(".chip").innerText()).toBe("责任部门：省科技厅 移除");
    expect(await status(page)).toMatch(new RegExp(`^${count} 条`));
    expect(new URL(page.url()).searchParams.get("page")).toBeNull();
    await page.locator(".chip").click();
    await page.locator(".chip").waitFor({ state: "detached" });
    expect((await status(page)).split("；")[0]).toBe(before.split("；")[0]);
  });

  it("are sorted by date of issue, and the choice is in the address", async () => {
    const page = await visit.open("/?q=创新");
    await page.getByRole("link", { name: "成文日期" }).click();
    await page.waitForURL(/sort=date/);
    await page.locator('.sorting [aria-current="true"]', { hasText: "成文日期" }).waitFor();
    const dates = await page.locator(".hit time").allInnerTexts();
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it("never break a count over two lines, however long the name beside it", async () => {
    const page = await visit.open("/?q=创新");
    const broken = await page
      .locator(".facet-entry .count")
      .evaluateAll(
        (counts) => counts.filter((count) => count.getClientRects().length !== 1).length,
      );
    expect(broken).toBe(0);
    const heights = await page
      .locator(".facet-entry .count")
      .evaluateAll((counts) => counts.map((count) => count.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(30);
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
      const facet = page.getByRole("group", { name, exact: true });
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
    await page.getByRole("combobox", { name: "检索政策条款" }).fill("孵化器");
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

  it("tell of a clause whom it makes responsible and what it sets, shortly", async () => {
    const page = await visit.open("/?q=大力培育高新技术企业");
    const [hit] = (await answerTo(page, "大力培育高新技术企业")).hits;
    if (hit === undefined) throw new Error("the corpus lacks the clause");
    expect(Math.min(hit.departments.length, hit.targets.length)).toBeGreaterThan(1);
    const said = await page.locator(".hit").first().locator(".hit-carried").allInnerTexts();
    expect(said).toHaveLength(2);
    expect(said[0]).toBe(`责任单位 ${hit.departments[0]} 等${hit.departments.length}家`);
    expect(said[1]).toContain(`${hit.targets[0]?.value}${hit.targets[0]?.unit}`);
  });

  it("say on paper what was asked, which page it is and where it stands", async () => {
    const page = await visit.open("/?q=创新&sort=date&page=2&script=hans");
    await page.emulateMedia({ media: "print" });
    const paper = await page.locator(".middle").innerText();
    for (const said of ["“创新”的检索结果", "字体：简体", "排序：成文日期", "第 2 页，共"]) {
      expect(paper).toContain(said);
    }
    expect(paper).toContain(`出处：${decodeURI(page.url())}`);
    expect(paper).not.toContain("移除");
  });

  it("leave no page blank", async () => {
    const page = await visit.open(`/?q=${HANS} 培育`);
    expect((await page.screenshot()).byteLength).toBeGreaterThan(20_000);
  });
});

describe.skipIf(CHROMIUM === null)(inBrowser("a failure in Chromium"), () => {
  it("of the network says so, and is over after trying again", async () => {
    const page = await visit.open("/");
    await page.route("**/api/search?*", (route) => route.abort());
    await page.getByRole("combobox", { name: "检索政策条款" }).fill("孵化器");
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

  it("to load a view tells of the server, and is over after trying again", async () => {
    const page = await visit.open("/");
    await page.route("**/targets/*.js", (route) => route.abort());
    await page.getByRole("link", { name: "指标" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/连接不上服务器[\s\S]*view=targets[\s\S]*npm start/);
    await page.unroute("**/targets/*.js");
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator(".board").waitFor();
  });

  it("tells no more of a pasted address than can be read, so that the ways on stay in sight", async () => {
    const page = await visit.open(`/?q=${"企业".repeat(2000)}&sort=x&level=${"省".repeat(3000)}`);
    const told = await page.getByRole("alert").innerText();
    expect(told.length).toBeLessThan(600);
    expect(await page.getByRole("button", { name: "重试" }).boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y < 600),
    });
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
