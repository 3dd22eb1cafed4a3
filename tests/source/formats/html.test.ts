import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/source/formats/html.js";
import { Unreadable } from "../../../src/source/unreadable.js";

const read = (html: string) => readHtml(Buffer.from(html));
const page = (body: string, head = "") =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const linesOf = (html: string) =>
  read(html).lines.map(({ text, cells }) => (cells ? cells.join(" | ") : text));

describe("text of a page", () => {
  it.each([
    [
      "a line break of the source between Chinese characters is nothing",
      "<p>云溪\n  市</p>",
      ["云溪市"],
    ],
    ["one between Latin words is a space", "<p>Pearl\nRiver</p>", ["Pearl River"]],
    ["fixed spaces are print", "<p>总&nbsp;则　第一条</p>", ["总\u00a0则　第一条"]],
    ["a <br> ends a line", "<p>一、总则<br>二、附则</p>", ["一、总则", "二、附则"]],
    [
      "entities are characters, once",
      "<p>&amp;lt;&ldquo;甲&rdquo;&#12289;&#x4e59;</p>",
      ["&lt;“甲”、乙"],
    ],
    ["preformatted text keeps its lines", "<pre>一、甲\n二、乙</pre>", ["一、甲", "二、乙"]],
    ["script and style are not text", "<p>甲<script>乙()</script><style>丙</style></p>", ["甲"]],
    [
      "a numbered list has its numbers",
      '<ol start="3"><li>甲</li><li value="9"><p>乙</p></li></ol>',
      ["3. 甲", "9. 乙"],
    ],
    [
      "a list with its marks turned off has none",
      '<ol style="list-style:none"><li>一、甲</li></ol>',
      ["一、甲"],
    ],
    ["words around a block are lines of their own", "<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]],
    ["text without tags keeps its lines", "一、甲&nbsp;\n二、乙", ["一、甲\u00a0", "二、乙"]],
  ])("%s", (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });
});

describe("tables", () => {
  it.each([
    [
      "a cell over two rows is in each",
      "<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>",
      ["甲 | 1", "甲 | 2"],
    ],
    [
      "a cell over some columns is in each",
      "<table><tr><td colspan=2>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
      ["甲 | 甲 | 乙", "1 | 2 | 3"],
    ],
    [
      "a cell over all columns is a row of one",
      "<table><tr><td colspan=2>（一）甲</td></tr><tr><td>1</td><td>2</td></tr></table>",
      ["（一）甲", "1 | 2"],
    ],
    [
      "syllables set under each other are one word",
      "<table><tr><td><p>单</p><p>位</p></td><td>市科技局<br>市财政局</td></tr></table>",
      ["单位 | 市科技局 市财政局"],
    ],
    [
      "a table of one cell is a frame",
      "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>",
      ["甲", "乙"],
    ],
    [
      "a table around a table is a frame",
      "<table><tr><td>甲</td><td><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></td></tr></table>",
      ["甲", "1 | 2", "3 | 4"],
    ],
    [
      "one long cell among empty ones is a frame",
      "<table><tr><td>甲</td><td><p>第一条 乙乙乙乙</p><p>第二条 丙丙丙</p><p>第三条 丁丁丁</p><p>第四条 戊戊</p></td></tr></table>",
      ["甲", "第一条 乙乙乙乙", "第二条 丙丙丙", "第三条 丁丁丁", "第四条 戊戊"],
    ],
    [
      "a row span of nought reaches to the end",
      "<table><tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr></table>",
      ["甲 | 1", "甲 | 2"],
    ],
  ])("%s", (_, html, rows) => {
    expect(linesOf(html)).toEqual(rows);
  });
});

describe("the main text", () => {
  const sentence = "为加强农村公路养护管理，提高通行能力，现将有关事项通知如下，请遵照执行。";
  const article = `<p>关于养护的通知</p><p>${sentence}</p><p>${sentence}</p><p>清河县交通局</p>`;
  const menu = "<ul><li><a href=/>首页</a></li><li><a href=/a>公开</a></li></ul>";

  it("is found by its sentences on a site nobody knows, with a doubt", () => {
    const { lines, doubts } = read(
      page(`<div>${menu}</div><div class=x>${article}</div><div>版权所有</div>`),
    );
    expect(lines.map((line) => line.text)).toEqual([
      "关于养护的通知",
      sentence,
      sentence,
      "清河县交通局",
    ]);
    expect(doubts.map((doubt) => doubt.rule)).toEqual(["main-text-guessed"]);
  });

  it("is all of the page, with a doubt, where no part has the sentences", () => {
    const { lines, doubts } = read(page("<p>张三</p><p>李四</p>"));
    expect(lines.map((line) => line.text)).toEqual(["张三", "李四"]);
    expect(doubts.map((doubt) => doubt.rule)).toEqual(["main-text-unknown"]);
  });

  it("is not taken from a hidden copy", () => {
    const hidden = `<div class=TRS_Editor style="display: none">${article}</div>`;
    const { lines, dropped } = read(page(`${hidden}<div class=TRS_Editor>${article}</div>`));
    expect(lines).toHaveLength(4);
    expect(dropped?.map((line) => line.rule)).toEqual(Array(4).fill("hidden"));
  });

  it("takes the headline in where it brings no title itself", () => {
    const meta = '<meta name="ArticleTitle" content="关于养护的通知">';
    const body = `<h1>关于养护的通知</h1><div id=zoom><p>${sentence}</p><p>${sentence}</p></div>`;
    expect(linesOf(page(body, meta))[0]).toBe("关于养护的通知");
  });

  it("leaves the headline out where it repeats the title over two lines", () => {
    const meta = '<meta name="ArticleTitle" content="清河县交通局关于养护的通知">';
    const body = `<h1>清河县交通局关于养护的通知</h1><div id=zoom><p>清河县交通局<br>关于养护的通知</p><p>${sentence}</p></div>`;
    expect(linesOf(page(body, meta))).toEqual(["清河县交通局", "关于养护的通知", sentence]);
  });

  it("gives its box of 基本信息 to the fields, not to the text", () => {
    const box =
      "<p>索引号：X-1　主题分类：交通</p><p>发文机关：清河县人民政府</p><p>成文日期：2012年4月16日</p><p>文号：</p>";
    const { lines, stated } = read(page(`<div id=zoom>${box}${article}</div>`));
    expect(lines).toHaveLength(4);
    expect(stated).toEqual({ issuers: ["清河县人民政府"], issued: "2012-04-16" });
  });
});

describe("the page's own metadata", () => {
  it.each([
    ["2025-03-20 10:57", "2025-03-20"],
    ["2025/3/2", "2025-03-02"],
    ["2019-02-15-16:55:00", "2019-02-15"],
    ["2025-02-30", undefined],
    ["昨天", undefined],
  ])("PubDate %s is published %s", (content, published) => {
    expect(
      read(page("<p>甲</p>", `<meta name=PubDate content="${content}">`)).stated.published,
    ).toBe(published);
  });

  it("names no issuer by the site's name or source", () => {
    const head =
      "<meta name=SiteName content=云溪市政府网><meta name=ContentSource content=云溪市科技局>";
    expect(read(page("<p>甲</p>", head)).stated).toEqual({});
  });
});

describe("charset of a page", () => {
  it("is Big5 with Hong Kong's characters where the page says big5", () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="big5"><p>'),
      Buffer.from([0xb4, 0xe4, 0xab, 0xb0, 0xfd, 0x46]), // 粵 … and a character of HKSCS
      Buffer.from("</p>"),
    ]);
    expect(readHtml(bytes).encoding).toBe("big5-hkscs");
  });

  it("is UTF-8 where the bytes are, whatever the page says", () => {
    const { encoding, lines } = read('<meta charset="gb2312"><p>云溪市</p>');
    expect([encoding, lines[0]?.text]).toEqual(["utf-8", "云溪市"]);
  });
});

