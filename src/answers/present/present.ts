/**
 * Ranked matches → hits: what matched, marked in the text as printed, and where
 * it stands.
 */

import { kept } from "../../kept.js";
import { analyse, words as splitWords } from "../../text/analyse.js";
import { keyOf } from "../../text/key.js";
import type { Hit, Span } from "../../vocabulary.js";
import type { Found } from "../find/found.js";
import { type Borders, bordersIn, bordersOf } from "../lookup/borders.js";
import type { Ranked } from "../rank/rank.js";
import type { Searchable } from "../searchable.js";
import { excerptOf } from "./excerpt.js";
import { joinSpans, type Sought, soughtBy, soughtIn, spansIn } from "./marking.js";
import { contextOf, summaryOf } from "./origin.js";
import { spansWithin } from "./within.js";

const lineKeysOf = kept((_: Searchable) => new Map<string, string>());

/** Key of a title or heading; the same few stand above all hits of a library. */
function keyOfLine(line: string, searchable: Searchable): string {
  const known = lineKeysOf(searchable);
  const key = known.get(line) ?? keyOf(line);
  known.set(line, key);
  return key;
}

/** How the hits of one question are shown; what stands above many of them is marked once. */
export function presenting(found: Found, searchable: Searchable): (ranked: Ranked) => Hit {
  const full = soughtBy(found, found.words);
  const part = soughtBy(found, found.parts);
  const articles = found.words.filter((word) => word.within !== undefined);
  const above = new Map<Sought, Map<string, Span[]>>([
    [full, new Map()],
    [part, new Map()],
  ]);
  const marked = (text: string, sought: Sought): Span[] => {
    const known = above.get(sought)?.get(text);
    if (known) return known;
    const borders = (): Borders => bordersOf(splitWords(analyse(text)).join(" "));
    const spans = spansIn({ text, key: keyOfLine(text, searchable), borders }, sought);
    above.get(sought)?.set(text, spans);
    return spans;
  };
  return ({ match, score, reasons }) => {
    const { number, tier } = match;
    const clause = searchable.clauses[number];
    if (!clause) throw new RangeError(`no clause ${number}`);
    const { document, path, type, heading, text } = clause;
    const sought = tier === "some" ? part : full;
    const key = searchable.keys[number] ?? "";
    const own = soughtIn(sought, found.words, key, clause.departments);
    const marks = spansIn({ text, key, borders: () => bordersIn(searchable, number) }, own);
    const spans = articles.length === 0 ? marks : joinSpans(marks, spansWithin(articles, clause));
    const context = contextOf(document, clause.node);
    return {
      clause: type === "front" ? null : clause.id,
      document: summaryOf(document),
      path,
      type,
      heading,
      context,
      contextSpans: context.map((line) => marked(line, sought)),
      titleSpans: marked(document.title, sought),
      text,
      spans,
      excerpt: excerptOf(text, spans),
      tier,
      score: Math.round(score * 1000) / 1000,
      reasons,
      departments: clause.departments,
      targets: clause.targets,
    };
  };
}
