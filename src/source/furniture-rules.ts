/**
 * Forms of page furniture: what a web page or a printed page sets around a text.
 *
 * Each rule takes a line by itself, by its form. Lines that are furniture only
 * because of where they stand are found in furniture.ts.
 */

export interface FurnitureRule {
  readonly name: string;
  readonly takes: (words: string) => boolean;
}

const LINK = /\[[^[\]]*\]\([^()]*\)/gu;
/** Words before the first link of a row: 分享到：, 当前位置：. */
const LONGEST_ROW_NAME = 12;

/** What a line says besides its links and the marks between them. */
function besideLinks(words: string): string {
  return words.replace(LINK, "").replace(/[\s>›»|｜·/\\-]/gu, "");
}

function countLinks(words: string): number {
  return words.match(LINK)?.length ?? 0;
}

/** A link to one document is its title, and titles have been known to reach this. */
const LONGEST_LINK = 200;
/** 相关信息由各部门提供。 is a sentence: the links stand after a colon or under the bare words. */
const RELATED =
  /^【?(?:相关|相關)(?:链接|連結|鏈接|文章|新闻|文件|稿件|附件下载|政策|解读|阅读|信息)】?\s*(?:$|[:：].*[^。]$)/u;

/** Ordered: the first that takes a line names it. */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    // 当前位置：[首页](#) > [政务公开](#), 您现在的位置： 首页 > 通知
    name: "breadcrumb",
    takes: (words) =>
      /^(?:当前|當前|您(?:现在|現在)?(?:所在)?的?|你(?:现在)?的?|所在|现在)位置\s*(?:[:：]|[^。，]*[>›»＞])/u.test(
        words,
      ) || /^(?:首\s?[页頁]|网站首页|Home)\s*[>›»＞](?:[^。；]{1,30}[>›»＞]?){1,8}$/u.test(words),
  },
  {
    // 分享到：[微信](#) [微博](#), 分享：微信 微博, 扫一扫在手机打开当前页
    name: "share",
    takes: (words) =>
      /^(?:分享(?:到|至)?|分享給)\s*[:：]/u.test(words) ||
      /^扫一扫.{0,20}$/u.test(words) ||
      /^(?:视力保护色|字体大小|浏览量|阅读量)\s*[:：]\s*\d*$/u.test(words) ||
      /^(?:【?(?:打印|关闭|收藏|纠错|返回顶部|字体)(?:本页|窗口|此页)?】?\s*){1,6}$/u.test(words),
  },
  {
    // [首页](#)[政务公开](#)[科技资讯](#)
    name: "navigation",
    takes: (words) => countLinks(words) >= 2 && besideLinks(words).length <= LONGEST_ROW_NAME,
  },
  {
    // 时间：2022-06-28 11:28:33 来源：广东省科学技术厅【字体：大 中 小】【打印】
    name: "page-data",
    takes: isPageData,
  },
  {
    // 版权所有：… 粤ICP备05018469 粤公网安备44010402000587号, 网站标识码4400000090 电话：83163931
    name: "site-footer",
    takes: isFooter,
  },
  {
    // 相关链接：《…》政策解读
    name: "related",
    takes: (words) => words.length < LONGEST_LINK && RELATED.test(words),
  },
  {
    // 临政办发〔2013〕158号某市人民政府办公室关于…的通知.doc: the text itself, to be fetched
    name: "download",
    takes: (words) => DOWNLOAD.test(words) && !/^[附\d一二三四五六七八九十（(]/u.test(words),
  },
  {
    // 上一篇：…, 下一篇：没有了
    name: "neighbours",
    takes: (words) => /^[上下]一(?:篇|条|页)\s*(?:[:：]|$)/u.test(words) && words.length < 120,
  },
  {
    // — 3 —, - 12 -, 第 3 页 共 10 页, ===PAGE 3===
    name: "page-number",
    takes: (words) =>
      /^[-—–－·•]{1,3}\s?\d{1,4}\s?[-—–－·•]{1,3}$/u.test(words) ||
      /^第\s?\d{1,4}\s?[页頁](?:\s?[,，/]?\s?共\s?\d{1,4}\s?[页頁])?$/u.test(words) ||
      /^[=_*#-]{2,}\s?PAGE\s?\d{1,4}\s?[=_*#-]{2,}$/iu.test(words),
  },
  {
    // _________________________________
    name: "rule",
    takes: (words) => /^[_=*·\-—－―…~]{4,}$/u.test(words),
  },
];

/** The name of a file on a line of its own. */
const DOWNLOAD = /^[^，。；：]{2,120}\.(?:docx?|wps|pdf|ofd|zip|rar)$/iu;

const PAGE_DATA_KEY =
  /(?:发布(?:时间|日期)|發佈(?:時間|日期)|时间|時間|日期|来源|來源|信息来源|文章来源|稿件来源|作者|责任编辑|责编|编辑|浏览次数|浏览量|阅读次数|访问量|点击数|点击率|字体大小|字体|字號|字号|字体显示)\s*[:：]/gu;
/** A date and the marks of a page's own tools; two such facts on a line are no sentence. */
const PAGE_TOOL =
  /【\s*(?:字体|字號|打印|关闭|收藏|大\s*中\s*小)|\d{1,2}:\d{2}(?::\d{2})?|【\s*A-/gu;

/** 2025-11-18 16:09, alone on its line: when the page went up. */
const STAMP = /^(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/u;

function isPageData(words: string): boolean {
  if (words.length > 160 || /。/u.test(words)) return false;
  if (STAMP.test(words)) return true;
  const keys = words.match(PAGE_DATA_KEY)?.length ?? 0;
  const tools = words.match(PAGE_TOOL)?.length ?? 0;
  if (keys === 0) return /^【\s*字体/u.test(words);
  const startsWithKey = words.search(PAGE_DATA_KEY) <= 1;
  return (
    keys + tools >= 2 ||
    (startsWithKey &&
      /^\S{0,4}(?:发布|發佈|信息来源|文章来源|稿件来源|浏览|阅读次数|字体|字号|访问量|点击)/u.test(
        words,
      ) &&
      words.length < 60)
  );
}

/** What only a site's own footer says. */
const FOOTER_MARK =
  /(?:ICP备|ICP證|ICP证|公网安备|网站标识码|版权所有|版權所有|Copyright|©|All Rights Reserved|政府网站找错|网站地图)/iu;
/** A notice of a fair names its 主办单位 too; beside a footer the words are the footer's. */
const FOOTER_BESIDE =
  /^(?:主办|承办|主管|协办|技术支持|网站维护|联系我们|联系电话|地址|邮编|电话|传真)(?:单位)?\s*[:：]/u;
/** A footer line with a whole sentence behind a stop is a text about copyright. */
const LONGEST_FOOTER_LINE = 300;

function isFooter(words: string): boolean {
  return (
    words.length < LONGEST_FOOTER_LINE &&
    FOOTER_MARK.test(words) &&
    !/。.{20,}|[，、].*。$/u.test(words)
  );
}

/** True of what may stand beside a footer: its addresses, its lists of links. */
export function standsByFooter(words: string): boolean {
  return FOOTER_BESIDE.test(words) || isLinkName(words);
}

/** 各地级市科技管理部门: the name of a list of links, no sentence, no label. */
const LONGEST_LINK_NAME = 20;

function isLinkName(words: string): boolean {
  return words.length <= LONGEST_LINK_NAME && !/[。；：:、，0-9]/u.test(words);
}

/** 时间：2022-06-28 11:28:33 → the words that hold the page's date; null where none does. */
export function pageDate(words: string): string | null {
  const found =
    /(?:发布(?:时间|日期)|發佈(?:時間|日期)|时间|時間|日期)\s*[:：]\s*((?:19|20)\d{2})\s?[-年/.]\s?(\d{1,2})\s?[-月/.]\s?(\d{1,2})/u.exec(
      words,
    ) ?? /((?:19|20)\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?\s+\d{1,2}:\d{2}/u.exec(words);
  if (found === null) return null;
  const [, year, month = "", day = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
