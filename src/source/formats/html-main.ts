/**
 * Where the main text of a page stands: in an element known from the systems
 * that government sites are made with, else where its sentences are.
 *
 * Guarantees elements that do not hold each other; all that stands in them is
 * taken, so that no table or list inside an article is lost.
 */
import { type Page, type PageElement, type PageNode, tagOf } from "./dom.js";
import { type Prose, proseIn } from "./html-prose.js";

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

export interface Main {
  /** The elements of the main text; null where all of the page is. */
  readonly elements: ReadonlySet<PageNode> | null;
  readonly how: "known" | "fragment" | "guessed" | "unknown";
}

export function findMain(page: Page): Main {
  if (!isWholePage(page)) return { elements: null, how: "fragment" };
  const prose = proseIn(page);
  const all = prose.of(page).letters;
  for (const [selector] of MAIN_TEXTS) {
    const found = outermost(
      [...page.querySelectorAll(selector)].filter((e) => prose.of(e).letters > 0),
    );
    const share = found.reduce((sum, element) => sum + prose.of(element).letters, 0);
    if (share > 0 && share >= all * LEAST_SHARE) return { elements: new Set(found), how: "known" };
  }
  const element = bySentences(page, prose);
  return element === null
    ? { elements: null, how: "unknown" }
    : { elements: new Set([element]), how: "guessed" };
}

/** Footers and teasers have sentences too: 未经书面授权，不得转载。 */
const NEARLY_ALL = 0.9;

/**
 * The smallest element that holds nearly all sentences of the page. A single
 * paragraph is never one: its title and signature stand beside it.
 */
function bySentences(page: Page, prose: Prose): PageNode | null {
  const all = prose.of(page).sentences;
  let found: PageNode = page;
  for (let child = page.firstChild; child !== null; ) {
    const { sentences, lines } = prose.of(child);
    const holds = sentences > 0 && sentences >= all * NEARLY_ALL && lines > 1;
    if (holds && !/^(?:table|tbody|tr|ul|ol|dl)$/u.test(tagOf(child))) found = child;
    child = holds ? child.firstChild : child.nextSibling;
  }
  return found === page || tagOf(found) === "body" || tagOf(found) === "html" ? null : found;
}

/** A saved fragment, paragraphs without a page around them, is main text as a whole. */
function isWholePage(page: Page): boolean {
  for (const _ of page.querySelectorAll("body, header, footer, nav, script, link, title"))
    return true;
  return false;
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
