import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readOdt } from "../../../src/source/formats/odt.js";
import { readOfd } from "../../../src/source/formats/ofd.js";
import { MOST_SIGNS_OF_AN_EXPORT, xmlOf } from "../../../src/source/formats/xml.js";

const archive = (members: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])));
const odt = (body: string) =>
  archive({ "content.xml": `<office:document-content>${body}</office:document-content>` });
/** An OFD file of one page, named `times` times. */
const ofd = (page: string, times: number) =>
  archive({
    "OFD.xml": "<OFD><DocBody><DocRoot>Document.xml</DocRoot></DocBody></OFD>",
    "Document.xml": `<Document>${'<Page BaseLoc="page.xml"/>'.repeat(times)}</Document>`,
    "page.xml": page,
  });
const LINE =
  '<TextObject Boundary="31 42 150 6"><TextCode X="0" Y="5">关于创新</TextCode></TextObject>';

describe("XML of office files", () => {
  it.each([
    ["OpenDocument", () => readOdt(odt("<text:p/>".repeat(600_000)))],
    ["OFD", () => readOfd(ofd(LINE.repeat(100_000), 1))],
    [
      "OFD whose pages are all the same one",
      () => readOfd(ofd(`<!--${"策".repeat(1_000_000)}-->${LINE}`, 1000)),
    ],
  ])("of more than half a million signs or 32 MB is refused: %s", async (_, read) => {
    await expect(read()).rejects.toThrow(/50 万个.*split it/su);
  });

  it("counts what one archive gave out, and no other's", () => {
    const members = () => new Map([["a.xml", strToU8("<a/>".repeat(300_000))]]);
    const one = members();
    expect(xmlOf(one, "a.xml")).toHaveLength(1_200_000);
    expect(() => xmlOf(one, "a.xml")).toThrow(/split it/u);
    expect(xmlOf(members(), "a.xml")).toHaveLength(1_200_000);
  });

  it("lets exports be larger, since they grow with the corpus", () => {
    const members = new Map([["a.xml", strToU8("<a/>".repeat(600_000))]]);
    expect(xmlOf(members, "a.xml", MOST_SIGNS_OF_AN_EXPORT)).toHaveLength(2_400_000);
  });
});
