/** An export in Excel, opened again, whichever spreadsheet saved it last. */
import { type Members, unzip } from "../source/formats/archive.js";
import { MOST_SIGNS_OF_AN_EXPORT, xmlOf } from "../source/formats/xml.js";
import { parseXml, type XmlNode } from "../source/formats/xml-nodes.js";
import type { Cells } from "./sheet.js";
import { attributeOf, beneath, textIn, within } from "./xml.js";

const WORKBOOK = "xl/workbook.xml";

export function readWorkbook(bytes: Uint8Array): Cells[] {
  const members = unzip(bytes, (name) => name.startsWith("xl/") && /\.(?:xml|rels)$/u.test(name));
  const targets = new Map(
    partOf(members, "xl/_rels/workbook.xml.rels").flatMap((root) =>
      beneath(root, "Relationship").map((one) => [
        attributeOf(one, "Id"),
        attributeOf(one, "Target"),
      ]),
    ),
  );
  const strings = partOf(members, "xl/sharedStrings.xml").flatMap((root) =>
    within(root, "si").map(stringOf),
  );
  return partOf(members, WORKBOOK)
    .flatMap((root) => beneath(root, "sheet"))
    .map((sheet) => {
      // Both `id` of the relation and `sheetId` are there; the one with a prefix is meant.
      const target = targets.get(attributeOf(sheet, "id")) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const [root] = partOf(members, path);
      return { name: attributeOf(sheet, "name") ?? "", rows: rowsOf(root, strings) };
    });
}

/** The top elements of a member; none where there is no such member. */
function partOf(members: Members, name: string): readonly XmlNode[] {
  const xml = xmlOf(members, name, MOST_SIGNS_OF_AN_EXPORT);
  return xml === null ? [] : parseXml(xml).filter(({ name: top }) => !top.startsWith("?"));
}

/** The words of a shared or inline string, runs joined; how they are read aloud is left out. */
function stringOf(node: XmlNode): string {
  const plain = within(node, "t");
  const runs = within(node, "r").flatMap((run) => within(run, "t"));
  return [...plain, ...runs].map((words) => unescaped(textIn(words))).join("");
}

/** `_x005F_` and its like stand for a character. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Rows at the places they have on the sheet: files leave out what is empty. */
function rowsOf(sheet: XmlNode | undefined, strings: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const row of beneath(sheet, "row")) {
    const at = Number(attributeOf(row, "r") ?? rows.length + 1) - 1;
    while (rows.length < at) rows.push([]);
    const cells: string[] = [];
    for (const cell of within(row, "c")) {
      const column = columnOf(attributeOf(cell, "r")) ?? cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = wordsOf(cell, strings);
    }
    rows[at] = cells;
  }
  return rows;
}

/** AB12 → 27. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
}

function wordsOf(cell: XmlNode, strings: readonly string[]): string {
  const [inline] = within(cell, "is");
  if (inline) return stringOf(inline);
  const [value] = within(cell, "v");
  const words = value ? textIn(value) : "";
  return attributeOf(cell, "t") === "s" ? (strings[Number(words)] ?? "") : unescaped(words);
}
