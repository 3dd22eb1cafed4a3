/**
 * The seams of a notice that was saved without line breaks: where its title,
 * number, addressee, signature, date, notes and annexes meet.
 *
 *   …的通知|渝府办发〔2021〕89号|各区县人民政府，有关单位：|为贯彻…
 *   …不再另行发文。|重庆市人民政府办公厅|2021年8月21日|（此件公开发布）
 *   …请认真贯彻执行。|某市人民政府|2013年9月2日|某市暂行办法|为有效防范…
 * near miss: …市人民政府2021年1月1日起施行, 现批复如下：
 *
 * Takes a folded line; what it returns are places in the line.
 */
import { NUMBER_SERIAL, NUMBER_YEAR } from "../text/document-number.js";
import { divisionAt } from "../text/places.js";
import { endsWithGenre, isBodies, isBody } from "./forms.js";

/** `isHead`: the words are the first of their line, where title and addressee may stand. */
export function cutsAtSeams(plain: string, isHead: boolean): readonly number[] {
  const cuts = new Set<number>();
  for (const find of isHead ? [...HEAD_SEAMS, ...SEAMS] : SEAMS)
    for (const at of find(plain)) cuts.add(at);
  for (const at of titleEnds(plain, [...cuts])) cuts.add(at);
  cuts.delete(0);
  cuts.delete(plain.length);
  return [...cuts];
}

type Finder = (plain: string) => readonly number[];

/** Title, number and addressee stand at the head of a notice. */
const HEAD = 400;
const LONGEST_ADDRESSEE = 150;

/** …的通知渝府办发〔2021〕89号各区县…: the number, between title and addressee. */
const TITLE_AND_NUMBER = new RegExp(
  `^([^。]{4,150}?(?:通知|意见|办法|决定|函|批复|公告|通告|通报|规定))\\s*\\p{Script=Han}{2,12}[〔﹝【[(]${NUMBER_YEAR}[〕﹞】\\])]\\s?${NUMBER_SERIAL}号`,
  "u",
);
const numberSeams: Finder = (plain) => {
  const found = TITLE_AND_NUMBER.exec(plain.slice(0, HEAD));
  const [all = "", title = ""] = found ?? [];
  return found === null ? [] : [title.length, all.length];
};

const ADDRESSED =
  /(?:政府|(?:各|有关|直属|相关|成员|等)[^,。]{0,8}单位|部门|机构|办事处|公司|[局委厅办部会院司处校园])\)?$/u;
/** 市政府关于…的通知各镇人民政府、…： */
const TITLE_BEFORE_ADDRESSEE =
  /^[^。:]{4,150}?(?:通知|意见|决定|函|批复|公告|通告|通报)(?=各|\p{Script=Han}{2,16}?(?:人民政府|办事处|委员会|公司)[、,:])/u;

const addresseeSeams: Finder = (plain) => {
  const [, numberEnd = 0] = numberSeams(plain);
  const colon = plain.indexOf(":", numberEnd);
  const words = plain.slice(numberEnd, colon);
  const isAddressee = colon > 0 && !/[。;]|如下|以下/u.test(words) && ADDRESSED.test(words);
  if (!isAddressee) return [];
  const title = TITLE_BEFORE_ADDRESSEE.exec(words)?.[0] ?? "";
  const isShort = words.length - title.length <= LONGEST_ADDRESSEE;
  return isShort ? [numberEnd + title.length, colon + 1] : [];
};

const DATE =
  /(?:(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}|[一二][oO〇○◯零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3})\s?日/gu;
/** A date of which something is said is no date of a signature. */
const SAID_OF_DATE =
  /^\s*(?:[起前后至到以的在经召,、。;止时)\d—~-]|上午|下午|晚|凌晨|印发[^\s]|发布|公布|通过|施行|实施|第)/u;

