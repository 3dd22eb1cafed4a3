/** The citations of an open document as links: their state to be seen, heard and looked into. */

import type { WorkSummary } from "../../vocabulary.js";
import { type DocumentPlace, write } from "../address.js";
import type { OpenDocument, OpenNode } from "../api.js";
import { type Child, element } from "../element.js";
import { say } from "../language.js";
import type { Link } from "../marked.js";
import type { Word } from "../words.js";
import { cardContent } from "./card.js";
import { type Led, leadOf, STATE_WORDS, type State, titleOf } from "./lead.js";

type Citing = Pick<OpenNode, "id" | "citations">;

export interface CitationLinks {
  /** Those of a node that lead somewhere, in the order of the print. */
  led(node: Citing): Led[];
  links(node: Citing): Link[];
  /** Those of the document's title. */
  readonly ofTitle: readonly Link[];
  /** What a link's card says; null for another element. */
  card(link: Element): Child[] | null;
  /** Read to who hears a link, never seen: what its underline says. */
  readonly spoken: HTMLElement;
  readonly works: ReadonlyMap<string, WorkSummary>;
}

export function citationLinks(
  document: OpenDocument,
  { from, find }: Pick<DocumentPlace, "from" | "find">,
): CitationLinks {
  const works = new Map(document.works.map((work) => [work.id, work]));
  const made = new WeakMap<Element, Led>();
  const led: CitationLinks["led"] = ({ id, citations }) =>
    citations.flatMap((citation) => {
      const lead = leadOf(citation, { document: document.id, clause: id, from, find });
      return lead === null ? [] : [{ citation, lead }];
    });
  const link = (one: Led): Link => ({
    span: one.citation.span,
    around: (words) => {
      const { state, place } = one.lead;
      const attributes = {
        class: `citation citation-${state}`,
        href: write(place),
        "aria-describedby": spokenId(state),
      };
      const anchor = element("a", attributes, words);
      made.set(anchor, one);
      return anchor;
    },
  });
  return {
    led,
    links: (node) => led(node).map(link),
    ofTitle: led({ id: titleOf(document.id), citations: document.citations }).map(link),
    card: (anchor) => {
      const one = made.get(anchor);
      return one === undefined ? null : cardContent(one, { works, document });
    },
    spoken: spokenStates(),
    works,
  };
}

const spokenId = (state: State): string => `citation-${state}`;

function spokenStates(): HTMLElement {
  const states = Object.entries(STATE_WORDS) as [State, Word][];
  return element(
    "div",
    { hidden: true },
    ...states.map(([state, word]) => element("span", { id: spokenId(state) }, say(word))),
  );
}
