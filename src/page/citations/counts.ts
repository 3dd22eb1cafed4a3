/** How much a clause found cites and is cited, with the way to those who cite it. */

import type { Hit } from "../../vocabulary.js";
import { viewPlace, write } from "../address.js";
import { type Child, element } from "../element.js";
import { say } from "../language.js";

/** Nothing where there is nothing to tell. */
export function citationCounts({ clause, path, document, cites = 0, citedBy = 0 }: Hit): Child[] {
  const places = { work: document.id, clause: clause === null ? null : path };
  const href = write(viewPlace("citations", places));
  return [
    cites > 0 && element("span", { class: "count" }, say("citesCount", cites)),
    citedBy > 0 && element("a", { href }, say("citedByCount", citedBy)),
  ];
}
