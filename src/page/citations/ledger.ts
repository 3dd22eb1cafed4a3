/** 待获取: the works cited and not held, what is cited most first, to be taken along as a table. */

import type { Work } from "../../vocabulary.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { workEntry } from "./works.js";

export function ledger(missing: readonly Work[]): HTMLElement[] {
  if (missing.length === 0) return [element("p", { class: "lead" }, say("ledgerEmpty"))];
  return [
    element("p", { class: "lead" }, say("ledgerTally", missing.length)),
    element(
      "p",
      { class: "take-along" },
      element("a", { href: "/api/works.csv", download: true }, say("exportCsv")),
    ),
    element("ol", { class: "works" }, ...missing.map(workEntry)),
  ];
}
