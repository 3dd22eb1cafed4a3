/** The page begins here: from the address to the view, and the keys of each view. */

import {
  type DocumentPlace,
  isAsked,
  isViewPlace,
  type Place,
  question,
  type SearchPlace,
  searchWithin,
  type ViewName,
  type ViewPlace,
} from "./address.js";
import { hitsIn, holdings, openDocument, search, Trouble } from "./api.js";
import { byId, element } from "./element.js";
import { askedFor } from "./facets.js";
import { focusedControl, focusHeading, refocus } from "./focus.js";
import { setDrawers, setUpFrame, showView } from "./frame.js";
import { showHelp } from "./help.js";
import { type Arrival, beginJourney, go, showAgain } from "./journey.js";
import { type KeyActions, listenForKeys, moveAlong } from "./keyboard.js";
import { currentLanguage, say } from "./language.js";
import { occurrences, pertinent } from "./occurrences.js";
import { readingView } from "./reading.js";
import { resultsView } from "./results.js";
import { followAdditions, showInScript, shownScript } from "./shown-script.js";
import { setUpSuggestions } from "./suggestions.js";
import { tally } from "./tally.js";
import { troubleView } from "./trouble.js";
import { plain, type View } from "./view.js";
import { welcomeView } from "./welcome.js";

/** How each of the other views is made from what its address says; its modules are loaded when it is first gone to. */
const MAKERS: Readonly<Record<ViewName, (place: ViewPlace) => Promise<View>>> = {
  compare: async (place) => (await had(import("./compare/view.js"))).compareView(place),
  targets: async (place) => (await had(import("./targets/view.js"))).targetsView(place),
  corpus: async () => (await had(import("./corpus.js"))).corpusView(),
  citations: async (place) => (await had(import("./citations/view.js"))).citationsView(place),
  draft: async () => (await had(import("./draft/view.js"))).draftView(),
  graph: async (place) => (await had(import("./graph/view.js"))).graphView(place),
};

/** Modules that cannot be had are a failure of the network or the server, as an answer would be. */
async function had<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (cause) {
    // A module that is there and is wrong is our own failure.
    if (cause instanceof SyntaxError) throw cause;
    throw new Trouble(location.search, 0, null, null);
  }
}

/** An answer that comes sooner needs no notice that it is awaited. */
const PATIENCE = 300;

const content = byId("content", HTMLElement);
const status = byId("status", HTMLElement);
const waiting = byId("waiting", HTMLElement);
const view = byId("view", HTMLElement);
const box = byId("q", HTMLInputElement);

let turn = 0;
let shown: View = plain(element("div"), null);
/** Names the open document, so that going within it loads nothing; null where none is open. */
let openKey: string | null = null;

async function show(arrival: Arrival): Promise<void> {
  const { place } = arrival;
  const mine = ++turn;
  box.value = questionOf(place);
  showView(isViewPlace(place) ? place.view : "search");
  if (openKey === null || openKey !== readingKey(place)) {
    const made = await awaited(make(place), place);
    // Another address was gone to meanwhile; its view is the one to show.
    if (mine !== turn) return;
    const control = focusedControl(view);
    settle(made, place);
    arrive(arrival);
    // Where the page itself begins, so does the first Tab.
    if (mine > 1) refocus(view, control);
  } else arrive(arrival);
}

function questionOf(place: Place): string {
  if (isViewPlace(place)) return "";
  return place.view === "search" ? place.q : place.from.q;
}

async function make(place: Place): Promise<View> {
  try {
    if (place.view === "document") return await makeReading(place);
    if (isViewPlace(place)) return await MAKERS[place.view](place);
    return isAsked(place) ? await makeResults(place) : plain(await welcomeView(), null);
  } catch (cause) {
    return plain(troubleView(cause, showAgain), null);
  }
}

async function makeResults(place: SearchPlace): Promise<View> {
  const [answer, held] = await Promise.all([search(place), holdings()]);
  const titles = new Map(held.documents.map((document) => [document.id, document]));
  return {
    element: resultsView(answer, place, titles),
    status: tally(answer, place),
    title: element("span", {}, ...askedFor(place, titles)).textContent,
    keys: HIT_KEYS,
    reading: null,
  };
}

async function makeReading(place: DocumentPlace): Promise<View> {
  const { id } = place;
  const within = searchWithin(place);
  const asked = within.q.trim() !== "";
  const [document, hits] = await Promise.all([openDocument(id), asked ? hitsIn(id, within) : []]);
  const found = occurrences(document, pertinent(hits, place.clause));
  const reading = readingView(document, place, found);
  const keys = {
    j: () => click(".next-hit"),
    k: () => click(".previous-hit"),
    c: reading.cite,
    d: () => click('.clause[aria-current="location"] .to-compare'),
  };
  return { ...plain(reading.element, document.title), keys, reading };
}

async function awaited(making: Promise<View>, place: Place): Promise<View> {
  content.setAttribute("aria-busy", "true");
  const notice = setTimeout(() => {
    waiting.textContent = say(place.view === "search" ? "searching" : "opening");
  }, PATIENCE);
  const made = await making;
  await showInScript(made.element);
  clearTimeout(notice);
  waiting.textContent = "";
  content.removeAttribute("aria-busy");
  return made;
}

function settle(made: View, place: Place): void {
  view.replaceChildren(made.element);
  // One element: it stands in the column of the text.
  status.replaceChildren(...(made.status.length > 0 ? [element("span", {}, ...made.status)] : []));
  document.title = made.title === null ? say("name") : `${made.title} – ${say("name")}`;
  shown = made;
  openKey = made.reading === null ? null : readingKey(place);
  setDrawers();
}

/** Places with one key are one open document: going between them loads nothing. */
function readingKey(place: Place): string | null {
  if (place.view !== "document") return null;
  return JSON.stringify([place.id, place.from, place.find, currentLanguage(), shownScript()]);
}

function arrive({ place, scrolled, leftFor }: Arrival): void {
  if (place.view === "document") {
    shown.reading?.goTo(place.clause, scrolled === null ? "scroll" : "stay");
  } else if (scrolled === null) window.scrollTo(0, 0);
  if (leftFor !== null) {
    view
      .querySelector<HTMLElement>(`a[href="${CSS.escape(leftFor)}"]`)
      ?.focus({ preventScroll: true });
  }
  if (scrolled !== null) window.scrollTo(0, scrolled);
}

/** What the keys do among results. */
const HIT_KEYS: KeyActions = {
  j: () => moveAlong(".hit-link", 1),
  k: () => moveAlong(".hit-link", -1),
  o: () => click(".hit-link:focus"),
  d: () => click(".hit:has(:focus) .to-compare"),
};

function keyActions(): KeyActions {
  return {
    "/": () => {
      box.focus();
      box.select();
    },
    "?": showHelp,
    ...shown.keys,
  };
}

function click(selector: string): void {
  view.querySelector<HTMLElement>(selector)?.click();
}

/** Past the head and past what narrows the results. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  focusHeading(view);
}

function ask(event: SubmitEvent): void {
  event.preventDefault();
  go(question(box.value.trim()));
}

byId("ask", HTMLFormElement).addEventListener("submit", ask);
byId("skip", HTMLAnchorElement).addEventListener("click", skip);
setUpFrame(showAgain);
followAdditions(view);
setUpSuggestions(box, go);
box.addEventListener("keydown", (event) => {
  // The list of suggestions takes the first Escape.
  if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) box.blur();
});
listenForKeys(keyActions);
beginJourney((arrival) => void show(arrival));
