/**
 * Words that ask who answers for a thing (负责, 牵头单位): beside a body nothing is
 * required of them, for who is listed in the bracket is responsible without the word.
 */

import type { QueryNode, QueryWord, Term } from "../query.js";
import { EMPTY_WORDS } from "./empty-words.js";

/** 负责, or who does so in one word: 牵头部门. */
const DUTY = /^(?:负责|牵头|责任|职责|主管|分工)(?:单位|部门|机构)?$/u;

/** Who does so, and what a body is asked for, where it is asked at all: 责任|单位, 负责哪些工作. */
const MATTERS = new Set(["单位", "部门", "机构", "工作", "任务", "事项", "内容", "事", "职能"]);

/** Whether a name says no more than that somebody is responsible: 牵头部门. */
export const isDuty = (name: string): boolean => DUTY.test(name);

/** Whether a name is nobody's in particular: 牵头部门, 各地市, 有关部门. */
export const isAnybody = (name: string): boolean => isDuty(name) || /^(?:各|有关|相关)/u.test(name);

/** Words without those that ask who answers for it, and of those that do without what they ask. */
function beyondDuty(words: readonly QueryWord[]): QueryWord[] {
  const asks = words.some(({ key }) => isDuty(key));
  return words.filter(
    ({ key }) => !(isDuty(key) || EMPTY_WORDS.has(key) || (asks && MATTERS.has(key))),
  );
}

const namesBody = (node: QueryNode): boolean =>
  node.kind === "term" &&
  node.words.some(({ key, bodies }) => bodies !== undefined && !isDuty(key));

/** A term without the words that ask who answers for it: 由省财政厅负责 is 省财政厅; one of nothing else only asks. */
function withoutAsking(term: Term): Term {
  if (term.quoted) return term;
  if (namesBody(term)) return { ...term, words: beyondDuty(term.words) };
  const asks = term.words.some(({ key }) => isDuty(key));
  return asks && beyondDuty(term.words).length === 0 ? { ...term, asks: true } : term;
}

/** Requires nothing of 负责 beside a body, at whatever depth of the question. */
export function withoutDuty(node: QueryNode): QueryNode {
  if (node.kind === "not") return { ...node, of: withoutDuty(node.of) };
  if (node.kind === "or") return { ...node, of: node.of.map(withoutDuty) };
  if (node.kind === "term") return namesBody(node) ? withoutAsking(node) : node;
  if (node.kind !== "and") return node;
  const beside = node.of.some(namesBody);
  const of = node.of.map((part) =>
    part.kind === "term" && beside ? withoutAsking(part) : withoutDuty(part),
  );
  return { ...node, of };
}
