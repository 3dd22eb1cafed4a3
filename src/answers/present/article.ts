/**
 * Whether the work a question names has the article it asks for: 停车场管理办法
 * 第一百条 is answered by what is like it, and nothing there says that the work
 * ends at its 第五十条.
 */
import { kept } from "../../kept.js";
import { keyOf } from "../../text/key.js";
import type { Answer, OutlineNode, PolicyDocument } from "../../vocabulary.js";
import { standsIn } from "../find/evidence.js";
import { documentsOf } from "../lookup/documents.js";
import { countOf, isArticle, isLabelled, isProvision } from "../parse/provision.js";
import { positiveTerms, type Query, type QueryWord } from "../query.js";
import { namedShare } from "../rank/title.js";
import type { Searchable } from "../searchable.js";
import { itemsIn } from "./within.js";

/** Share of what a title is about that must be named, so that 管理办法 alone names no work. */
const NAMED = 0.5;

const titleKeyOf = kept(({ title }: PolicyDocument): string => keyOf(title));

/** Labels of the articles of a document, by their place among its nodes. */
const articlesOf = kept(({ nodes }: PolicyDocument): ReadonlyMap<number, string> => {
  const labels = [...nodes.entries()].map(([at, { label }]) => [at, label ?? ""] as const);
  return new Map(labels.filter(([, label]) => isArticle({ key: keyOf(label), forms: [] })));
});

/** The documents whose titles have all words, the best named first. */
function titled(words: readonly QueryWord[], { clauses }: Searchable): PolicyDocument[] {
  return documentsOf(clauses)
    .all.filter((document) => words.every((word) => standsIn(word, titleKeyOf(document)) > 0))
    .map((document) => ({ document, share: namedShare(words, document) }))
    .filter(({ document, share }) => share >= NAMED && articlesOf(document).size > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ document }) => document);
}

const numberOf = ({ label }: OutlineNode): number | null => countOf(keyOf(label ?? ""));

/** An item of an article where it is a node of its own. */
function itemOf({ nodes }: PolicyDocument, article: number, item: number | null) {
  return nodes.find((node) => node.parent === article && item !== null && numberOf(node) === item);
}

/** Whether an article lacks an item: only where its items are told apart. */
function lacksItem({ nodes }: PolicyDocument, article: number, item: number): boolean {
  const beneath = nodes.filter(({ parent }) => parent === article);
  const items = [
    ...beneath.flatMap((node) => numberOf(node) ?? []),
    ...itemsIn(nodes[article]?.text ?? ""),
  ];
  return items.length > 0 && !items.includes(item);
}

/** The article a question asks of a work that is held; null where it asks for none, or of no work that is known. */
export function articleOf(
  { root, text }: Query,
  searchable: Searchable,
): Answer["query"]["article"] {
  const words = positiveTerms(root).flatMap((term) => term.words);
  const [asked, more] = words.filter(isArticle);
  const others = words.filter((word) => !isProvision(word));
  if (asked?.span === undefined || more !== undefined || others.length === 0) return null;
  const { span, within } = asked;
  const works = titled(others, searchable);
  for (const work of works) {
    const { id, title, script, nodes } = work;
    const at = nodes.findIndex(({ label }) => label !== null && isLabelled(asked, label));
    if (at < 0) continue;
    const item = within?.item ?? null;
    const printed = text.slice(span[0], within?.end ?? span[1]);
    if (item !== null && lacksItem(work, at, item)) return { printed, title, script, clause: null };
    const place = itemOf(work, at, item) ?? nodes[at];
    return { printed, title, script, clause: `${id}:${place?.path}` };
  }
  const [best] = works;
  if (!best) return null;
  const { title, script } = best;
  return { printed: text.slice(...span), title, script, clause: null };
}
