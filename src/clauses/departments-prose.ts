/**
 * Bodies a sentence makes responsible: 省科技厅负责…, 由省科技厅统筹…,
 * 办公室设在区科工商信局, 责任单位：市科技局.
 *
 * Everyone at once (各有关部门要…) is addressed, not made responsible, unless
 * the words say how the work is shared (省有关部门按职责分工…).
 * near misses: 报省科技厅批准, 配合省科技厅…, 支持企业牵头…, 主要负责人
 */
import { fold } from "../text/fold.js";
import { isEveryone, isOffice } from "./departments-bodies.js";
import { readList, slice, type Words } from "./departments-list.js";

/** A longer run before a verb is no list of bodies. */
const LONGEST_SUBJECT = 120;

const CLAUSE_END = ",。;:!?\n";

/** Signs of a list's number and words that lead to the subject. */
const LEAD_IN =
  /^(?:\s|\([^()]{0,40}\)|[(]?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是|第[一二三四五六七八九十百]{1,6}条|——|请|要求|同时|并且|并|其中|具体工作|日常工作|其他|此外|另外|原则上|其余|平时)*/u;

/** Verbs that give a duty to whoever stands before them. */
const DUTY =
  /(?:具体|共同|分别|各自|依法|统一|切实|主要|全面|认真|协同|应当?|须|必须|要|将)*(?:负责(?!人|同志|任)|牵头(?!部门|单位|的)|统筹(?!城乡|兼顾)|(?:按照?|依据|根据)(?:各自|其)?(?:的)?(?:职责|职能|责任)(?:分工|权限)?|按照?分工|承担(?!的)|主管(?!部门|单位|领导|人员)|会同|为牵头|为责任|是.{0,30}责任(?:主体|单位|部门)|做好)/u;

/** What only somebody in particular can be told: 财政部门应当…. */
const MODAL = /(?:原则上|一般|均|都|也)?(?:应当?|必须|须|要(?!求|素|点|件|害))/u;

/** What may stand between a subject and its verb: 对上述约定…, 在…内. */
const BETWEEN = /(?:对|就|在|根据|结合|围绕|每年|定期|及时|于|依照|依据|按照?|从)/u;

/** Subjects that are only helped, encouraged or asked. */
const NOT_SUBJECT =
  /^(?:支持|鼓励|引导|推动|推进|促进|督促|协助|配合|指导|帮助|加强|完善|建立|健全|成立|设立|明确|落实|强化|实行|报|经|向|与|和|对|为|在|以|根据|按|依托|通过|将|把|组织|发挥|积极|探索|争取|协调|委托|授权|提请|上报|抄送|是|不)/u;

/** What a body is told to do after 由. */
const BY_VERB =
  /负责|牵头|统筹|会同|主管|承担|汇总|解释|按照?|依据|根据|依照|依法|另行|统一|具体|共同|联合|联动|分别|各自|组织|制定|拟订|实施|监督|管理|办理|审批|批准|核准|审核|审查|审定|认定|受理|公布|发布|责令|予以|给予|处|没收|吊销|撤销|协调|指导|建立|提出|确定|安排|筹集|委托|研究|编制|出具|登记|备案|决定|规定|收回|追究|取缔|代表|执法|报|在|对|向|从/gu;

/** Verbs tried after one 由: names hold some of them, such as 监督管理局. */
const MOST_VERBS = 8;

/** Verbs that keep their duty even where a 的 follows. */
const STRONG_BY = /(?:负责|牵头|统筹|承担|解释)$/u;

const SEATED = /(?:办公室|秘书处|工作机构)?设在(?:了)?([^,。;:()\n]{2,60})/gu;
const NEEDED = /(?:需|须)(?:要)?([^,。;:\n]{2,60}?)(?:落实|执行|配合|负责|办理|组织实施)/u;

/** 责任单位：市科技局、市财政局 on a line of its own or in a sentence. */
const HEADED =
  /(?:^|[。;\n\s])((?:第一|主要|共同)?(?:牵头|责任|主办|协办|配合|参与|参加|实施|承办|落实|主管|协助)(?:单位|部门|主体|机构)(?:及分工)?\s*:[^。\n]{2,300})/gu;

/** Bodies made responsible by one clause, and where it begins. */
export interface Assigned {
  readonly at: number;
  readonly names: readonly string[];
}

/** Bodies the sentences of a text make responsible, in the order of the print. */
export function assignedIn(words: Words): Assigned[] {
  return [
    ...headed(words),
    ...clausesOf(words).map(({ at, clause }) => ({ at, names: assignedInClause(clause) })),
  ].filter(({ names }) => names.length > 0);
}

function headed(words: Words): Assigned[] {
  return [...words.folded.matchAll(HEADED)].map(({ index, 0: all, 1: part = "" }) => {
    const from = index + all.length - part.length;
    return { at: from, names: readList(slice(words, from, from + part.length)).names };
  });
}

/** Parts between ， and other stops, brackets left out of the count. */
function clausesOf(words: Words): { at: number; clause: Words }[] {
  const clauses: { at: number; clause: Words }[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= words.folded.length; at++) {
    const sign = words.folded[at] ?? "\n";
    if (sign === "(") depth++;
    if (sign === ")") depth = Math.max(0, depth - 1);
    // A bracket never runs over a sentence; one that never closes must not swallow the rest.
    if (sign === "。" || sign === "\n") depth = 0;
    if (depth > 0 || !CLAUSE_END.includes(sign) || isTold(words.folded, at)) continue;
    if (at > from) clauses.push({ at: from, clause: slice(words, from, at) });
    from = at + 1;
  }
  return clauses;
}

/** 县财政局：负责…: the colon stands between a body and its duty. */
const isTold = (folded: string, at: number): boolean =>
  folded[at] === ":" &&
  /^\s?(?:主要|具体)?(?:负责|承担|牵头|做好)/u.test(folded.slice(at + 1, at + 8));

function assignedInClause(clause: Words): string[] {
  const names = [...byVerb(clause), ...byAgent(clause)];
  const partners = names.length === 0 ? [] : byPartner(clause);
  return [...names, ...partners, ...bySeat(clause), ...byNeed(clause)];
}

/** 省科技厅负责…; 财政、税务等部门…应当…. */
function byVerb(clause: Words): string[] {
  const start = LEAD_IN.exec(clause.folded)?.[0].length ?? 0;
  const rest = slice(clause, start);
  const head = rest.folded.slice(0, LONGEST_SUBJECT);
  if (NOT_SUBJECT.test(head)) return [];
  const duty = DUTY.exec(head);
  const modal = MODAL.exec(head);
  const fromDuty = duty === null ? [] : subject(slice(rest, 0, duty.index), true);
  if (fromDuty.length > 0 || modal === null) return fromDuty;
  return subject(slice(rest, 0, modal.index), false);
}

/** The bodies that are the whole subject, or its whole beginning before 对… or 在…. */
function subject(words: Words, everyone: boolean): string[] {
  const ends = [words.folded.replace(/[:\s]+$/u, "").length];
  const between = BETWEEN.exec(words.folded);
  if (between !== null) ends.push(between.index);
  for (const end of ends) {
    const names = offices(slice(words, 0, end));
    if (names.length > 0)
      return everyone || !names.every((name) => isEveryone(fold(name))) ? names : [];
  }
  return [];
}

/** Names of a list that is all offices; nothing where anything else stands in it. */
function offices(words: Words): string[] {
  const list = readList(words, true);
  return list.whole && list.names.every((name) => isOffice(fold(name))) ? [...list.names] : [];
}

/** 由省科技厅牵头…; but not 由省科技厅认定的企业, which tells which firms. */
function byAgent(clause: Words): string[] {
  return [...clause.folded.matchAll(/由/gu)].flatMap(({ index }) => {
    const window =
      /^[^由]*/u.exec(clause.folded.slice(index + 1, index + 1 + LONGEST_SUBJECT))?.[0] ?? "";
    for (const { 0: verb, index: end } of [...window.matchAll(BY_VERB)].slice(0, MOST_VERBS)) {
      const names = end < 2 ? [] : offices(slice(clause, index + 1, index + 1 + end));
      if (names.length === 0) continue;
      const attribute = /^[^,。]{0,6}的/u.test(window.slice(end + verb.length));
      return attribute && !STRONG_BY.test(verb) ? [] : names;
    }
    return [];
  });
}

/** 省科技厅会同省财政厅制定…: who shares the duty by name; 会同有关部门 names nobody. */
function byPartner(clause: Words): string[] {
  const at = clause.folded.indexOf("会同") + "会同".length;
  if (at < "会同".length) return [];
  const window = clause.folded.slice(at, at + LONGEST_SUBJECT);
  for (const { index } of [...window.matchAll(BY_VERB)].slice(0, MOST_VERBS)) {
    const names = offices(slice(clause, at, at + index));
    if (names.length > 0) return names.filter((name) => !isEveryone(fold(name)));
  }
  return [];
}

function bySeat(clause: Words): string[] {
  return [...clause.folded.matchAll(SEATED)].flatMap(({ index, 0: all, 1: seat = "" }) => {
    const from = index + all.length - seat.length;
    return offices(slice(clause, from, from + seat.length));
  });
}

function byNeed(clause: Words): string[] {
  const match = NEEDED.exec(clause.folded);
  if (match === null) return [];
  const from = match.index + match[0].indexOf(match[1] ?? "");
  return offices(slice(clause, from, from + (match[1] ?? "").length));
}
