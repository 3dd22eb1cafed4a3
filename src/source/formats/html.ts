/**
 * A web page: the main text out of whatever page a site put around it.
 *
 * Guarantees that every block of the page is in `lines` or in `dropped`, in one
 * count and in the order of the page; nothing is run and nothing fetched.
 */
import type { Dropped, Line } from "../../vocabulary.js";
import { doubting } from "../sentences.js";
import { type Block, blocksOf } from "./html-blocks.js";
import { decodePage } from "./html-charset.js";
import { hasTitle, titleWords } from "./html-headline.js";
import { findMain, type Main } from "./html-main.js";
import { metadataOf, pairsIn, statedIn } from "./html-metadata.js";
import { parsePage } from "./html-page.js";
import type { Reading } from "./reading.js";

export function readHtml(bytes: Uint8Array): Reading {
  const { text, encoding, doubts } = decodePage(bytes);
  const { pictures, how, ...reading } = readPage(text);
  const told: Reading["doubts"][number][] = doubts.map((d) => ({ ...d, line: 0, words: "" }));
  if (how === "guessed" || how === "unknown") {
    told.push({ line: 0, words: "", ...doubting(`main-text-${how}`) });
  }
  if (pictures > 0) told.push(picturesLeft(pictures));
  return { encoding, ...reading, doubts: told };
}

/** Words in pictures are not read: a scanned annex, a flow chart. */
export function picturesLeft(count: number): Reading["doubts"][number] {
  return { line: 0, ...doubting("picture", count), words: "" };
}

/** What a page says, and how sure its reader is. */
interface PageReading extends Required<Pick<Reading, "lines" | "stated" | "dropped">> {
  readonly pictures: number;
  readonly how: Main["how"];
}

export function readPage(html: string): PageReading {
  const page = parsePage(hasTags(html) ? html : withBreaks(html));
  const { elements, how } = findMain(page);
  const { blocks, pictures } = blocksOf(page, elements);
  const meta = metadataOf(page);
  const sorted = sort(blocks, meta.title ?? null);
  const around = sorted.flatMap(({ block, rule }) => (rule === null ? [] : [block]));
  return { ...numbered(sorted), stated: { ...statedIn(around), ...meta }, pictures, how };
}

/** Text saved under a page's name: 平湖市人民政府工作规则第一章 &nbsp;总 &nbsp;则第一条&nbsp;&nbsp;根据… */
function hasTags(html: string): boolean {
  return /<[a-z!/]/iu.test(html);
}

function withBreaks(text: string): string {
  return `<pre>${text}</pre>`;
}

interface Sorted {
  readonly block: Block;
  /** Rule by which it is dropped; null where it stays. */
  readonly rule: string | null;
}

function sort(blocks: readonly Block[], title: string | null): readonly Sorted[] {
  const box = boxOf(blocks);
  const sorted = blocks.map((block, i) => ({
    block,
    rule: box.has(i) ? "information-box" : ruleOf(block),
  }));
  const kept = sorted.flatMap(({ block, rule }) => (rule === null ? [block] : []));
  if (title === null || hasTitle(kept, title)) return sorted;
  const headline = blocks.findLastIndex(
    ({ place, furniture, text }) =>
      place === "before" && furniture !== "hidden" && titleWords(text) === titleWords(title),
  );
  return sorted.map((entry, i) => (i === headline ? { ...entry, rule: null } : entry));
}

/** Links within an article that lead to other articles, by how they begin. */
const OTHER_ARTICLES =
  /^[\s【[（(]*(?:相关|政策解读|文件解读|解读|图解|一图|上一[篇条]|下一[篇条]|打印|关闭|返回|分享|收藏)/u;

function ruleOf({ furniture, place, linked, text }: Block): string | null {
  if (furniture !== null) return furniture;
  if (place !== "main") return place === "before" ? "page-head" : "page-tail";
  return linked && OTHER_ARTICLES.test(text) ? "related-link" : null;
}

/** A table of a document may have one column 名称; three different labels of the box it never has. */
const FEWEST_LABELS = 3;
/** The box has six to ten rows and stands before the title. */
const LONGEST_BOX = 14;

/** Blocks of a 基本信息 box at the head of the main text. */
function boxOf(blocks: readonly Block[]): ReadonlySet<number> {
  const first = blocks.findIndex((block) => block.place === "main" && block.furniture === null);
  const labels = new Set<string>();
  let end = first;
  for (let i = first; i >= 0 && i < Math.min(blocks.length, first + LONGEST_BOX); i++) {
    const pairs = pairsIn(blocks[i] as Block);
    for (const [label] of pairs) labels.add(label);
    if (pairs.length > 0) end = i + 1;
  }
  if (labels.size < FEWEST_LABELS) return new Set();
  return new Set(Array.from({ length: end - first }, (_, i) => first + i));
}

function numbered(sorted: readonly Sorted[]): { lines: Line[]; dropped: Dropped[] } {
  const lines: Line[] = [];
  const dropped: Dropped[] = [];
  sorted.forEach(({ block: { text, cells, lead }, rule }, i) => {
    const line: Line = { number: i + 1, text };
    if (rule !== null) dropped.push({ line: i + 1, text, rule });
    else if (cells !== undefined) lines.push({ ...line, cells });
    else lines.push(lead === undefined ? line : { ...line, lead });
  });
  return { lines, dropped };
}
