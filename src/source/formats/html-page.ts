/**
 * The text of a page to a tree, within bounds: linkedom slows down with the
 * square of the depth, so depth and size are looked at before it is asked.
 */
import { parseHTML } from "linkedom";
import { Unreadable } from "../unreadable.js";
import type { Page } from "./dom.js";

/** Broken pages that never close a <font> reach some hundreds. */
const DEEPEST = 2000;
/** The largest page of law collections has 4 million characters. */
const LONGEST = 16_000_000;

/** A page of law collections has some 50,000; this many take seconds. */
const MOST_TAGS = 200_000;

/** Elements whose end may be left out; a parser closes them by itself. */
const SELF_CLOSING =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

export function parsePage(html: string): Page {
  if (html.length > LONGEST) {
    throw new Unreadable(
      "网页超过 1600 万字符，请拆分后再放入 · the page has more than 16 million characters, split it",
    );
  }
  if (countOf(html, "<") > MOST_TAGS) {
    throw new Unreadable(
      "网页标签超过 20 万个，请拆分后再放入 · the page has more than 200,000 tags, split it",
    );
  }
  if (depthOf(html) > DEEPEST) {
    throw new Unreadable(
      "网页标签嵌套超过两千层，不是正常文件 · the page's tags are nested more than 2,000 deep",
    );
  }
  // linkedom's doctype knows no next sibling: a walk would end at it.
  return parseHTML(html.replace(/<!doctype[^<>]*>/giu, "")).document as unknown as Page;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/giu)) {
    if (tag === "" || SELF_CLOSING.test(name)) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