/** 。1954年12月31日全国人民代表大会…通过的 goes on; a date that closes a text does not. */
const ENDS_TEXT = /^(?:\s|\(|附件|$)/u;

const signatureSeams: Finder = (plain) => {
  const cuts: number[] = [];
  let left = MOST_DATES;
  for (const { index, 0: date } of plain.matchAll(DATE)) {
    if (left-- === 0) break;
    const end = index + date.length;
    const after = plain.slice(end, end + 12);
    if (SAID_OF_DATE.test(after)) continue;
    const signed = signatoryBefore(plain, index);
    if (signed === null || (signed === index && !ENDS_TEXT.test(after))) continue;
    // …办公室2013年12月17日印发 is one note, the printing line.
    cuts.push(...(/^\s*印发/u.test(after) ? [signed] : [signed, index, end]));
  }
  return cuts;
};

/** A report in one line may have a date in each sentence; each is looked at on both sides. */
const MOST_DATES = 500;
/** Names of five offices side by side. */
const LONGEST_SIGNATORY = 120;

/** Where the body above a date begins, or the date where no body stands above it; null where neither. */
function signatoryBefore(plain: string, date: number): number | null {
  const from = Math.max(0, date - LONGEST_SIGNATORY);
  const words = plain.slice(from, date).trimEnd();
  const stop = Math.max(...[..."。!?:;)》"].map((mark) => words.lastIndexOf(mark)));
  const rest = words.slice(stop + 1);
  if (rest.trim() === "") return stop < 0 ? null : date;
  const start = from + stop + 1;
  if (isBodies(rest.trim())) return start;
  const space = rest.search(/\s\S*$/u);
  if (space >= 0 && isBody(rest.slice(space).trim())) return start + space;
  for (let i = 1; i < rest.length - 1; i++) {
    // 附件：…名单某市人民政府: the body begins with the name of its place.
    const isOpen = endsWithGenre(rest.slice(0, i)) || /[表单]$/u.test(rest.slice(0, i));
    if (isOpen && divisionAt(rest.slice(i)) !== null && isBody(rest.slice(i))) return start + i;
  }
  return null;
}

/** （此件公开发布） stands alone; 附件： and 抄送： open a note. */
const noteSeams: Finder = (plain) => [
  ...[...plain.matchAll(/\((?:此件|此文|本文有)[^()]{2,12}\)/gu)].flatMap(({ index, 0: note }) => [
    index,
    index + note.length,
  ]),
  ...[
    ...plain.matchAll(/(?<=[。)\s日])(?:附件\s?:|抄送\s?:|公开(?:方式|属性)\s?:|主题词\s?:)/gu),
  ].map(({ index }) => index),
];

/** 附件1重庆市…制度为贯彻…: its label, and its title as the list of annexes has it. */
const annexSeams: Finder = (plain) => {
  const cuts: number[] = [];
  let left = MOST_ANNEXES;
  for (const { index, 0: label, 1: number } of plain.matchAll(/(?<=[。)\s日])附件\s?(\d{1,2})/gu)) {
    if (left-- === 0) break;
    const entry = plain.indexOf(`${number}.`);
    const title =
      entry < 0 || entry > index ? 0 : sameWords(plain, entry + 2, index + label.length);
    if (title >= SHORTEST_TITLE)
      cuts.push(index, index + label.length, index + label.length + title);
  }
  return cuts;
};

/** A notice with more is no notice; each is looked for in all of the line. */
const MOST_ANNEXES = 50;
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 100;

/** How many characters are the same from two places on. */
function sameWords(plain: string, one: number, other: number): number {
  let length = 0;
  while (
    length < LONGEST_TITLE &&
    one + length < other &&
    plain[one + length] === plain[other + length]
  ) {
    length++;
  }
  return length;
}

const HEAD_SEAMS: readonly Finder[] = [numberSeams, addresseeSeams];
const SEAMS: readonly Finder[] = [signatureSeams, noteSeams, annexSeams];

/** 《某市暂行办法》 is quoted in the notice; where it stands again behind a seam it is a title. */
function titleEnds(plain: string, cuts: readonly number[]): readonly number[] {
  const titles = [...plain.slice(0, 2 * HEAD).matchAll(/《([^《》]{4,100})》/gu)].map(
    ([, title = ""]) => title,
  );
  return cuts.flatMap((cut) => {
    const start = cut + (/^\s*/u.exec(plain.slice(cut, cut + LONGEST_TITLE))?.[0].length ?? 0);
    const title = titles.find((words) => plain.startsWith(words, start));
    return title === undefined ? [] : [start, start + title.length];
  });
}
