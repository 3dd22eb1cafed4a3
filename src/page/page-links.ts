/** Links to the pages of a list. */

import { element } from "./element.js";
import { say } from "./language.js";
import { pageNumbers } from "./paging.js";

/** Null where all of it is on one page. */
export function pageLinks(
  page: number,
  last: number,
  addressOf: (page: number) => string,
): HTMLElement | null {
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
