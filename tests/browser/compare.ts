import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { CompareTable } from "../../src/vocabulary.js";
import { CHROMIUM, inBrowser } from "./chromium.js";
import { reading, visiting } from "./visit.js";

const visit = visiting();

const SOURCE = "广东省-工业企业创新驱动发展工作方案-2016";
const OTHERS = ["韶关市-科技创新发展行动计划-2017-2020", "番禺区-加快创新驱动发展实施意见-2015"];

function parameters(more: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({ document: SOURCE, documents: OTHERS.join("\n"), ...more });
}

const address = (more: Record<string, string> = {}): string => `/?view=compare&${parameters(more)}`;

async function tableOf(page: Page): Promise<CompareTable> {
  return (await page.request.get(`/api/compare?${parameters()}`)).json();
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.clause);

describe.skipIf(CHROMIUM === null)(inBrowser("the table of measures in Chromium"), () => {
  it("is reached from the head, where three examples lead to tables", async () => {
    const page = await visit.open("/");
    await page.getByRole("link", { name: "对照", exact: true }).click();
    const examples = page.locator(".compare-start .examples a");
    await examples.first().waitFor();
    const addresses = await examples.evaluateAll((all) =>
      all.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(addresses).toHaveLength(3);
    for (const one of addresses) {
      await visit.go(page, one);
      expect(await page.locator(".comparing .row").count(), one).toBeGreaterThan(0);
    }
  });

  it("is asked for by a form, and can be asked for otherwise", async () => {
    const page = await visit.open("/?view=compare");
    await page.getByRole("button", { name: "对照" }).click();
    expect(await page.locator(".choosing").innerText()).toContain("请先选择文件或输入主题");
    await page.locator("#compare-document").selectOption(SOURCE);
    await page.locator(`input[value="${OTHERS[0]}"]`).check();
    await page.getByRole("button", { name: "对照" }).click();
    await page.locator(".comparing").waitFor();
    expect(await page.locator(".comparing thead th").count()).toBe(2);
    await page.getByRole("link", { name: "更改行列" }).click();
    expect(await page.locator("#compare-document").inputValue()).toBe(SOURCE);
    expect(await page.locator(`input[value="${OTHERS[0]}"]`).isChecked()).toBe(true);
  });

  it("lists long titles beneath each other on a phone, and ends where its form does", async () => {
    const page = await visit.open("/?view=compare", { viewport: { width: 320, height: 640 } });
    await page.locator(".choices-long").waitFor();
    const [labels, below] = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".choices-long label")].map((label) =>
        label.getBoundingClientRect(),
      );
      const apart = boxes.every(
        ({ top }, at) => at === 0 || top >= (boxes[at - 1]?.bottom ?? 0) - 1,
      );
      const end = document.querySelector("main")?.getBoundingClientRect().bottom ?? 0;
      return [apart, document.documentElement.scrollHeight - scrollY - end] as const;
    });
    expect(labels).toBe(true);
    expect(below).toBeLessThan(200);
  });

  it("has a row for each measure and a cell for each column, and tells its time", async () => {
    const page = await visit.open(address());
    const { rows, columns } = await tableOf(page);
    const shown = await page
      .locator(".row")
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));
    expect(shown).toEqual(rows.map(({ clause }) => clause.id));
    expect(await page.locator(".row td").count()).toBe(rows.length * (columns.length - 1));
    expect(await page.locator("#status").innerText()).toMatch(/\d+ 条措施.*用时 \d+ 毫秒/);
  });

  it("shows every word of a clause once, marks what matches and sets figures bold", async () => {
    const page = await visit.open(address({ whole: "1" }));
    const { rows } = await tableOf(page);
    const words = page.locator(".row th .words");
    expect((await words.allTextContents()).map((text) => text.replaceAll("…", ""))).toEqual(
      rows.map(({ clause }) => clause.text.replaceAll("…", "")),
    );
    const [row] = rows.filter(({ clause }) => clause.figures.length > 0);
    if (row === undefined) throw new Error("the corpus sets no figures");
    const bold = await page
      .locator(`.row[data-row="${row.clause.id}"] th strong`)
      .allTextContents();
    for (const span of row.clause.figures) {
      expect(bold.join("")).toContain(row.clause.text.slice(...span));
    }
    const [answered] = rows.filter(({ cells }) => (cells[0]?.counterparts[0]?.grade ?? 0) >= 2);
    const best = answered?.cells[0]?.counterparts[0];
    if (answered === undefined || best === undefined) throw new Error("nothing is answered");
    const marks = await page
      .locator(
        `.row[data-row="${answered.clause.id}"] .counterpart[data-clause="${best.clause.id}"] mark`,
      )
      .allTextContents();
    expect(marks).toEqual(best.spans.map((span) => best.clause.text.slice(...span)));
  });

  it("keeps heads and first column in place", async () => {
    const page = await visit.open(address(), { viewport: { width: 800, height: 600 } });
    await page.evaluate(() => window.scrollTo(200, 1500));
    const at = (selector: string) =>
      page.locator(selector).evaluate((one) => one.getBoundingClientRect());
    expect((await at(".comparing thead th >> nth=1")).top).toBe(0);
    const scrolled = await page.evaluate(() => window.scrollX);
    expect(scrolled).toBeGreaterThan(0);
    expect((await at(".row th >> nth=3")).left).toBe(0);
  });

  it("shows only what is unanswered or different where the address says so", async () => {
    const page = await visit.open(address());
    const { rows } = await tableOf(page);
    const lacking = rows.filter(({ cells }) => cells.some(({ coverage }) => coverage === "none"));
    await page.getByRole("link", { name: `有未对应 ${lacking.length} 条` }).click();
    await page.waitForURL(/only=none/);
    await page.locator(`.row >> nth=${lacking.length - 1}`).waitFor();
    expect(await page.locator(".row").count()).toBe(lacking.length);
    await visit.go(page, address({ only: "differ" }));
    const differing = rows.filter(({ cells }) =>
      cells.some(({ counterparts }) => counterparts.some((one) => one.differences.length > 0)),
    );
    expect(await page.locator(".row").count()).toBe(differing.length);
    expect(await page.locator(".differences").count()).toBeGreaterThan(0);
  });

  it("says that there is none, with the nearest folded, and takes a clause found by hand", async () => {
    const page = await visit.open(address());
    const { rows } = await tableOf(page);
    const [row] = rows.filter(({ cells }) => cells[0]?.nearest);
    if (row === undefined) throw new Error("everything is answered");
    const cell = page.locator(`.row[data-row="${row.clause.id}"] td`).first();
    expect(await cell.innerText()).toContain("未见对应");
    await cell.getByText("最接近的一条").click();
    expect(await cell.locator(".counterpart").innerText()).toContain("未达对应");
    await cell.getByText("另找一条置顶").click();
    await cell.getByRole("searchbox").fill("创新");
    await cell.getByRole("searchbox").press("Enter");
    const offer = cell.locator(".pin-found button").last();
    await offer.click();
    await page.locator(".told", { hasText: "已记下" }).waitFor();
    expect(await cell.locator(".decided").innerText()).toBe("已置顶");
    await page.reload();
    await cell.locator(".decided").waitFor();
    // Taken back, the row is as it was.
    await cell.getByRole("button", { name: "置顶" }).click();
    await cell.locator(".no-counterpart").waitFor();
  });

  it("is gone through and decided on by keyboard", async () => {
    const page = await visit.open(address());
    const { rows } = await tableOf(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(rows[1]?.clause.id);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(rows[0]?.clause.id);
    const at = rows.findIndex(({ cells }) => (cells[0]?.counterparts[0]?.grade ?? 0) === 3);
    const best = rows[at]?.cells[0]?.counterparts[0]?.clause.id;
    for (let i = 0; i < at; i++) await page.keyboard.press("j");
    await page.keyboard.press("l");
    expect(await focused(page)).toBe(best);
    const entry = page.locator(`.row >> nth=${at} >> .counterpart[data-clause="${best}"]`);
    await page.keyboard.press("a");
    await entry.locator(".decided", { hasText: "已采纳" }).waitFor();
    expect(await focused(page)).toBe(best);
    await page.keyboard.press("a");
    await entry.locator(".decided").waitFor({ state: "detached" });
    await page.keyboard.press("r");
    const fold = page.locator(`.row >> nth=${at} >> summary`, { hasText: "已排除 1 条" });
    await fold.waitFor();
    expect(await focused(page)).toBe(rows[at]?.clause.id);
    await fold.click();
    await entry.getByRole("button", { name: "排除" }).click();
    await fold.waitFor({ state: "detached" });
    await page.keyboard.press("o");
    await page.locator('.text [aria-current="location"]').waitFor();
  });

  it("unfolds a long clause by Enter and stays so when another row is decided", async () => {
    const page = await visit.open(address());
    const folds = page.locator(".row th .folded");
    const count = await folds.count();
    await page
      .locator(".row th .entry", { has: page.locator(".folded") })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    expect(await folds.count()).toBe(count - 1);
    const other = page.locator(".row .counterpart:visible").last();
    await other.getByRole("button", { name: "采纳" }).click();
    await page.locator(".told", { hasText: "已记下" }).waitFor();
    expect(await folds.count()).toBe(count - 1);
    await page.locator(".deciding [aria-pressed=true]").click();
    await page.locator(".told", { hasText: "已撤销" }).waitFor();
  });

  it("keeps the focus where a decision takes its row out of those shown", async () => {
    const page = await visit.open(address({ only: "none" }));
    const { rows } = await tableOf(page);
    const lacking = rows.filter(({ cells }) => cells.some(({ coverage }) => coverage === "none"));
    const at = lacking.findIndex(
      ({ cells }) =>
        cells[0]?.nearest && cells[0].coverage === "none" && cells[1]?.coverage !== "none",
    );
    const [source, near] = [lacking[at]?.clause.id, lacking[at]?.cells[0]?.nearest?.clause.id];
    const row = page.locator(`.row[data-row="${source}"]`);
    await row.getByText("最接近的一条").first().click();
    await row.getByRole("button", { name: "采纳" }).first().click();
    await row.waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe(lacking[at + 1]?.clause.id);
    const taken = { clauses: [source, near], decision: null };
    expect((await page.request.post("/api/decisions", { data: taken })).ok()).toBe(true);
  });

  it("says why a decision was not kept", async () => {
    const page = await visit.open(address());
    await page.route("**/api/decisions", (route) =>
      route.fulfill({
        status: 507,
        contentType: "application/problem+json",
        json: { title: "取舍文件用不了", detail: "磁盘已满" },
      }),
    );
    await page.locator(".deciding button:visible").first().click();
    await page.locator(".told", { hasText: "没有记下：磁盘已满" }).waitFor();
  });

  it("has no buttons for whom the server does not let decide", async () => {
    const page = await visit.open("/");
    await page.route("**/api/decisions", (route) =>
      route.fulfill({ json: { decidable: false, decisions: [] } }),
    );
    await visit.go(page, address());
    expect(await page.locator(".counterpart").count()).toBeGreaterThan(0);
    expect(await page.locator(".deciding, .pinning").count()).toBe(0);
  });

  it("tells of each column which measures it answers, partly or not at all", async () => {
    const page = await visit.open(address());
    const { rows, coverage } = await tableOf(page);
    await page.locator(".covering > summary").click();
    const bars = await page.locator(".coverage tbody tr >> nth=0 >> .coverage-bar").allInnerTexts();
    const sums = coverage.map((sections) =>
      (["answered", "partly", "none"] as const)
        .map((key) => sections.reduce((sum, section) => sum + section[key], 0))
        .filter((sum) => sum > 0)
        .join("\n"),
    );
    expect(bars).toEqual(sums);
    await page.locator(".covering details > summary").first().click();
    const lists = page.locator(".covering details >> nth=0 >> .measures");
    const listed = await lists.locator("li").count();
    expect(listed).toBe(rows.length);
    const last = rows.findLastIndex(({ cells }) => cells[0]?.coverage === "none");
    await lists.last().locator("a").last().click();
    const row = page.locator(`.row >> nth=${last}`);
    await expect
      .poll(() => row.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(400);
    expect(page.url()).toContain(`#${await row.getAttribute("id")}`);
  });

  it("lists apart what only a column has", async () => {
    const page = await visit.open(address());
    const { alone } = await tableOf(page);
    const lists = page.locator(".alone");
    const counts = alone.filter((rows) => rows.length > 0).map((rows) => rows.length);
    expect(await lists.count()).toBe(counts.length);
    for (const [i, count] of counts.entries()) {
      expect(await lists.nth(i).locator("li").count()).toBe(count);
      expect(await lists.nth(i).locator("h2").innerText()).toMatch(new RegExp(` ${count} 条$`));
    }
  });

  it("is a stack with named columns on a telephone", async () => {
    const page = await visit.open(address(), { viewport: { width: 375, height: 700 } });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBe(0);
    const names = await page.locator(".row >> nth=0 >> .cell-name").allInnerTexts();
    const { columns } = await tableOf(page);
    expect(names).toEqual(columns.slice(1).map(({ name }) => name));
  });

  it("prints on A4 on its side with its sources, and nothing to press", async () => {
    const page = await visit.open(address());
    await page.emulateMedia({ media: "print" });
    for (const part of [".tools", ".deciding >> nth=0", ".pinning >> nth=0"]) {
      expect(await page.locator(part).isVisible(), part).toBe(false);
    }
    const sources = await page.locator(".sources").innerText();
    for (const { name } of (await tableOf(page)).columns) expect(sources).toContain(name);
    expect(sources).toContain("索引建于");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(1);
    for (const [, width, height] of boxes) expect(Number(width)).toBeGreaterThan(Number(height));
  });

  it("opens from a result and from a clause being read, by link and by key", async () => {
    const clause = (await tableOf(await visit.open("/"))).rows[0]?.clause;
    const page = await visit.open("/?q=孵化器");
    await page.keyboard.press("j");
    await page.keyboard.press("d");
    await page.locator(".comparing .row").waitFor();
    await visit.go(page, reading(SOURCE, clause?.path ?? ""));
    await page.keyboard.press("d");
    await page.locator(".comparing .row").waitFor();
    expect(new URL(page.url()).searchParams.get("clauses")).toBe(clause?.id);
    expect(await page.locator(".row").getAttribute("data-row")).toBe(clause?.id);
  });
});
