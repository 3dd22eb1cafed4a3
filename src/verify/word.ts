/**
 * An export in Word, opened again, by what is printed in it: a paragraph
 * 〔2〕三/（三）/8 names the clause of the words after it, and the list of
 * sources says which document is 〔2〕. So it can be edited, split into other
 * runs, cut up and saved by any program, and still be looked over.
 */
import { LABELS, NONE, SOURCE_ID, SOURCE_NUMBER } from "../export/terms.js";
import { readTime } from "../export/time.js";
import { unzip } from "../source/formats/archive.js";
import { MOST_SIGNS_OF_AN_EXPORT, xmlOf } from "../source/formats/xml.js";
import { parseXml, type XmlNode } from "../source/formats/xml-nodes.js";
import type { QuotedPassage } from "../vocabulary.js";
import { NotAnExport } from "./not-an-export.js";
import { beneath, localName, within } from "./xml.js";

const DOCUMENT = "word/document.xml";

/** Paragraphs of the body or of one cell, in which a reference stands before its words. */
interface Flow {
  readonly place: string;
  readonly paragraphs: readonly string[];
}

export interface ReadWord {
  readonly corpus: string | null;
  readonly passages: readonly QuotedPassage[];
}

export function readWord(bytes: Uint8Array): ReadWord {
  const xml = xmlOf(
    unzip(bytes, (name) => name === DOCUMENT),
    DOCUMENT,
    MOST_SIGNS_OF_AN_EXPORT,
  );
  const root =
    xml === null ? undefined : parseXml(xml).find((top) => localName(top) === "document");
  const [body] = within(root, "body");
  const sources = sourcesIn(body);
  if (sources.size === 0) {
    throw new NotAnExport(
      `找不到来源文件表（表头有“${SOURCE_NUMBER}”和“${SOURCE_ID}”），不是策引的导出，或该表已删去 · ` +
        "there is no list of sources: this is no export of Ceyin, or the list was deleted",
    );
  }
  const flows = flowsOf(body);
  const corpus = flows
    .flatMap(({ paragraphs }) => paragraphs)
    .find((one) => readTime(one) !== null);
  return { corpus: corpus ?? null, passages: flows.flatMap((flow) => passagesIn(flow, sources)) };
}

/** Left out: what was deleted under revision, the codes of fields, the older of two forms. */
const UNREAD = new Set(["del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr"]);
const SIGNS = new Map<string, string>(
  Object.entries({
    br: "\n",
    cr: "\n",
    tab: "\t",
    noBreakHyphen: "-",
  }),
);

function words(node: XmlNode): string {
  const name = localName(node);
  if (UNREAD.has(name)) return "";
  const sign = SIGNS.get(name);
  if (sign !== undefined) return sign;
  if (name === "#text") return node.text;
  return node.children
    .filter((child) => name === "t" || localName(child) !== "#text")
    .map(words)
    .join("");
}

/** The number of each source in the list: 〔2〕 → id of its document. */
function sourcesIn(body: XmlNode | undefined): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const table of beneath(body, "tbl")) {
    const rows = within(table, "tr").map((row) => within(row, "tc").map(firstWords));
    const head = rows.find((row) => row.includes(SOURCE_NUMBER) && row.includes(SOURCE_ID));
    if (!head) continue;
    const [number, id] = [head.indexOf(SOURCE_NUMBER), head.indexOf(SOURCE_ID)];
    for (const row of rows) {
      const mark = /〔(\d+)〕/u.exec(row[number] ?? "")?.[1];
      if (mark !== undefined && row[id]) sources.set(mark, row[id]);
    }
  }
  return sources;
}

/** The first paragraph of a cell that has words; what was noted beneath is left out. */
const firstWords = (cell: XmlNode): string =>
  beneath(cell, "p")
    .map((paragraph) => words(paragraph).trim())
    .find((one) => one !== "") ?? "";

/** The body's own paragraphs, then those of each cell, innermost tables included. */
function flowsOf(body: XmlNode | undefined): Flow[] {
  const flows: Flow[] = [{ place: "正文", paragraphs: paragraphsIn(body) }];
  beneath(body, "tbl").forEach((table, at) => {
    within(table, "tr").forEach((row, line) => {
      for (const cell of within(row, "tc")) {
        const place = `第 ${at + 1} 个表第 ${line + 1} 行`;
        flows.push({ place, paragraphs: paragraphsIn(cell) });
      }
    });
  });
  return flows;
}

/** Paragraphs that stand in a part itself and not in a table within it. */
function paragraphsIn(part: XmlNode | undefined): string[] {
  return (part?.children ?? []).flatMap((child) => {
    const name = localName(child);
    if (name === "p") return [words(child)];
    return name === "tbl" || UNREAD.has(name) ? [] : paragraphsIn(child);
  });
}

const REFERENCE = /^\s*〔(\d+)〕\s*(\S.*?)\s*$/u;
/** Paragraphs that end a quotation. */
const AFTER = new RegExp(`^(?:${[...LABELS, NONE].join("|")})(?:[：:]|$)`, "u");
/** Paragraphs added to a quotation that are tried as belonging to it. */
const MOST_PARTS = 12;

/** A paragraph that is quoted is not read as a reference, whatever it says. */
function passagesIn(
  { place, paragraphs }: Flow,
  sources: ReadonlyMap<string, string>,
): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    const reference = paragraphs[at] ?? "";
    const [, number, path] = REFERENCE.exec(reference) ?? [];
    if (number === undefined || path === undefined) continue;
    const first = paragraphs.findIndex((one, later) => later > at && one.trim() !== "");
    if (first < 0) break;
    const document = sources.get(number);
    const clause = document === undefined ? null : `${document}:${path}`;
    const readings = readingsFrom(paragraphs.slice(first));
    found.push({ place: `${place} ${reference.trim()}`, clause, readings, figure: null });
    at = first;
  }
  return found;
}

/** The first paragraph, then with each that follows it and may belong to it. */
function readingsFrom([first = "", ...rest]: readonly string[]): string[] {
  const end = rest.findIndex((paragraph) => AFTER.test(paragraph) || REFERENCE.test(paragraph));
  const parts = (end < 0 ? rest : rest.slice(0, end)).slice(0, MOST_PARTS);
  const readings = [first];
  for (const part of parts) {
    if (part.trim() !== "") readings.push(`${readings.at(-1)}\n${part}`);
  }
  return readings;
}
