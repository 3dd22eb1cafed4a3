/**
 * Places in a work: 第十二条第二款第（一）项, 第十八条第三款、第四款, 第二十条至
 * 第二十三条, 第二十五條之一第二項第一款.
 *
 * On the mainland 款 is a paragraph and 项 an item of it; in Taiwan 項 is the
 * paragraph and 款 the item, and the order of the two tells which it is.
 */
import { inFolded } from "../text/fold.js";
import { readNumeral } from "../text/numerals.js";
import type { Provision } from "../vocabulary.js";

export interface PrintedProvision {
  readonly start: number;
  readonly end: number;
  readonly provision: Provision;
  readonly through: Provision | null;
}

const NUMERAL = "[\\d〇零一二三四五六七八九十百千两]{1,9}";
const step = (pattern: string): RegExp =>
  inFolded(new RegExp(pattern.replaceAll("N", NUMERAL), "uy"));

const ARTICLE = step("第?(N)(?:-(\\d{1,3}))?(?:[A-Z]{1,2})?(?:[(](\\d{1,3})[)])?条(?:之(N))?");
const CHAPTER = step("第(N)章(?:第N节)?");
const PARAGRAPH = step("第?(N)款");
const ITEM = step("第?[(]?(N)[)]?项(?:第?[(]?N[)]?目)?");
/** 第三至五条, 第三、四款: the unit stands after the last of them. */
const SHARED = step(
  "第[(]?(N)[)]?(?:[至到—][(]?(N)[)]?|(?:、[(]?N[)]?){0,12}[、和][(]?(N)[)]?)(条|款|项)",
);
const RELATIVE = step("(?:前|上)([一二两三四五六七八九十]?)(条|款|项)|(?:本|同)(条|款|项)");
/** What joins two places of a list; 至 joins the ends of a range. */
const JOINED = step("(?:[、,，和及与或至到—]|以及|或者|和第)(?=第)");

const NONE: Provision = {
  ...{ chapter: null, article: null, paragraph: null, item: null, relative: null },
};

const value = (numeral: string): number => Number(readNumeral(numeral) ?? Number.NaN);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Read {
  readonly end: number;
  readonly provision: Provision;
  readonly through?: Provision;
}

function articleNumber(found: RegExpExecArray): string {
  const inserted = found[2] ?? (found[4] === undefined ? undefined : value(found[4]));
  return `${value(found[1] ?? "")}${inserted === undefined ? "" : `-${inserted}`}`;
}

/** One place at `at`, what it leaves out taken over from the place before it in the list. */
function provisionAt(text: string, at: number, before: Provision): Read | null {
  const shared = match(SHARED, text, at);
  if (shared) return sharedUnit(shared, at, before);
  const chapter = match(CHAPTER, text, at);
  if (chapter)
    return {
      end: at + chapter[0].length,
      provision: { ...NONE, chapter: value(chapter[1] ?? "") },
    };
  const relative = match(RELATIVE, text, at);
  if (relative) return below(text, at + relative[0].length, relativePlace(relative));
  const article = text.startsWith("第", at) ? match(ARTICLE, text, at) : null;
  if (article) {
    const paragraph = article[3] === undefined ? null : Number(article[3]);
    const place = { ...NONE, article: articleNumber(article), paragraph };
    return below(text, at + article[0].length, place);
  }
  const start = { ...NONE, article: before.article, relative: before.relative };
  const item = text.startsWith("第", at) ? match(ITEM, text, at) : null;
  if (item) return below(text, at, { ...start, paragraph: before.paragraph });
  const paragraph = text.startsWith("第", at) ? match(PARAGRAPH, text, at) : null;
  return paragraph ? below(text, at, start) : null;
}

function relativePlace([, count = "", unit, same]: RegExpExecArray): Provision {
  const units = { 条: "article", 款: "paragraph", 项: "item" } as const;
  const name = units[(unit ?? same) as keyof typeof units];
  return { ...NONE, relative: { unit: name, by: same ? 0 : count === "" ? -1 : -value(count) } };
}

