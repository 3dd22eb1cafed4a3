/**
 * Bodies in a question (省科技厅, 省工信厅 负责): found where they are made
 * responsible, whether the list prints their rank or carries it over
 * (省科技厅、财政厅), under any of their names.
 */
import { EMPTY_WORDS } from "./empty-words.js";
import type { QueryNode, QueryWord, Term } from "./query.js";
import type { Form, Wording } from "./wording.js";

/** Bodies known to the library: the keys of their names. */
type Known = ReadonlyMap<string, unknown>;

/** Words that ask who answers for a thing; beside a body they add nothing. */
const DUTY = new Set([
  "负责",
  "牵头",
  "责任",
  "职责",
  "主管",
  "分工",
  "责任单位",
  "牵头单位",
  "负责单位",
]);

/** What a body is asked for, where it is asked at all: 负责哪些工作. */
const MATTERS = new Set(["工作", "任务", "事项", "内容", "事", "职能"]);

/** Ranks that stand before a body's short name: 省科技厅. */
const RANK = /^[省市区县州盟旗]/u;

/** How a body's name ends within a longer term; 部门 and the like are too common to be told from text. */
const OFFICE = /[厅局委办部署院行会]$/u;

/** Shortest name of a body: 建委. */
const SHORTEST = 2;

/**
 * A name with the longest end of it that the wording knows in each other form:
 * 省人社厅, 广东省人社厅. It differs by its body, never by its rank or place; a
 * shorter end is another body's name (食药监局, 药监局).
 */
export function variantsOf(key: string, wording: Wording): Form[] {
  for (let at = 0; at + SHORTEST <= key.length; at++) {
    const head = key.slice(0, at);
    const forms = wording.formsOf(key.slice(at));
    if (forms.length > 0) {
      return forms.map((form) => ({ ...form, key: head + form.key, text: head + form.text }));
    }
  }
  return [];
}

/**
 * The term as one word that names bodies; null where it names none the library
 * or, after a rank, the wording knows: 市工商局 is never 市 and 工商局 apart.
 */
export function bodyWord(key: string, wording: Wording, known: Known): QueryWord | null {
  const forms = variantsOf(key, wording);
  const bodies = [key, ...forms.map((form) => form.key)].filter((name) => known.has(name));
  if (bodies.length > 0) return { key, forms, bodies };
  return forms.length > 0 && RANK.test(key) && OFFICE.test(key) ? { key, forms } : null;
}

/** Names of bodies within a longer term have as many characters at most. */
const LONGEST = 16;

/** The longest body that begins at `at` of a term: 省财政厅 in 由省财政厅负责; null where none does. */
export function bodyAt(
  key: string,
  at: number,
  starts: ReadonlySet<number>,
  wording: Wording,
  known: Known,
): QueryWord | null {
  // 广东省|科技厅: jieba lays the rank to the place before it.
  if (!starts.has(at) && !RANK.test(key.charAt(at))) return null;
  for (let end = Math.min(key.length, at + LONGEST); end - at > SHORTEST; end--) {
    const name = key.slice(at, end);
    const body = OFFICE.test(name) ? bodyWord(name, wording, known) : null;
    if (body) return body;
  }
  return null;
}

/** How a list prints bodies whose rank it carries over (省科技厅、财政厅): their names without it. */
export function carriedNames({ bodies = [] }: QueryWord): Form[] {
  return bodies
    .filter((name) => RANK.test(name))
    .map((name) => name.slice(1))
    .map((key) => ({ key, kind: "same", text: key, part: true }));
}

const namesBody = (node: QueryNode): boolean =>
  node.kind === "term" && node.words.some((word) => word.bodies !== undefined);

const asksDuty = (node: QueryNode): boolean =>
  node.kind === "term" && !node.quoted && node.words.every(({ key }) => DUTY.has(key));

/** A term without the words that ask who answers for it: 由省财政厅负责 is 省财政厅. */
function withoutAsking(term: Term): Term {
  if (term.quoted || !namesBody(term)) return term;
  const asks = term.words.some(({ key }) => DUTY.has(key));
  const words = term.words.filter(
    ({ key }) => !(DUTY.has(key) || EMPTY_WORDS.has(key) || (asks && MATTERS.has(key))),
  );
  return { ...term, words };
}

/** Leaves out 负责 beside a body: who is listed in the bracket is responsible without the word. */
export function withoutDuty(root: QueryNode | null): QueryNode | null {
  if (root?.kind === "term") return withoutAsking(root);
  if (root?.kind !== "and" || !root.of.some(namesBody)) return root;
  const of = root.of
    .filter((node) => !asksDuty(node))
    .map((node) => (node.kind === "term" ? withoutAsking(node) : node));
  return of.length === 1 ? (of[0] ?? null) : { kind: "and", of };
}
