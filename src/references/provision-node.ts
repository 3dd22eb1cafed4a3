/**
 * A place such as 第十二条第（一）项 → the node of a document that has it.
 *
 * Guarantee: no node is given where two bear the number (an annex with articles
 * of its own), nor where the place is not in the document.
 */
import { fold } from "../text/fold.js";
import { readNumeral } from "../text/numerals.js";
import type { OutlineNode, Provision } from "../vocabulary.js";
import { plainOf } from "./plain.js";
import { provisionsAt } from "./provisions.js";

type Nodes = readonly Pick<OutlineNode, "label" | "parent">[];

export interface Articles {
  readonly nodes: Nodes;
  /** Article → its node; `null` where several bear the number. */
  readonly byNumber: ReadonlyMap<string, number | null>;
  readonly chapters: ReadonlyMap<number, number | null>;
  readonly children: ReadonlyMap<number, readonly number[]>;
}

export function articlesOf(nodes: Nodes): Articles {
  const byNumber = new Map<string, number | null>();
  const chapters = new Map<number, number | null>();
  const children = new Map<number, number[]>();
  nodes.forEach(({ label, parent }, index) => {
    if (parent !== null) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(index);
      else children.set(parent, [index]);
    }
    if (label === null || !/[条條章]/u.test(label)) return;
    const provision = provisionsAt(plainOf(label).text, 0, false)[0]?.provision;
    const { article, chapter } = provision ?? { article: null, chapter: null };
    if (article !== null) byNumber.set(article, byNumber.has(article) ? null : index);
    if (chapter !== null) chapters.set(chapter, chapters.has(chapter) ? null : index);
  });
  return { nodes, byNumber, chapters, children };
}

/** What was looked up: the node, that the document surely lacks it, or that it cannot be said. */
export type Found = { readonly node: number } | "missing" | "unknown";

export function nodeOf(provision: Provision, articles: Articles, from: number | null): Found {
  const { chapter, article, relative } = provision;
  if (chapter !== null) return known(articles.chapters.get(chapter), articles.chapters.size);
  if (relative) return relativeNode(provision, articles, from);
  if (article === null) return from === null ? "unknown" : within(provision, articles, from);
  const found = known(articles.byNumber.get(article), articles.byNumber.size);
  if (typeof found === "object") return within(provision, articles, found.node);
  return found === "missing" && !isWhole(articles) ? "unknown" : found;
}

/** Enough of the articles up to the last one, the first among them: an excerpt lacks more than it has. */
const WHOLE = 0.8;

function isWhole(articles: Articles): boolean {
  const numbers = new Set([...articles.byNumber.keys()].map(withoutInsertion));
  return numbers.has(1) && numbers.size >= WHOLE * lastArticle(articles);
}

/** 25-1 stands behind 25. */
const withoutInsertion = (article: string): number => Number.parseInt(article, 10);

/** Number of the last article; 0 without any. */
export function lastArticle({ byNumber }: Articles): number {
  return [...byNumber.keys()].reduce(
    (last, article) => Math.max(last, withoutInsertion(article)),
    0,
  );
}

function known(node: number | null | undefined, held: number): Found {
  if (typeof node === "number") return { node };
  return node === null || held === 0 ? "unknown" : "missing";
}

/** The item below an article, where items are nodes; else the article, whose text holds them. */
function within({ item }: Provision, { nodes, children }: Articles, article: number): Found {
  if (item === null) return { node: article };
  const items = (children.get(article) ?? []).map((index) => ({
    index,
    number: numberOf(nodes[index]?.label ?? null),
  }));
  const numbered = items.filter(({ number }) => number !== null);
  if (numbered.length === 0) return { node: article };
  const found = numbered.filter(({ number }) => number === item);
  const [only] = found;
  if (found.length > 1) return { node: article };
  return only ? { node: only.index } : "missing";
}

function numberOf(label: string | null): number | null {
  const numeral = /[\d〇零一二三四五六七八九十百]+/u.exec(fold(label ?? ""))?.[0];
  const value = numeral === undefined ? null : readNumeral(numeral);
  return value === null ? null : Number(value);
}

/** 前款 and 本条 are in the article the words stand in, 前条 in the one before it. */
function relativeNode(provision: Provision, articles: Articles, from: number | null): Found {
  const { relative } = provision;
  if (from === null || !relative) return "unknown";
  let node: number | null = from;
  const numbers = [...articles.byNumber].filter(([, index]) => index !== null);
  const isArticle = (index: number): boolean => numbers.some(([, at]) => at === index);
  while (node !== null && !isArticle(node)) node = articles.nodes[node]?.parent ?? null;
  if (node === null) return relative.unit === "article" ? "unknown" : { node: from };
  if (relative.unit !== "article") return within({ ...provision, relative: null }, articles, node);
  const place = numbers.findIndex(([, index]) => index === node);
  const target = numbers[place + relative.by]?.[1];
  if (target === undefined || target === null) return "unknown";
  return within({ ...provision, relative: null }, articles, target);
}
