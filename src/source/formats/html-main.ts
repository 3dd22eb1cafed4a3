/**
 * Where the main text of a page stands: in an element known from the systems
 * that government sites are made with, else where Readability finds it.
 *
 * Guarantees elements that do not hold each other. Readability only says where;
 * what is taken from there is decided by the reader, so that no list of links
 * or table inside an article is lost.
 */
import { Readability } from "@mozilla/readability";
import { isElement, type Page, type PageElement, type PageNode, tagOf, walk } from "./dom.js";
import { isHidden, isSilent } from "./html-elements.js";
import { parsePage } from "./html-page.js";

/**
 * Selectors of main texts, the surest first: an editor's own wrapper holds the
 * article and nothing else, a page template's may hold its headline and tools.
 */
export const MAIN_TEXTS: readonly (readonly [selector: string, why: string])[] = [
  ["#UCAP-CONTENT", "UCAP, the system of gov.cn and of many ministries"],
  ["ucapcontent", "UCAP pages of Guangzhou's bureaus"],
  [".TRS_Editor", "TRS WCM, the most common system of provinces and ministries"],
  [".TRS_UEDITOR", "TRS WCM 7 with its second editor"],
  [".trs_editor_view", "TRS Hycloud, its successor"],
  ["#vsb_content, .v_news_content", "VSB, of universities and counties"],
  ["#js_content", "an article of a WeChat account, saved"],
  [".WordSection1, .Section1", "Word's “save as web page”; each section is one"],
  ["#zoomcon", "Guangdong's common platform (NFCMS)"],
  ["#zoom, #Zoom", "jcms and Hanweb: the part that the font buttons enlarge"],
  ["#info_cont", "Guangzhou's pages of administrative documents"],
  [".pages_content", "gov.cn before UCAP"],
  [".article-content, .article_content, .content_article", "templates of NFCMS and others"],
  ["#NewsContent, .news_content, .con_text, .detail-content", "templates of city sites"],
  ["article", "the element HTML has for it"],
];

/** A teaser or a side note may stand in the same editor's wrapper as an article. */
const LEAST_SHARE = 0.3;

export function findMain(page: Page, html: string): ReadonlySet<PageNode> | null {
  if (!isWholePage(page)) return null;
  const all = proseIn(page);
  for (const [selector] of MAIN_TEXTS) {
    const found = outermost([...page.querySelectorAll(selector)].filter((e) => isShown(e)));
    const share = found.reduce((sum, element) => sum + proseIn(element), 0);
    if (share > 0 && share >= all * LEAST_SHARE) return new Set(found);
  }
  return byReadability(page, html);
}

/** A saved fragment, paragraphs without a page around them, is main text as a whole. */
function isWholePage(page: Page): boolean {
  for (const _ of page.querySelectorAll("body, header, footer, nav, script, link, title"))
    return true;
  return false;
}

function isShown(element: PageElement): boolean {
  for (let node: PageNode | null = element; node !== null; node = node.parentNode) {
    if (isElement(node) && (isHidden(node) || isSilent(node))) return false;
  }
  return true;
}

function outermost(elements: readonly PageElement[]): PageElement[] {
  const found = new Set<PageNode>(elements);
  return elements.filter((element) => {
    for (let node = element.parentNode; node !== null; node = node.parentNode) {
      if (found.has(node)) return false;
    }
    return true;
  });
}

/** Characters outside links, hidden copies and code: what could be prose. */
function proseIn(root: PageNode): number {
  let length = 0;
  walk(root, {
    enter(node) {
      if (node.nodeType === 3) length += (node.textContent ?? "").replace(/\s+/gu, "").length;
      return tagOf(node) !== "a" && !isSilent(node) && !(isElement(node) && isHidden(node));
    },
    leave() {},
  });
  return length;
}

/** By this attribute an element of the copy that Readability takes apart is known again. */
const MARK = "data-at";

/** Short orders of three lines are documents too; Readability's own 500 would pass them over. */
const FEWEST_CHARACTERS = 50;

function byReadability(page: Page, html: string): ReadonlySet<PageNode> | null {
  const copy = parsePage(html);
  const originals = new Map<string, PageElement>();
  const copies = [...copy.querySelectorAll("*")];
  for (const [at, element] of [...page.querySelectorAll("*")].entries()) {
    copies[at]?.setAttribute(MARK, String(at));
    originals.set(String(at), element);
  }
  const taken = takenByReadability(copy);
  const [first, ...rest] = taken.flatMap((at) => originals.get(at) ?? []);
  if (first === undefined) return null;
  let common: PageNode = first;
  for (const element of rest) {
    while (!holds(common, element) && common.parentNode !== null) common = common.parentNode;
  }
  return new Set([common]);
}

/** Marks of the elements with words of their own that Readability took. */
function takenByReadability(copy: Page): string[] {
  const marks: string[] = [];
  const collect = (root: PageNode): string => {
    walk(root, {
      enter(node) {
        const parent = node.parentNode;
        const mark = isElement(parent) ? parent.getAttribute(MARK) : null;
        if (node.nodeType === 3 && mark !== null && (node.textContent ?? "").trim() !== "") {
          marks.push(mark);
        }
        return true;
      },
      leave() {},
    });
    return "";
  };
  try {
    new Readability(copy as never, {
      charThreshold: FEWEST_CHARACTERS,
      serializer: (node: unknown) => collect(node as PageNode),
    }).parse();
  } catch {
    // It gives up on pages without a body; then the whole page is taken.
    return [];
  }
  return marks;
}

function holds(outer: PageNode, inner: PageNode): boolean {
  for (let node: PageNode | null = inner; node !== null; node = node.parentNode) {
    if (node === outer) return true;
  }
  return false;
}
