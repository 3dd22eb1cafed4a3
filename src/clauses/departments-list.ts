/**
 * Lists of bodies: 省科技厅、经济和信息化委，各地级以上市政府.
 *
 * A rank (省, 市) carries over from a name to the later ones of the same 、
 * list and ends at ， or ；. Names come out in the print's own characters.
 */
import {
  isEstablishment,
  isOffice,
  isPartyOffice,
  isPlaced,
  rankOf,
} from "./departments-bodies.js";

/** Words as printed and folded, of the same length. */
export interface Words {
  readonly printed: string;
  readonly folded: string;
}

export const slice = ({ printed, folded }: Words, from: number, to = folded.length): Words => ({
  printed: printed.slice(from, to),
  folded: folded.slice(from, to),
});

export interface BodyList {
  readonly names: readonly string[];
  /** Whether a word of duty stands among the names: 负责, 牵头, 责任单位：. */
  readonly duty: boolean;
  /** Whether every element of the list is a body. */
  readonly whole: boolean;
}

/** Where a name ends and its duty begins; 牵头部门 and 组织部 are names. */
const DUTY =
  /等?(?:分别|共同|具体|各自)?(?:按照?|依据|根据)(?:各自|其)?(?:职责|职能|责任|分工|工作)|牵头(?!部门|单位|厅|局)|负责(?!人|部门|单位)|配合(?!部门|单位)|参与(?!部门|单位)|参加(?!部门|单位)|会同|落实(?!办|部门|单位)|组织实施|分工(?:负责)?|指导(?!中心|委|组|站|部门|单位)|为主$|主办(?!部门|单位)|协办(?!部门|单位)|承办(?!部门|单位)/u;

/** 责任单位：, 牵头部门：, 完成时限：; a heading before names, not a name. */
const HEAD =
  /^(?:第一|主要|具体|共同)?(?:牵头|责任|主办|协办|配合|参与|参加|实施|承办|落实|负责|主管|协助|支持|和|及|与|、)+(?:市?(?:直|级))?(?:单位|部门|机构|处室|科室|主体|领导)(?:及分工)?$/u;

/** Names that hold 和 themselves. */
const JOINED =
  /(?:经济|工业|商务|科技|科学技术|经贸|贸易)和(?:信息|商务|科技|工业)|人力资源和社会|住房和城乡|城乡建设和|文化和|卫生和|发展和改革|规划和自然|自然资源和规划|农业和|人口和|新闻出版和|教育和|体育和|城市管理和|国土资源和|环境保护和|生态环境和|民族和|林业和|水利和|交通和|财政和金融|医疗保障和|侨务和/u;
const JOIN = /^(?:等?(?:以及|和|及|与|会同|商)|、)/u;

/** 财政、税务和监察等部门: the ending its other names share. */
const SHARED_ENDING = /(?:等)?(?:有关|相关)?((?:行政)?(?:主管|管理)?(?:部门|机关))$/u;

/** The names of a list; `free` allows 财政、税务等部门, whose names end only once. */
export function readList(words: Words, free = false): BodyList {
  const names: string[] = [];
  let duty = false;
  let whole = true;
  for (const group of groupsOf(words)) {
    const read = readGroup(group, free);
    names.push(...read.names);
    duty ||= read.duty;
    whole &&= read.whole;
  }
  return { names: [...new Set(names)], duty, whole: whole && names.length > 0 };
}

/** Parts between ， ； ：, outside brackets; a rank does not carry from one to the next. */
function groupsOf(words: Words): Words[] {
  return split(words, (sign) => ",;:。\n".includes(sign));
}

function split(words: Words, parts: (sign: string) => boolean): Words[] {
  const found: Words[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < words.folded.length; at++) {
    const sign = words.folded[at] ?? "";
    if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && parts(sign)) {
      found.push(slice(words, from, at));
      from = at + 1;
    }
  }
  found.push(slice(words, from));
  return found.map(trim).filter(({ folded }) => folded !== "");
}

function trim(words: Words): Words {
  const from = words.folded.length - words.folded.trimStart().length;
  return slice(words, from, words.folded.trimEnd().length || from);
}

function readGroup(group: Words, free: boolean): BodyList {
  const elements = elementsOf(group);
  const names: Words[] = [];
  let duty = false;
  let whole = true;
  for (const element of elements) {
    const read = withoutDuty(element, free);
    duty ||= read.duty;
    if (read.name === null) continue;
    names.push(read.name);
  }
  const ended = free ? withEndings(names) : names;
  const bodies = ended.filter(({ folded }, i) => {
    const body = isEstablishment(folded) || (free && ended !== names && i < ended.length);
    if (!body) whole = false;
    return body;
  });
  return { names: carried(bodies), duty, whole };
}

/** Names between 、 and spaces, and around a 和 that joins two bodies. */
function elementsOf(group: Words): Words[] {
  const start = group.folded.startsWith("由") ? 1 : 0;
  const pieces = split(slice(group, start), (sign) => sign === "、" || sign === "/");
  return whole(pieces)
    .flatMap((piece) => spaced(piece))
    .flatMap((piece) => joined(piece));
}

/** 各市, 市, 省、自治区: ranks that still wait for the office they are ranks of. */
const RANKS =
  /^(?:各|有关|相关)?(?:(?:省|自治区|直辖市|计划单列市|市|县|区|州|盟|旗|乡|镇|街道|自治州|自治县)(?:\([^()]{1,12}\))?(?:级)?、?)+$/u;
