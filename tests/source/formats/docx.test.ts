import { randomBytes } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/source/formats/docx.js";
import { formatNumber } from "../../../src/source/formats/number-format.js";
import { Unreadable } from "../../../src/source/unreadable.js";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (...targets: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      (target, i) =>
        `<Relationship Id="r${i}" Type="${OFFICE}/${target.replace(/\.xml|word\//g, "").replace("document", "officeDocument")}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** A Word file of these paragraphs, numbered by `numbering` and `styles`. */
function docx(body: string, numbering = "", styles = ""): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(rels("word/document.xml")),
    "word/_rels/document.xml.rels": strToU8(rels("numbering.xml", "styles.xml")),
    "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    "word/numbering.xml": strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    "word/styles.xml": strToU8(`<w:styles ${W}>${styles}</w:styles>`),
  });
}

const p = (text: string, list?: string, level = 0, more = "") =>
  `<w:p><w:pPr>${more}${list === undefined ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const level = (at: number, form: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

const linesOf = async (body: string, numbering?: string, styles?: string) =>
  (await readDocx(docx(body, numbering, styles))).lines.map((line) => line.text);

const LAW = abstract(
  0,
  level(0, "chineseCountingThousand", "第%1条"),
  level(1, "chineseCounting", "（%2）"),
  level(2, "decimal", "%3．"),
);

describe("automatic numbering of Word", () => {
  it("restarts lower levels under each higher one", async () => {
    const body =
      p("甲", "1") +
      p("乙", "1", 1) +
      p("丙", "1", 1) +
      p("丁", "1", 2) +
      p("戊", "1") +
      p("己", "1", 1);
    expect(await linesOf(body, LAW + num(1, 0))).toEqual([
      "第一条 甲",
      "（一）乙",
      "（二）丙",
      "1．丁",
      "第二条 戊",
      "（一）己",
    ]);
  });

  it("runs on over paragraphs without a number", async () => {
    expect(await linesOf(p("甲", "1") + p("款") + p("乙", "1"), LAW + num(1, 0))).toEqual([
      "第一条 甲",
      "款",
      "第二条 乙",
    ]);
  });

  it("counts on in another list of the same kind, unless that gives its own start", async () => {
    const lists =
      LAW +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(await linesOf(p("甲", "1") + p("乙", "2") + p("丙", "3") + p("丁", "3"), lists)).toEqual(
      ["第一条 甲", "第二条 乙", "第一条 丙", "第二条 丁"],
    );
  });

  it("takes a level that a list puts in the place of its kind's", async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, "ideographTraditional", "%1、")}</w:lvlOverride>`;
    expect(await linesOf(p("子", "2"), LAW + num(1, 0) + num(2, 0, own))).toEqual(["甲、子"]);
  });

  it("does not restart a level that is told never to", async () => {
    const kind = abstract(
      0,
      level(0, "chineseCounting", "第%1章"),
      level(1, "chineseCounting", "第%2条", '<w:lvlRestart w:val="0"/>'),
    );
    const body = p("总则", "1") + p("甲", "1", 1) + p("附则", "1") + p("乙", "1", 1);
    expect(await linesOf(body, kind + num(1, 0))).toEqual([
      "第一章 总则",
      "第一条 甲",
      "第二章 附则",
      "第二条 乙",
    ]);
  });

  it("comes from the style, from what the style is based on, and ends where a paragraph turns it off", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const kind = abstract(
      0,
      level(0, "chineseCounting", "第%1条"),
      level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="C"/>'),
    );
    const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const off = `${styled("A")}<w:numPr><w:numId w:val="0"/></w:numPr>`;
    const body =
      p("甲", undefined, 0, styled("A")) +
      p("乙", undefined, 0, styled("B")) +
      p("丙", undefined, 0, styled("C")) +
      p("丁", undefined, 0, off);
    expect(await linesOf(body, kind + num(1, 0), styles)).toEqual([
      "第一条 甲",
      "第二条 乙",
      "（一）丙",
      "丁",
    ]);
  });

  it("prints the numbers above, as digits where the level is legal", async () => {
    const kind = abstract(
      0,
      level(0, "chineseCounting", "%1、"),
      level(1, "decimal", "%1.%2"),
      level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    );
    expect(
      await linesOf(p("甲", "1") + p("乙", "1", 1) + p("丙", "1", 2), kind + num(1, 0)),
    ).toEqual(["一、甲", "一.1 乙", "1.1.1 丙"]);
  });

  it("follows a list style to its list", async () => {
    const kind = `<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>`;
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    expect(await linesOf(p("甲", "7"), LAW + kind + num(1, 0) + num(7, 5), styles)).toEqual([
      "第一条 甲",
    ]);
  });

  it("leaves no space where the list says so, and none after 、 and ）", async () => {
    const kind = abstract(
      0,
      level(0, "decimal", "%1", '<w:suff w:val="nothing"/>'),
      level(1, "decimal", "%2）"),
      level(2, "decimal", "%3."),
    );
    expect(
      await linesOf(p("甲", "1") + p("乙", "1", 1) + p("5万家", "1", 2), kind + num(1, 0)),
    ).toEqual(["1甲", "1）乙", "1. 5万家"]);
  });

  it("counts no paragraph that a revision deleted", async () => {
    const deleted = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    expect(await linesOf(p("甲", "1") + deleted + p("乙", "1"), LAW + num(1, 0))).toEqual([
      "第一条 甲",
      "第二条 乙",
    ]);
  });
});

describe("numbers in Word's forms", () => {
  it.each([
    ["chineseCounting", 10, "十"],
    ["chineseCounting", 21, "二十一"],
    ["chineseCounting", 101, "一〇一"],
    ["chineseCountingThousand", 101, "一百零一"],
    ["chineseCountingThousand", 110, "一百一十"],
    ["chineseCountingThousand", 1010, "一千零一十"],
    ["ideographDigital", 10, "一〇"],
    ["chineseLegalSimplified", 12, "壹拾贰"],
    ["decimalEnclosedCircle", 20, "⑳"],
    ["decimalEnclosedCircle", 21, "㉑"],
    ["decimalEnclosedCircleChinese", 36, "㊱"],
    ["decimalEnclosedParen", 3, "⑶"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalZero", 7, "07"],
    ["ideographTraditional", 2, "乙"],
    ["ideographZodiac", 12, "亥"],
    ["upperRoman", 14, "XIV"],
    ["lowerLetter", 28, "bb"],
    ["unheardOf", 3, "3"],
    ["chineseCounting", 0, "0"],
  ])("%s %i is %s", (form, n, printed) => {
    expect(formatNumber(n, form)).toBe(printed);
  });
});

describe("hostile Word files", () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]>';
  const document = `${bomb}<w:document ${W}><w:body>${p("&b;")}</w:body></w:document>`;

  it.each([
    ["entities of its own", zipSync({ "word/document.xml": strToU8(document) })],
    ["elements nested without end", docx("<w:sdt><w:sdtContent>".repeat(20_000))],
    ["half of itself", docx(p("甲")).subarray(0, 700)],
    ["forty million zeros", zipSync({ "word/document.xml": new Uint8Array(40_000_000) })],
    ["no document part", zipSync({ "word/styles.xml": strToU8("<a/>") })],
  ])("a file with %s is refused in a sentence", async (_, bytes) => {
    await expect(readDocx(bytes)).rejects.toThrow(Unreadable);
  });

  it("what is not read does not let swell what is", async () => {
    const bytes = zipSync({
      "word/media/noise.jpg": randomBytes(200_000),
      "word/document.xml": new Uint8Array(40_000_000),
    });
    await expect(readDocx(bytes)).rejects.toThrow(/炸弹.*document\.xml/su);
  });

  it.each([
    ["paragraphs", docx("<w:p/>".repeat(600_000))],
    ["attributes", docx(`<w:p ${'w:a="1" '.repeat(600_000)}/>`)],
    ["characters by name", docx(p("&amp;".repeat(600_000)))],
    ["tags over several parts", docx("", "<w:num/>".repeat(300_000), "<w:b/>".repeat(300_000))],
  ])("a file of half a million %s and more never reaches a parser", async (_, bytes) => {
    const began = process.cpuUsage();
    await expect(readDocx(bytes)).rejects.toThrow(/50 万个.*split it/su);
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(2_000_000);
  });
});