/** Reads 款 and 项 after an article, in either order. */
function below(text: string, at: number, above: Provision): Read {
  let place = above;
  let end = at;
  const shared = match(SHARED, text, end);
  if (shared && shared[4] !== "条") return sharedUnit(shared, end, above);
  const item = match(ITEM, text, end);
  if (item) {
    end += item[0].length;
    const paragraph = match(PARAGRAPH, text, end);
    if (paragraph) {
      // 第二項第一款: Taiwan's order.
      const item2 = value(paragraph[1] ?? "");
      place = { ...place, paragraph: value(item[1] ?? ""), item: item2 };
      return { end: end + paragraph[0].length, provision: place };
    }
    return { end, provision: { ...place, item: value(item[1] ?? "") } };
  }
  const paragraph = match(PARAGRAPH, text, end);
  if (paragraph) {
    end += paragraph[0].length;
    place = { ...place, paragraph: value(paragraph[1] ?? ""), item: null };
    const several = match(SHARED, text, end);
    if (several?.[4] === "项") return sharedUnit(several, end, place);
    const inner = match(ITEM, text, end);
    if (inner) {
      end += inner[0].length;
      place = { ...place, item: value(inner[1] ?? "") };
    }
  }
  return { end, provision: place };
}

function sharedUnit(found: RegExpExecArray, at: number, before: Provision): Read {
  const [whole, first = "", upTo, last, unit] = found;
  const of = (numeral: string): Provision => {
    const number = value(numeral);
    if (unit === "条") return { ...NONE, article: String(number) };
    const place = { ...NONE, article: before.article, relative: before.relative };
    if (unit === "款") return { ...place, paragraph: number };
    return { ...place, paragraph: before.paragraph, item: number };
  };
  return { end: at + whole.length, provision: of(first), through: of(upTo ?? last ?? first) };
}

/** The list of places that begins at `at`; empty where none does. */
export function provisionsAt(text: string, at: number, taiwan: boolean): PrintedProvision[] {
  const places: PrintedProvision[] = [];
  let before = NONE;
  for (let from = at; ; ) {
    const last = places.at(-1);
    const read = inSameOrder(provisionAt(text, from, before), before, text, last);
    if (!read) return places.map((place) => (taiwan ? inTaiwan(place) : place));
    const isRange = last !== undefined && "至到—".includes(text.charAt(from - 1));
    if (isRange) places[places.length - 1] = { ...last, end: read.end, through: read.provision };
    else
      places.push({
        ...{ start: from, end: read.end },
        ...{ provision: read.provision, through: read.through ?? null },
      });
    before = read.through ?? read.provision;
    const joined = match(JOINED, text, read.end);
    if (!joined) return places.map((place) => (taiwan ? inTaiwan(place) : place));
    from = read.end + joined[0].length;
  }
}

/** 第一項第一款至第三款: the 款 that follows Taiwan's order is an item too. */
function inSameOrder(
  read: Read | null,
  before: Provision,
  text: string,
  last: PrintedProvision | undefined,
): Read | null {
  if (!read || !last || before.item === null || read.provision.item !== null) return read;
  const { article, paragraph } = read.provision;
  if (!ITEM_THEN_PARAGRAPH.test(text.slice(last.start, last.end))) return read;
  if (article !== before.article || paragraph === null) return read;
  return { ...read, provision: { ...before, item: paragraph } };
}
const ITEM_THEN_PARAGRAPH = inFolded(/项[^款]*款/u);

/** 第九十三條之一第二項 alone: in Taiwan the paragraph. */
function inTaiwan(place: PrintedProvision): PrintedProvision {
  const units = { article: "article", paragraph: "item", item: "paragraph" } as const;
  const turn = (one: Provision): Provision => ({
    ...one,
    ...(one.item !== null && one.paragraph === null && { paragraph: one.item, item: null }),
    relative: one.relative && { ...one.relative, unit: units[one.relative.unit] },
  });
  return {
    ...place,
    provision: turn(place.provision),
    through: place.through && turn(place.through),
  };
}
