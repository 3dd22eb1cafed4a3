/** Where the program found nothing: a search of the column's documents, to set a clause there by hand. */

import type { CompareColumn, Hit } from "../../vocabulary.js";
import { type Filters, question } from "../address.js";
import { search, Trouble } from "../api.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { marked } from "../marked.js";
import { placeName } from "../place-name.js";
import type { Decide } from "./deciding.js";

/** Clauses offered; a reader who sees none of them asks with other words. */
const OFFERED = 6;

export function pinSearch(
  source: string,
  column: CompareColumn,
  decide: NonNullable<Decide>,
): HTMLElement {
  const box = element("input", { type: "search", "aria-label": say("pinSearchLabel") });
  const found = element("ul", { class: "pin-found", role: "status" });
  const form = element("form", { class: "pin-search" }, box, element("button", {}, say("search")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (box.value.trim() === "") return;
    found.replaceChildren(...(await offers(box.value.trim(), source, column, decide)));
  });
  return element(
    "details",
    { class: "pinning" },
    element("summary", {}, say("pinSearch")),
    form,
    found,
  );
}

async function offers(
  q: string,
  source: string,
  column: CompareColumn,
  decide: NonNullable<Decide>,
): Promise<HTMLElement[]> {
  try {
    const hits = (await search(question(q, filtersFor(column)))).hits.filter(
      ({ clause, document }) =>
        clause !== null &&
        clause !== source &&
        column.documents.some(({ id }) => id === document.id),
    );
    if (hits.length === 0) return [element("li", {}, say("nothing"))];
    return hits.slice(0, OFFERED).map((hit) => offer(hit, decide));
  } catch (cause) {
    const why = cause instanceof Trouble ? cause.detail : null;
    return [element("li", {}, why ?? say("unreachable"))];
  }
}

/** The filter that lets through the column's documents, and as few others as one filter can. */
function filtersFor({ documents }: CompareColumn): Filters {
  const [first] = documents;
  if (first === undefined) return {};
  if (documents.length === 1) return { document: first.id };
  return first.level === null ? {} : { level: first.level };
}

function offer(hit: Hit, decide: NonNullable<Decide>): HTMLElement {
  const { clause, path, type, document, excerpt } = hit;
  const place = placeName(path, document.script, type);
  const pin = element(
    "button",
    { type: "button", "aria-label": say("pinThis", place) },
    say("pin"),
  );
  pin.addEventListener("click", () => clause !== null && decide(clause, "pinned"));
  const lang = langOf(document.script);
  return element(
    "li",
    { lang },
    element("span", { class: "entry-place" }, place),
    " ",
    marked(excerpt.text, excerpt.spans),
    " ",
    pin,
  );
}
