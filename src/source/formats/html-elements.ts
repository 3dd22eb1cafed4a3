/** What the elements of a page mean to a reader of its text; data with its reasons. */
import { isElement, type PageElement, type PageNode, tagOf } from "./dom.js";

/** Elements whose content is no text: code, drawings, controls. Never run, never shown. */
const SILENT = new Set(
  (
    "script style noscript template iframe object embed applet svg math canvas audio video " +
    "select option textarea button head title meta link base"
  ).split(" "),
);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  (
    "html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr td th " +
    "article section main header footer nav aside address blockquote pre center form fieldset " +
    "legend figure figcaption hr details summary " +
    // gov.cn's own: the parts of an article in the pages of its content system (UCAP).
    "ucapcontent ucaptitle publishtime"
  ).split(" "),
);

export function isSilent(node: PageNode): boolean {
  return SILENT.has(tagOf(node));
}

export function isBlock(node: PageNode): boolean {
  return BLOCKS.has(tagOf(node));
}

/**
 * Whether a browser shows nothing of the element. Copies for small screens, for
 * sharing and for the blind are kept so. `visibility` does not count: some
 * sites hide the whole body by it until their script has run.
 */
export function isHidden(element: PageElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return /display\s*:\s*none/iu.test(style) || element.getAttribute("hidden") !== null;
}

/** Parts of a page by which it finds its way, and not part of any text. */
const FURNITURE_TAGS = new Map<string, string>(
  Object.entries({
    nav: "navigation",
    header: "navigation",
    aside: "navigation",
    footer: "page-footer",
  }),
);

/**
 * Class names and ids of tools that stand within an article on government sites:
 * share and print buttons, QR codes, font sizes, links to other articles.
 */
const TOOL_NAMES =
  /(?:^|[\s_-])(?:share\w*|bdshare\w*|bdsharebuttonbox|jiathis\w*|sharebox|print(?:btn|er)?|qrcode|ewm|erweima|fontsize|fontSize|zoom-(?:btn|controls)|breadcrumb\w*|crumbs?|curmb|related\w*|xgwz\w*|xgjd|xgzcjd|xgfj|editor-?name|zrbj|prev-?next|pagination|dianzan|jiucuo)(?:$|[\s_-])/iu;

/** Which furniture an element is by its tag or name; null where it is none. */
export function furnitureOf(node: PageNode): string | null {
  if (!isElement(node)) return null;
  const byTag = FURNITURE_TAGS.get(tagOf(node));
  if (byTag !== undefined) return byTag;
  return TOOL_NAMES.test(`${node.className} ${node.id}`) ? "page-tools" : null;
}

/**
 * Whether a browser breaks the lines of the element where its source does:
 * preformatted text, and pages pasted as text with `white-space: pre-wrap`.
 */
export function keepsLineEnds(node: PageNode): boolean {
  if (tagOf(node) === "pre") return true;
  const style = isElement(node) ? (node.getAttribute("style") ?? "") : "";
  return /white-space\s*:\s*(?:pre|break-spaces)/iu.test(style);
}
