import iconv from "iconv-lite";
import { expect, it } from "vitest";
import { readSource } from "../../src/source/read.js";

it("numbers the lines of a text as the file has them, whatever ends them", async () => {
  const { lines } = await readSource("a.txt", Buffer.from("一\r\n二\n\n三\r四\f五"));
  expect(lines.map(({ number, text }) => `${number}${text}`)).toEqual([
    "1一",
    "2二",
    "3",
    "4三",
    "5四",
    "6五",
  ]);
});

it("reads a file of an unknown ending, or of none, as plain text", async () => {
  for (const file of ["notice", "notice.unheard-of", "a.b/notice", "constructor.constructor"]) {
    expect(await readSource(file, Buffer.from("通知"))).toMatchObject({ file, format: "txt" });
  }
});

it("remarks where the bytes could not be read, with the line", async () => {
  const bytes = Uint8Array.of(
    ...iconv.encode("各地级以上市人民政府，各直属机构：\n广东省人民政府", "gbk"),
    0x81,
  );
  const { remarks } = await readSource("dir/a.txt", bytes);
  expect(remarks).toContainEqual(
    expect.objectContaining({ file: "dir/a.txt", line: 2, rule: "undecodable-bytes" }),
  );
});
