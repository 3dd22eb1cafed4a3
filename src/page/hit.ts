/** One result: whose it is, where it stands, and its words with the matches marked. */

import type { Hit } from "../vocabulary.js";
import { type SearchPlace, write } from "./address.js";
import { badge } from "./badge.js";
import { carriedShortly } from "./carried.js";
import { citationCounts } from "./citations/counts.js";
import { compareLink } from "./compare/link.js";
import { element, langOf } from "./element.js";
import { sayName } from "./language.js";
import { marked } from "./marked.js";
import { lastLabel } from "./place-name.js";

/** What reads from the outside in: 二、重点任务 › （三）加强企业研发载体建设 › 2. */
const INWARD = " › ";

export function hitEntry(hit: Hit, from: SearchPlace): HTMLElement {
  const { document } = hit;
  const lang = langOf(document.script);
  const address = write({
    view: "document",
    id: document.id,
    clause: hit.clause === null ? null : hit.path,
    from,
  });
  return element(
    "li",
    { class: "hit" },
    badge(document.level),
    element(
      "article",
      {},
      element(
        "h3",
        { class: "hit-head" },
        element(
          "a",
          { href: address, class: "hit-link", lang },
          document.docNumber && element("span", { class: "hit-number" }, document.docNumber),
          document.docNumber && " ",
          element("span", {}, marked(document.title, hit.titleSpans)),
        ),
      ),
      document.issued && element("time", { datetime: document.issued }, document.issued),
      element("p", { class: "hit-path" }, ...hitPath(hit, lang)),
      element("p", { class: "hit-excerpt", lang }, marked(hit.excerpt.text, hit.excerpt.spans)),
      ways(hit, lang),
    ),
  );
}

/** Whom it makes responsible and what it sets; its counterparts, and those who cite it. */
function ways(hit: Hit, lang: string): HTMLElement | null {
  const { clause, path, type, document } = hit;
  const compared =
    clause === null ? null : compareLink(clause, { path, type, script: document.script });
  const told = [...carriedShortly(hit, lang), compared, ...citationCounts(hit)].filter(
    (one) => one,
  );
  return told.length === 0 ? null : element("p", { class: "hit-ways" }, ...told);
}

function hitPath(hit: Hit, lang: string): HTMLElement[] {
  const own = ownPlace(hit);
  const above = hit.context.flatMap((line, i) => [marked(line, hit.contextSpans[i] ?? []), INWARD]);
  return [
    element("span", { lang }, ...above),
    own === null ? element("span", {}, sayName(hit.type)) : element("span", { lang }, own),
  ];
}

/** Types whose path ends in a printed number; the others are named by what they are. */
const NUMBERED = new Set(["section", "subsection", "item", "subitem"]);

function ownPlace(hit: Hit): string | null {
  if (NUMBERED.has(hit.type)) return lastLabel(hit.path, hit.document.script);
  // An unnumbered heading is its own path; the excerpt begins with it, so it is not said twice.
  if (hit.heading === null || hit.excerpt.text.startsWith(hit.heading)) return null;
  return hit.heading;
}
