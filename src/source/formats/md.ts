/**
 * Markdown: its marks taken off, its numbers kept as written.
 *
 * Guarantees lines numbered as in the file; a heading without its #, a list
 * item with its own number, a row of a table with its cells.
 */
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { parse } from "yaml";
import type { DocumentFields } from "../../vocabulary.js";
import { decode } from "../decode.js";
import { doubting } from "../sentences.js";
import { isoDate } from "./html-metadata.js";
import { linesOfTokens } from "./md-lines.js";
import type { Reading } from "./reading.js";

// Without the plugin **“引号”**后 stays as typed: CommonMark sees no word's edge there.
const markdown = new MarkdownIt({ html: true, linkify: false, maxNesting: 100 }).use(cjkFriendly);

// Nothing is followed: a link to javascript: is a link like others, and its words are read.
markdown.validateLink = () => true;

/** Front matter stands between two rulers at the very top. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\n---[ \t]*(?:\r?\n|$)/u;

export function readMarkdown(bytes: Uint8Array): Reading {
  const { text, encoding, doubts } = decode(bytes);
  const front = FRONT_MATTER.exec(text);
  const above = front === null ? 0 : front[0].split("\n").length - 1;
  const tokens = markdown.parse(front === null ? text : text.slice(front[0].length), {});
  const told: Reading["doubts"][number][] = doubts.map((d) => ({ ...d, line: 0, words: "" }));
  let stated = {};
  try {
    stated = statedIn(front === null ? null : parse(front[1] ?? "", { schema: "core" }));
  } catch {
    told.push({ line: 1, ...doubting("front-matter"), words: front?.[1]?.slice(0, 40) ?? "" });
  }
  return { encoding, ...linesOfTokens(tokens, above), stated, doubts: told };
}

/** Keys of front matter that say what a document's fields say; all else is the site's own. */
function statedIn(data: unknown): Partial<DocumentFields> {
  if (typeof data !== "object" || data === null) return {};
  const stated: { -readonly [K in keyof DocumentFields]?: DocumentFields[K] } = {};
  for (const [key, value] of Object.entries(data)) {
    if (key === "title" && typeof value === "string") stated.title = value;
    if (key === "docNumber" && typeof value === "string") stated.docNumber = value;
    const date = typeof value === "string" ? isoDate(value) : null;
    if ((key === "date" || key === "published") && date !== null) stated.published = date;
    if (key === "issued" && date !== null) stated.issued = date;
  }
  return stated;
}
