/** 对照: the table with what is said over and under it; drawn anew where a reader decides. */

import type { CompareTable, Decision } from "../../vocabulary.js";
import { compare, decide, Trouble } from "../api.js";
import { langOfUnknown } from "../chinese.js";
import { element, langOf } from "../element.js";
import { say } from "../language.js";
import { aloneSections } from "./alone.js";
import { type Asked, tableParameters } from "./asked.js";
import { rowsShown, tableElement } from "./body.js";
import { coverageList } from "./coverage.js";
import { stand } from "./keys.js";
import { sources } from "./sources.js";
import { tools } from "./tools.js";

export interface Surroundings {
  readonly asked: Asked;
  /** Whether this reader may decide. */
  readonly mayDecide: boolean;
  /** Of what date the documents and the index are, in a sentence. */
  readonly dates: string;
}

export function tableView(first: CompareTable, around: Surroundings): HTMLElement {
  const { asked, mayDecide, dates } = around;
  const view = element("div", { class: "compare" });
  const told = element("p", { class: "told", role: "status" });
  const rows = new Map<string, HTMLElement>();

  const draw = (table: CompareTable) => {
    const keep = { ...asked, decide: mayDecide ? decideOn : null, made: rows };
    view.replaceChildren(
      heading(table, asked),
      tools(table, asked),
      told,
      ...(table.rows.length === 0
        ? [element("p", { class: "no-rows" }, say("noRows"))]
        : [
            table.columns.length > 1
              ? coverageList(table, new Set(rowsShown(table, asked.only)))
              : element("p", {}, say("noColumns")),
            tableElement(table, keep),
          ]),
      ...aloneSections(table, asked.whole),
      sources(table, dates),
    );
  };

  const decideOn = (source: string) => (other: string, decision: Decision | null) =>
    void (async () => {
      try {
        await decide([source, other], decision);
      } catch (cause) {
        told.textContent = say("notDecided", reasonOf(cause));
        return;
      }
      try {
        const at = rowsOf(view).findIndex(({ dataset }) => dataset.row === source);
        draw(await compare(tableParameters(asked)));
        told.textContent = say(decision === null ? "decisionTaken" : "decisionKept");
        standAt(view, at, source, other);
      } catch (cause) {
        told.textContent = say("decisionKeptOnly", reasonOf(cause));
      }
    })();
  draw(first);
  return view;
}

/** A topic is the reader's own word; other titles are a document's. */
function heading({ title, columns }: CompareTable, { topic }: Asked): HTMLElement {
  const source = topic === null ? columns[0]?.documents[0] : undefined;
  const lang = source === undefined ? null : langOf(source.script);
  return element(
    "h1",
    {},
    say("compareOf", ""),
    element("span", { lang: lang ?? langOfUnknown(title) }, title),
  );
}

const reasonOf = (cause: unknown): string =>
  (cause instanceof Trouble ? (cause.detail ?? cause.title) : null) ?? say("unreachable");

const rowsOf = (view: HTMLElement): HTMLElement[] => [
  ...view.querySelectorAll<HTMLElement>(".row"),
];

/**
 * The focus goes back to what was decided on; to its row where that is now in a
 * fold; to the row in its place where a filter no longer shows it.
 */
function standAt(view: HTMLElement, at: number, source: string, other: string): void {
  const rows = rowsOf(view);
  const row = rows.find(({ dataset }) => dataset.row === source) ?? rows[at] ?? rows.at(-1);
  const decided = row?.querySelector<HTMLElement>(`.entry[data-clause="${CSS.escape(other)}"]`);
  const first = row?.querySelector<HTMLElement>(".entry") ?? null;
  stand(view, decided?.checkVisibility() ? decided : first);
}
