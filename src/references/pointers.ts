/**
 * 第…条 and its kind where they stand: behind a work (《…法》第十八条第三款), behind a
 * law without marks (专利法第五条), behind 本法, or alone for the citing text.
 *
 * near misses: 第二条路, 第一条生产线, 提前条件, 本项目; the 第二条 that opens an
 * article is its label.
 */
import { fold, inFolded } from "../text/fold.js";
import type { Provision } from "../vocabulary.js";
import type { Draft } from "./found.js";
import { nameStart, runBefore } from "./lead-in.js";
import { LINE, NO_GAP, nameAt, type Plain } from "./plain.js";
import { type PrintedProvision, provisionsAt } from "./provisions.js";

const CANDIDATE = inFolded(
  /第(?=[\d〇零一二三四五六七八九十百千(])|[前上](?=[一二两三四五六七八九十]?[条款项])|[本同](?=[条款项])/gu,
);
/** 《X》的第五条, 《X》中第五条, 《公共財政條例》：第8條, 某发〔2019〕3号文第五条, …号文件第三条. */
const BETWEEN = inFolded(/(?:[的中之:文]|文件)$/u);
const LONGEST_BETWEEN = 2;

const LONGEST_LAW = 48;
const LAW = inFolded(
  /^(?!(?:本|该|此|上述|前述)[\p{Script=Han}]{0,2}(?:法|条例|办法|规定|细则|规则)$)(?!.*第.{1,9}[条款项])(?!.*本(?:办法|法|条例|规定|细则|规则))(?:宪法|刑法|民法|[\p{Script=Han}]{2,}(?:法|典|条例|办法|规定|规则|细则|准则|规程|章程|通则|纲要|公约|协定))$/u,
);
/** What a law's name ends with; most places are told from one by this alone. */
const LAW_END = fold("法典例定则程章要约");
/** 下列办法第…, 有关规定第…: no name of a work. */
const NO_LAW = inFolded(
  /^(?:下列|有关|相关|上述|前述|其他|各项|这些|新|旧|原)[\p{Script=Han}]{0,3}$|方法$|违法$|执法$|(?:^|[^公])司法$|做法$|看法$|想法$|说法$|无法$/u,
);
const isLaw = (name: string): boolean => LAW.test(name) && !NO_LAW.test(name);

/** What may follow an article of the citing text itself; a noun would be what 条 counts. */
const FOLLOWS_ARTICLE = inFolded(
  /^(?:$|[,、;。:()》”"]|规定|所|的|之|至|和|及|与|或|中|情形|执行|要求|处理|处罚|予以|进行|办理|修改|前款|列|明|以及|以外|除外|另有|等|适用|内容|作|删)/u,
);
const FOLLOWS_PART = inFolded(
  /^(?:规定|所|的(?:规定|情形|要求)|情形|、第|行为|措施|处罚|以外|中的)/u,
);
/** The 前 or 本 belongs to the word before it, or the unit to the word behind. */
const WORD_BEFORE = {
  前: inFolded(/[目提当之以此先生空事向眼年月节会产售战赛课日]/u),
  上: inFolded(/[以之加如早晚]/u),
  本: inFolded(/[成基根日资版样原书标脚剧抄]/u),
  同: inFolded(/[共不相等合赞如随]/u),
} as const;

export interface Context {
  /** Citations already found, by where a pointer to them would begin. */
  readonly endingAt: ReadonlyMap<number, Draft>;
  /** A range of titles no pointer is looked for in. */
  readonly inTitle: (at: number) => boolean;
  readonly taiwan: boolean;
  /** The title cited last before a place: what 该办法 means. */
  readonly titleBefore: (at: number) => Draft | null;
}

/** Pointers, and the laws without marks they name. */
export function pointersIn(plain: Plain, context: Context): Draft[] {
  const found: Draft[] = [];
  let after = 0;
  let before: Draft | null = null;
  let pointed: Provision | null = null;
  // How far ends of sentences were looked for: each stretch is looked at once.
  let looked = 0;
  for (const { index: at } of plain.text.matchAll(CANDIDATE)) {
    if (at < after || context.inTitle(at)) continue;
    const printed = provisionsAt(plain.text, at, context.taiwan);
    const last = printed.at(-1);
    if (!last) continue;
    if (SENTENCE_END.test(plain.text.slice(Math.max(after, looked), at)))
      [before, pointed] = [null, null];
    looked = at;
    const isSame = plain.text.charAt(at) === "同";
    // 同条 is an article just named; where none was, nobody knows which.
    if (isSame && pointed === null) continue;
    const places: readonly PrintedProvision[] =
      pointed && isSame ? printed.map(sameArticle(pointed)) : printed;
    const base: Draft | null = isSame
      ? before
      : (baseOf(plain, at, context) ?? goneOnWith(before, plain, places));
    if (base === null && isOfOther(plain, at)) {
      // The rest of the list is in that other work as well.
      after = last.end;
      pointed = null;
      continue;
    }
    if (base === null && !standsAlone(plain, places)) continue;
    if (base && !context.endingAt.has(base.after) && base.kind === "title") found.push(base);
    for (const place of places) found.push(pointer(place, base));
    after = last.end;
    before = base;
    pointed = places.at(-1)?.provision ?? null;
  }
  return found;
}

/** 同条第二款: the paragraph in the article of the place before. */
function sameArticle({ article, chapter }: Provision) {
  return (place: PrintedProvision): PrintedProvision => ({
    ...place,
    provision: { ...place.provision, article, chapter, relative: null },
  });
}

const SENTENCE_END = /[。;\n]/u;

/**
 * 刑法第一百二十条之一规定的…罪或者第一百九十一条规定的…罪: a bare article goes
 * on with the work named in its sentence; its own text a law calls 本法.
 */
function goneOnWith(
  before: Draft | null,
  plain: Plain,
  places: readonly PrintedProvision[],
): Draft | null {
  const [first] = places;
  if (!before || before.kind === "self" || first?.provision.article == null) return null;
  if (first.provision.relative || isOfOther(plain, first.start)) return null;
  return standsAlone(plain, places) ? before : null;
}

function pointer({ start, end, provision, through }: PrintedProvision, base: Draft | null): Draft {
  const { title = null, docNumber = null } = base ?? {};
  return { start, end, after: end, kind: "pointer", title, docNumber, provision, through, base };
}

/** 该条例第五条, 其第七条, 同法第九条. */
const SAID_BEFORE = inFolded(
  /(?:该|(?<!合)同)(?:法|条例|办法|规定|细则|规则|决定|意见|通知)$|其$/u,
);
const LONGEST_SAID = 5;

/** A name or word right before it says that the place is in another work, known or not. */
function isOfOther({ text, gaps }: Plain, at: number): boolean {
  if (text.charAt(at) !== "第" || (gaps[at] ?? NO_GAP) !== NO_GAP) return false;
  return at > 0 && (LAW_END + OTHER).includes(text.charAt(at - 1));
}
const OTHER = "其》";

function baseOf(plain: Plain, at: number, { endingAt, titleBefore }: Context): Draft | null {
  if (SAID_BEFORE.test(plain.text.slice(Math.max(0, at - LONGEST_SAID), at)))
    return titleBefore(at);
  const direct = endingAt.get(at);
  if (direct) return direct;
  const between = BETWEEN.exec(plain.text.slice(Math.max(0, at - LONGEST_BETWEEN), at));
  const before = between && endingAt.get(at - between[0].length);
  if (before) return before;
  if (plain.text.charAt(at) !== "第") return null;
  return lawEndingAt(plain, at);
}

/** 刑法分则第九章: a part of the law, whose articles run on. */
const SPECIAL_PART = inFolded(/(?<=法)分则$/u);

/** A law named without marks that ends at `end`. */
export function lawEndingAt(plain: Plain, end: number): Draft | null {
  if (!LAW_END.includes(plain.text.charAt(end - 1))) return null;
  const from = runBefore(plain, end, LONGEST_LAW);
  const part = SPECIAL_PART.exec(plain.text.slice(from, end))?.[0].length ?? 0;
  const to = end - part;
  const start = nameStart(plain.text, from, to, isLaw);
  if (start === null) return null;
  const title = nameAt(plain, start, to).replace(/\s/gu, "");
  return { start, end: to, after: end, kind: "title", title, docNumber: null };
}

/** Whether places with no work before them are places in the citing text. */
function standsAlone({ text, gaps }: Plain, places: readonly PrintedProvision[]): boolean {
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return false;
  const { provision, start } = first;
  const rest = text.slice(last.end, last.end + 4);
  if (OF_OTHER_UNIT.test(text.slice(Math.max(0, start - LONGEST_UNIT), start))) return false;
  if (provision.relative) {
    if (isPartOfWord({ text, gaps }, start)) return false;
    const isBare = first.end - start <= 3 && provision.relative.by === 0;
    return isBare ? FOLLOWS_PART.test(rest) : !/^[件目例]/u.test(rest);
  }
  if (provision.chapter !== null) return FOLLOWS_PART.test(rest);
  if (provision.article === null) return FOLLOWS_PART.test(rest);
  return !isLabel({ text, gaps }, first) && FOLLOWS_ARTICLE.test(rest);
}

/** 第四點第一項, 第三部分第二项, 第一节第三款: units no outline is asked for. */
const OF_OTHER_UNIT = inFolded(/第[〇零一二三四五六七八九十百\d]{1,4}(?:点|节|目|段|编|部分|分)$/u);
const LONGEST_UNIT = 8;

function isPartOfWord({ text, gaps }: Pick<Plain, "text" | "gaps">, start: number): boolean {
  if (start === 0 || (gaps[start] ?? NO_GAP) !== NO_GAP) return false;
  const first = text.charAt(start) as keyof typeof WORD_BEFORE;
  return WORD_BEFORE[first].test(text.charAt(start - 1));
}

/** The 第二条 an article begins with. */
function isLabel(
  { text, gaps }: Pick<Plain, "text" | "gaps">,
  { start, end }: PrintedProvision,
): boolean {
  const gap = gaps[start] ?? NO_GAP;
  if (start === 0 || gap === LINE) return true;
  if (/[#*"|]/u.test(text.charAt(start - 1))) return true;
  const parted = end >= text.length || (gaps[end] ?? NO_GAP) !== NO_GAP;
  return parted && (gap !== NO_GAP || /[。;:)》”]/u.test(text.charAt(start - 1)));
}
