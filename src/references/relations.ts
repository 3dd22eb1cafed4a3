/**
 * What the words around a citation do with the work.
 *
 *   根据《A》和《B》              basis       现将《A》印发给你们        forwards
 *   对《A》作如下修改              amends      《A》（…号）同时废止        repeals
 *
 * Looked for inside one sentence, what stands behind the citation first: 根据
 * 《A》，《B》同时废止 has A as its basis and repeals B.
 */
import { inFolded } from "../text/fold.js";
import type { Relation } from "../vocabulary.js";

/** How far around a citation its sentence is looked at. */
const REACH = 160;
const SENTENCE_END = /[。;!?]/u;

/** Behind the citation, over others of the same list. */
const LIST = inFolded(
  /^(?:[、和与及]|以及|《[^《》]{1,120}》|\([^()]{1,80}\)|第[\d〇零一二三四五六七八九十百]+[条款项](?:之[一二三])?|等[\d一二两三四五六七八九十]*[件个部]?(?:文件|规定)?)*/u,
);
/** Before it, over those the list begins with: 印发了《A》和《B》. */
const LIST_BEFORE = inFolded(
  /(?:《[^《》]{1,120}》(?:\([^()]{1,80}\))?(?:[、和及与]|以及)?){1,12}$/u,
);
const REPEALED = inFolded(
  /^[^,。;:《》]{0,24}?(?:废止|失效|停止执行|不再执行|终止执行|停止施行|予以撤销)/u,
);
const AMENDED = inFolded(
  /^(?:[^,。;《》]{0,16}?(?:作|做)(?:如下|以下|出如下)?修[改订]|修改为|的?修[正订改](?:案|决定)?[,。]|(?:予以|进行)修[改订正])/u,
);
const FORWARDED = inFolded(
  /^(?:[^。;《》]{0,70}?(?:[,]|现|予以|并)[^。;《》]{0,16}?(?:印发|转发|批转|公布|发布|下发)(?:给|你们|施行|实施|,|。|$)|(?:重新)?(?:印发|转发|批转|下发|公布|发布)(?:给|你们|,|。|$))/u,
);

/** A character of every verb looked for behind; most sentences have none. */
const VERB_BEHIND = inFolded(/[废失停终撤发布修]|不再/u);

/** Before the citation; the one nearest to it decides. */
const LEADS: readonly (readonly [Relation, RegExp])[] = [
  ["repeals", inFolded(/(?:废止|取代|代替|替代|撤销)(?:了|原)?$/u)],
  ["amends", inFolded(/(?:修改|修订|修正|调整)(?:了|原)?$/u)],
  ["forwards", inFolded(/(?:印发|转发|批转|下发|发布|公布)(?:了|原)?$/u)],
];
/** 根据《A》、《B》: what a text goes by, anywhere before it in the sentence. */
const BASIS = inFolded(
  /根据|依据|依照|按照|遵照|参照|贯彻|落实|为执行|严格执行|认真执行|(?:^|[,。、本])[依按](?=[^,]{0,12}$)|遵循|符合|违反|准用|适用|以.{0,30}为(?:引领|指导|依据)/u,
);

/** 为贯彻…，我省制订了《B》: what was made is no basis. */
const MADE = inFolded(/(?:制[订定]|出台|编制|起草|组织编写)(?:了|并印发)?$/u);

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function relationOf(text: string, { start, end }: Place): Relation {
  const ahead = sentenceAfter(text, end);
  const before = sentenceBefore(text, start);
  if (VERB_BEHIND.test(ahead)) {
    const behind = ahead.replace(LIST, "");
    if (REPEALED.test(behind)) return "repeals";
    if (AMENDED.test(behind)) return "amends";
    if (FORWARDED.test(behind)) return "forwards";
  }
  const led = before.replace(LIST_BEFORE, "");
  for (const [relation, lead] of LEADS) if (lead.test(led)) return relation;
  return BASIS.test(before) && !MADE.test(before) ? "basis" : "mentions";
}

function sentenceAfter(text: string, end: number): string {
  const ahead = text.slice(end, end + REACH);
  const stop = ahead.search(SENTENCE_END);
  return stop < 0 ? ahead : ahead.slice(0, stop + 1);
}

function sentenceBefore(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - REACH), start);
  for (let i = words.length; i > 0; i--) {
    if (SENTENCE_END.test(words.charAt(i - 1))) return words.slice(i);
  }
  return words;
}
