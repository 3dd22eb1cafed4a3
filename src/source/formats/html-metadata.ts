/**
 * What a page says about the document it carries: its meta elements, and the
 * box of 基本信息 that the rules on open government put on every page.
 *
 *   <meta name="PubDate" content="2025-03-20 10:57">
 *   索 引 号：000014349/2019-00011   发文机关：国务院   成文日期：2019年01月27日
 *
 * A site's name is no issuer: `SiteName` and `ContentSource` (来源) are not read.
 */
import { NUMBER_SERIAL } from "../../text/document-number.js";
import { fold } from "../../text/fold.js";
import type { DocumentFields } from "../../vocabulary.js";
import type { Page } from "./dom.js";
import type { Block } from "./html-blocks.js";

type Stated = { -readonly [K in keyof DocumentFields]?: DocumentFields[K] };

/** Names of meta elements by what they state, the standard of government sites (国办发) first. */
const META_NAMES: Readonly<Record<"title" | "published", readonly string[]>> = {
  title: ["articletitle", "og:title"],
  published: ["pubdate", "publishdate", "firstpublishedtime", "article:published_time"],
};

export function metadataOf(page: Page): Stated {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta")) {
    const name = meta.getAttribute("name") ?? meta.getAttribute("property");
    const content = meta.getAttribute("content")?.trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  const first = (names: readonly string[]): string | undefined =>
    names.flatMap((name) => metas.get(name) ?? [])[0];
  const stated: Stated = {};
  const title = first(META_NAMES.title);
  if (title !== undefined) stated.title = title;
  else {
    const named = namedTitle(page);
    if (named !== null) stated.title = named;
  }
  const published = isoDate(first(META_NAMES.published) ?? "");
  if (published !== null) stated.published = published;
  return stated;
}

/** What parts a page's title from its site's name: 关于做好养护工作的通知_清河县交通运输局 */
const BEFORE_SITE = /^\s*(\S.*?)\s*(?:_+|\s[-–—|]+\s|[|｜])\s*[^_|｜]+$/su;

/** The article's title in the page's, where it is plainly that of a document. */
function namedTitle(page: Page): string | null {
  for (const element of page.querySelectorAll("title")) {
    const title = BEFORE_SITE.exec((element.textContent ?? "").slice(0, 500))?.[1] ?? "";
    return /(?:通知|意见|方案|办法|规划|批复|决定|通告|公告|条例|规定|细则|函|措施|通報|通报|意見|方案|辦法|規劃)$/u.test(
      title,
    )
      ? title
      : null;
  }
  return null;
}

/** Labels of the box with the field each fills; null where it fills none. */
const BOX_LABELS = new Map<string, keyof DocumentFields | null>(
  Object.entries({
    索引号: null,
    主题分类: null,
    体裁分类: null,
    组配分类: null,
    信息分类: null,
    分类: null,
    主题词: null,
    关键词: null,
    有效性: null,
    时效性: null,
    统一编号: null,
    实施日期: null,
    失效日期: null,
    废止日期: null,
    公开方式: null,
    公开范围: null,
    服务对象: null,
    标题: "title",
    名称: "title",
    文件名称: "title",
    文号: "docNumber",
    发文字号: "docNumber",
    文件编号: "docNumber",
    发文机关: "issuers",
    发文单位: "issuers",
    制发机关: "issuers",
    // Whoever put it up: a district's finance bureau for a notice of three city bureaus.
    发布机构: null,
    发布机关: null,
    成文日期: "issued",
    成文时间: "issued",
    发文日期: "issued",
    发布日期: "published",
    发布时间: "published",
    发表时间: "published",
    公开日期: "published",
    公开时间: "published",
  }),
);

const spaced = (label: string): string => [...label].join("[\\s\\u3000]*");
/** Longer labels first, so that 发文字号 is not read as 文号. */
const LABEL = new RegExp(
  `(?:${[...BOX_LABELS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join("|")})`,
  "u",
);
const LABEL_BEFORE_COLON = new RegExp(`(${LABEL.source})[\\s\\u3000]*[：:]`, "gu");
const LABEL_ALONE = new RegExp(`^(${LABEL.source})[\\s\\u3000]*[：:]?$`, "u");

type Pair = readonly [label: string, value: string];

/** The labelled values in one block; a label whose value stands in the next block has an empty one. */
export function pairsIn(block: Block): readonly Pair[] {
  if (block.cells !== undefined) return pairsInRow(block.cells);
  if (LABEL_ALONE.test(block.text.trim())) return [[labelOf(block.text), ""]];
  return pairsInText(block.text);
}

function pairsInRow(cells: readonly string[]): readonly Pair[] {
  return cells.flatMap((cell, i): readonly Pair[] => {
    if (LABEL_ALONE.test(cell.trim())) return [[labelOf(cell), cells[i + 1]?.trim() ?? ""]];
    return pairsInText(cell);
  });
}

function pairsInText(text: string): readonly Pair[] {
  const found = [...text.matchAll(LABEL_BEFORE_COLON)];
  return found.map((match, i): Pair => {
    const end = found[i + 1]?.index ?? text.length;
    return [labelOf(match[1] ?? ""), text.slice(match.index + match[0].length, end).trim()];
  });
}

function labelOf(text: string): string {
  return text.replace(/[\s\u3000：:]+/gu, "");
}

/** What the labelled values of these blocks state. */
export function statedIn(blocks: readonly Block[]): Stated {
  const stated: Stated = {};
  blocks.forEach((block, i) => {
    for (const [label, value] of pairsIn(block)) {
      const next = blocks[i + 1];
      const beneath = next !== undefined && pairsIn(next).length === 0 ? next.text.trim() : "";
      fill(stated, BOX_LABELS.get(label) ?? null, value === "" ? beneath : value);
    }
  });
  return stated;
}

const SERIAL = new RegExp(NUMBER_SERIAL, "u");

/** A field stated twice keeps the first; the box stands above lists of other articles. */
function fill(stated: Stated, field: keyof DocumentFields | null, value: string): void {
  if (field === null || value === "" || stated[field] !== undefined) return;
  if (field === "title") stated.title = value;
  if (field === "docNumber" && SERIAL.test(fold(value))) stated.docNumber = value;
  if (field === "issuers") stated.issuers = value.split(/[\s\u3000、，,;；]+/u).filter(Boolean);
  if (field === "issued" || field === "published") {
    const date = isoDate(value);
    if (date !== null) stated[field] = date;
  }
}

/** The first date in a text as ISO; null where none is, or none that exists. */
export function isoDate(text: string): string | null {
  const match = /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(text);
  if (match === null) return null;
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}
