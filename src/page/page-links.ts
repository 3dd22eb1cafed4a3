/** Links to the pages of a list. */

import { element } from "./element.js";
import { say, sayAround } from "./language.js";
import { pageNumbers } from "./paging.js";

/** Null where all of it is on one page; of a page that is not there the way to the last one. */
export function pageLinks(
  page: number,
  last: number,
  addressOf: (page: number) => string,
): HTMLElement | null {
  if (last > 0 && page > last) return pastEnd(page, last, addressOf(last));
  if (last < 2) return null;
  const link = (to: number, text: string, label: string | null) =>
    element(
      "a",
      {
        href: addressOf(to),
        "aria-label": label,
        "aria-current": to === page && label !== null ? "page" : null,
      },
      text,
    );
  return element(
    "nav",
    { class: "pages", "aria-label": say("pages") },
    page > 1 && link(page - 1, say("previousPage"), null),
    ...pageNumbers(page, last).map((to) =>
      to === null ? element("span", {}, "…") : link(to, String(to), say("page", to)),
    ),
    page < last && link(page + 1, say("nextPage"), null),
  );
}

function pastEnd(page: number, last: number, address: string): HTMLElement {
  const way = element("a", { href: address }, say("toLastPage", last));
  return element("p", { class: "past-end" }, ...sayAround("pastEnd", String(page), way));
}