describe("hostile pages", () => {
  it.each([
    ["a million open tags", page("<div>".repeat(1_000_000))],
    ["a million angle brackets", page("<".repeat(1_000_000))],
    ["tags three thousand deep", page(`${"<b>".repeat(3000)}字`)],
  ])("%s are refused in a sentence", (_, html) => {
    expect(() => read(html)).toThrow(Unreadable);
  });

  it.each([
    ["tables eighteen hundred deep", page(`${"<table><tr><td>".repeat(1800)}字。`)],
    ["editors eighteen hundred deep", page(`${"<div class=TRS_Editor>".repeat(1800)}字。`)],
    [
      "spans of a billion cells",
      page(
        `<table>${"<tr><td colspan=99999 rowspan=99999>甲</td><td>乙</td></tr>".repeat(2000)}</table>`,
      ),
    ],
    ["a megabyte of brackets", page("（".repeat(1_000_000))],
    ["a megabyte of 一、", page("一、".repeat(500_000))],
    ["a megabyte of labels", page("发 ".repeat(500_000))],
    ["unclosed doctypes", page("<!doctype ".repeat(20_000))],
    ["unclosed comments", page("<!--".repeat(100_000))],
  ])("%s are read, and no text is made up", (_, html) => {
    const { lines } = read(html);
    expect(lines.reduce((sum, line) => sum + line.text.length, 0)).toBeLessThan(3 * html.length);
  });
});

describe("names every object of the language has", () => {
  it.each([
    "<meta charset=constructor><constructor>第一条 创新</constructor>",
    "<dl><dt>constructor</dt><dd>甲</dd></dl><toString>第一条 创新</toString>",
  ])("are no tags, labels or encodings: %s", (html) => {
    expect(
      read(html)
        .lines.map(({ text }) => text)
        .join(""),
    ).toContain("第一条 创新");
  });
});