const RANKED =
  /^(?:省|自治区|直辖市|市(?!场)|县|区|州|盟|旗|乡|镇|街道|自治州)(?:\([^()]*\))?(?:级)?(?:.{0,20}(?:政府|管委会|办事处|党委|部门|机关|委|局|厅)|$)/u;

/** 各市、县（市、区）人民政府 and 市、区财政部门 are one name each. */
function whole(pieces: readonly Words[]): Words[] {
  const out: Words[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && RANKS.test(last.folded) && RANKED.test(piece.folded)) {
      out.pop();
      out.push({
        printed: `${last.printed}、${piece.printed}`,
        folded: `${last.folded}、${piece.folded}`,
      });
    } else out.push(piece);
  }
  return out;
}

/** 省科技厅 省财政厅: a space parts where what stands before it is a body. */
function spaced(piece: Words): Words[] {
  const at = piece.folded.indexOf(" ");
  if (at < 0 || !isOffice(piece.folded.slice(0, at))) return [squeezed(piece)];
  return [slice(piece, 0, at), ...spaced(trim(slice(piece, at)))];
}

const squeezed = ({ printed, folded }: Words): Words => ({
  printed: printed.replace(/\s/gu, ""),
  folded: folded.replace(/\s/gu, ""),
});

/** 省财政厅和省科技厅; 经济和信息化委 stays whole. */
function joined(piece: Words): Words[] {
  const { folded } = piece;
  for (const { index } of folded.matchAll(
    /等?(?:以及|和|及|(?<![参给授赋干])与|会同|商(?=国务院|同级|省|市|县))/gu,
  )) {
    if (index === 0 || JOINED.test(folded.slice(Math.max(0, index - 5), index + 4))) continue;
    const left = folded.slice(0, index);
    const join = JOIN.exec(folded.slice(index))?.[0] ?? "";
    if (!isEstablishment(left) || join === "") continue;
    return [slice(piece, 0, index), ...joined(slice(piece, index + join.length))];
  }
  return [piece];
}

/** 等有关部门 after a name: others, of whom the print says no more. */
const OTHERS =
  /(?:等(?:\d+个)?(?:有关|相关)?(?:部门|单位|机构|方面)?(?:[和及](?:有关|相关)?(?:单位|部门|地方|地区|机构))?|分别|共同|具体|各自)+$/u;

const SHARERS = /(?:分别|共同|具体|各自)+$/u;

/** The name before a duty: 省科技厅牵头 → 省科技厅; null where only the duty is left. */
function withoutDuty(
  element: Words,
  free: boolean,
): { readonly name: Words | null; readonly duty: boolean } {
  const { folded } = element;
  if (HEAD.test(folded)) return { name: null, duty: true };
  const match = DUTY.exec(folded);
  const end = match?.index ?? folded.length;
  const bare = folded.slice(0, end).replace(free ? SHARERS : OTHERS, "");
  const name = slice(element, 0, bare.length);
  return { name: bare === "" ? null : name, duty: match !== null };
}

/** 财政、税务和工商等部门 → 财政部门, 税务部门, 工商部门. */
function withEndings(names: readonly Words[]): readonly Words[] {
  const last = names.at(-1);
  const match = last === undefined ? null : SHARED_ENDING.exec(last.folded);
  if (last === undefined || match === null) return names;
  // 各市和自治区相关部门: the ending is no field’s, it stays with its name.
  if (/^(?:有关|相关)/u.test(match[0])) return names;
  const stem = slice(last, 0, match.index);
  const ending = slice(last, last.folded.length - (match[1] ?? "").length);
  const pieces = [...names.slice(0, -1), ...stems(stem)];
  if (pieces.length < 2 && !match[0].startsWith("等")) return names;
  if (pieces.some(({ folded }) => folded.length > LONGEST_STEM)) return names;
  return pieces
    .filter(({ folded }) => folded !== "")
    .map((piece) =>
      isOffice(piece.folded)
        ? piece
        : { printed: piece.printed + ending.printed, folded: piece.folded + ending.folded },
    );
}

/** A field of duty such as 国有资产监督管理 is short; longer words are a sentence. */
const LONGEST_STEM = 16;

/** 工商和监察 → 工商, 监察; 工业和信息化 stays whole. */
function stems(stem: Words): Words[] {
  const match = /以及|和|及|(?<![参给授赋干])与/u.exec(stem.folded);
  if (match === null || match.index === 0 || JOINED.test(stem.folded)) return [stem];
  const after = match.index + match[0].length;
  return [slice(stem, 0, match.index), slice(stem, after)];
}

/** Names with the rank of the list restored: 省科技厅、财政厅 → 省科技厅, 省财政厅. */
function carried(names: readonly Words[]): string[] {
  let rank = "";
  let party = false;
  return names.map(({ printed, folded }) => {
    const own = rankOf(folded);
    if (own !== "") {
      rank = printed.slice(0, own.length);
      party = folded.startsWith(`${own}委`);
      return printed;
    }
    if (isPlaced(folded) || rank === "") return printed;
    return rank + (party && isPartyOffice(folded) ? "委" : "") + printed;
  });
}
