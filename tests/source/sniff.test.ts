import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/source/read.js";
import { readArchive } from "../../src/source/read-archive.js";
import { sniff } from "../../src/source/sniff.js";
import { Unreadable } from "../../src/source/unreadable.js";

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url));
const bytes = (text: string) => Buffer.from(text);
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("甲")])));
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(stream, "utf16le"),
  ]);

describe("what a file is", () => {
  it.each([
    ["docx", fixture("regulation.docx")],
    ["doc", fixture("regulation.doc")],
    ["odt", fixture("regulation.odt")],
    ["rtf", fixture("regulation.rtf")],
    ["pdf", fixture("regulation.pdf")],
    ["ofd", fixture("notice.ofd")],
    ["md", fixture("guide.md")],
    ["html", fixture("notice-page.html")],
    ["html", fixture("table-layout-gbk.html")],
    ["html", fixture("entities-only.html")],
    ["html", bytes("<p>一、总则</p>")],
    ["html", bytes("一、总则<br/>二、附则")],
    ["html", Buffer.from("\ufeff<html><body>甲</body></html>", "utf16le")],
    ["md", bytes("# 总则\n\n第一条")],
    ["md", bytes("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")],
    ["txt", bytes("")],
    ["txt", bytes("一、总则\n二、附则")],
    ["txt", bytes("[首页](#) > [公开](#)\n各区人民政府：")],
    ["txt", bytes("研发投入 < 3% 且 > 1%，A&B 公司")],
    ["txt", bytes("身份证号****1234，#1 楼 ** 号")],
    ["txt", bytes("————————————\n- - - - - - - -")],
    ["txt", Buffer.from("1. 总则\r\n2. 附则", "utf16le")],
    ["txt", Buffer.from("d2bba1a2d7dcd4f2", "hex")],
    ["pdf", Buffer.concat([bytes("\r\nHTTP/1.1 200\r\n\r\n"), bytes("%PDF-1.4")])],
    ["zip", zip("甲.txt", "乙.txt")],
    ["doc", ole("WordDocument")],
  ] as const)("is %s by its content", async (format, content) => {
    expect(await sniff(content)).toBe(format);
  });

  it.each([
    ["a spreadsheet", zip("[Content_Types].xml", "xl/workbook.xml"), /表格/],
    ["an old spreadsheet", ole("Workbook"), /表格/],
    ["a presentation", zip("ppt/presentation.xml"), /演示/],
    ["a file with a password", ole("EncryptedPackage"), /密码/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /PNG/],
    [
      "bytes of nothing known",
      Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31)),
      /二进制/,
    ],
    ["half a zip", zip("甲.txt").subarray(0, 30), /损坏/],
  ])("is refused in a sentence where it is %s", async (_, content, reason) => {
    await expect(sniff(content)).rejects.toThrow(Unreadable);
    await expect(sniff(content)).rejects.toThrow(reason);
  });

  it("has the last word over the file's name", async () => {
    expect((await readSource("条例.txt", fixture("regulation.docx"))).format).toBe("docx");
    expect((await readSource("条例.pdf", bytes("第一条 总则"))).format).toBe("txt");
  });

  it("knows or refuses a head of one sign", async () => {
    for (const sign of ["-", " ", "|", "*", "#", "<", "&", "\n", "{"]) {
      const outcome = await sniff(bytes(sign.repeat(300_000))).catch((error) => error);
      expect(typeof outcome === "string" || outcome instanceof Unreadable, sign).toBe(true);
    }
  });
});

describe("an archive", () => {
  const namesIn = async (content: Uint8Array) => {
    const names: string[] = [];
    for await (const member of readArchive("包.zip", content)) names.push(member.name);
    return names;
  };

  it("has its documents named beneath it, archives in it opened", async () => {
    const inner = zipSync({ "丙.txt": strToU8("丙") });
    const outer = zipSync({
      "一/甲.txt": strToU8("甲"),
      "乙.zip": inner,
      "__MACOSX/甲.txt": strToU8("x"),
    });
    expect(await namesIn(outer)).toEqual(["包.zip/一/甲.txt", "包.zip/乙.zip/丙.txt"]);
  });

  it("keeps a document in zip form whole", async () => {
    expect(await namesIn(zipSync({ "条例.docx": fixture("regulation.docx") }))).toEqual([
      "包.zip/条例.docx",
    ]);
  });

  it("has names in GBK where its writer did not say UTF-8", async () => {
    // 甲.txt as a Chinese Windows writes it.
    const gbk = Buffer.from("bcd7", "hex").toString("latin1");
    const content = Buffer.from(zipSync({ "xx.txt": strToU8("甲") }));
    for (let at = content.indexOf("xx.txt"); at >= 0; at = content.indexOf("xx.txt"))
      content.write(gbk, at, "latin1");
    expect(await namesIn(content)).toEqual(["包.zip/甲.txt"]);
  });

  it("leads nowhere outside itself", async () => {
    expect(
      await namesIn(zipSync({ "../../etc/甲.txt": strToU8("甲"), "/abs.txt": strToU8("乙") })),
    ).toEqual(["包.zip/etc/甲.txt", "包.zip/abs.txt"]);
  });

  it.each([
    ["zeros", zipSync({ "a.txt": new Uint8Array(40_000_000) })],
    [
      "archives in archives",
      [1, 2, 3, 4].reduce(
        (inside) => zipSync({ "a.zip": inside }),
        zipSync({ "a.txt": strToU8("甲") }),
      ),
    ],
  ])("of %s is refused in a sentence", async (_, content) => {
    await expect(namesIn(content)).rejects.toThrow(Unreadable);
  });
});
