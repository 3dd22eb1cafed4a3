/** The words of a clause in a cell, a long one folded to what matches. */

import type { ComparedClause } from "../../vocabulary.js";
import { type Child, element, langOf } from "../element.js";
import { say } from "../language.js";
import { folded, type Part } from "./fold.js";
import { type LayeredPiece, type Layers, layered } from "./layers.js";

export interface ClauseWords {
  readonly element: HTMLElement;
  /** Unfolds and folds again; nothing where all is shown. */
  toggle(): void;
}

type Shown = Pick<Layers, "matched" | "differing"> & { readonly whole: boolean };

export function clauseWords(clause: ComparedClause, { whole, ...spans }: Shown): ClauseWords {
  const layers: Layers = { ...spans, bold: [...clause.figures, ...clause.deadlines] };
  const parts = folded(clause.text, spans.matched, spans.differing);
  const lang = langOf(clause.document.script);
  const words = element(
    "p",
    { class: "words", lang },
    ...parts.map((part) => partElement(part, clause.text, layers)),
  );
  if (parts.length === 1) return { element: words, toggle: () => undefined };
  const button = element("button", { type: "button", class: "unfold" });
  const set = (open: boolean) => {
    words.classList.toggle("folded", !open);
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? say("foldClause") : say("unfoldClause", clause.text.length);
  };
  const toggle = () => set(words.classList.contains("folded"));
  button.addEventListener("click", toggle);
  set(whole);
  return { element: element("div", {}, words, button), toggle };
}

function partElement({ span, shown }: Part, text: string, layers: Layers): HTMLElement {
  const set = setPieces(layered(text, layers, span));
  if (shown) return element("span", {}, ...set);
  return element(
    "span",
    {},
    element("span", { class: "gap" }, "…"),
    element("span", { class: "rest" }, ...set),
  );
}

/** What matches is one mark, whatever is bold or differs in it. */
function setPieces(pieces: readonly LayeredPiece[]): Child[] {
  const out: Child[] = [];
  let mark: HTMLElement | null = null;
  for (const piece of pieces) {
    const set = piece.bold ? element("strong", {}, piece.text) : piece.text;
    const child = piece.differing ? element("u", { class: "differs" }, set) : set;
    if (!piece.matched) out.push(child);
    else if (mark === null) out.push(element("mark", {}, child));
    else mark.append(child);
    const last = out.at(-1);
    mark = piece.matched && last instanceof HTMLElement ? last : null;
  }
  return out;
}
