/** What a card says of a citation: which work it means, how surely and why, who else cites it. */

import type { Citation, WorkSummary } from "../../vocabulary.js";
import { viewPlace, write } from "../address.js";
import type { OpenDocument } from "../api.js";
import { badge } from "../badge.js";
import { inChinese } from "../chinese.js";
import { type Child, element, langOf } from "../element.js";
import { say, sayName } from "../language.js";
import { placeName } from "../place-name.js";
import type { Led } from "./lead.js";

/** What is known of the open document and of the works it cites. */
export interface Known {
  readonly works: ReadonlyMap<string, WorkSummary>;
  readonly document: OpenDocument;
}

export function cardContent({ citation }: Led, { works, document }: Known): Child[] {
  if (citation.document === document.id) return ownClause(citation, document);
  const work = citation.work === null ? undefined : works.get(citation.work);
  if (work === undefined) return [...doubt(citation, works), basisOf(citation)];
  return [...workLines(work, citation), basisOf(citation), citedLine(work)];
}

/** Characters of a clause that tell which it is. */
const OPENING = 80;

/** A place in the open document itself: how it begins. */
function ownClause({ clause }: Citation, { nodes, script }: OpenDocument): Child[] {
  const node = nodes.find(({ id }) => id === clause);
  if (node === undefined) return [];
  const words = node.text.length > OPENING ? `${node.text.slice(0, OPENING)}…` : node.text;
  const place = inChinese(placeName(node.path, script, node.type), script);
  return [
    line("card-facts", say("thisDocument"), " ", place),
    line("card-title", element("span", { lang: langOf(script) }, words)),
  ];
}

function workLines(work: WorkSummary, { document, evidence }: Citation): Child[] {
  const lang = langOf(work.script);
  const isHeld = document !== null;
  const otherVersion = evidence.includes("other-version");
  return [
    line("card-title", element("span", { lang }, work.title)),
    line("card-facts", ...facts(work, lang)),
    !isHeld && line("card-state", say(otherVersion ? "otherVersion" : "citationMissing")),
  ];
}

/** [省] 粤府办〔2016〕46号 · 广东省人民政府办公厅 · 2016-05-20 */
function facts({ level, docNumber, title, issuers, issued }: WorkSummary, lang: string): Child[] {
  const number = docNumber === title ? null : docNumber;
  const parts = [number, issuers.join("、") || null].flatMap((part) =>
    part === null ? [] : [element("span", { lang }, part)],
  );
  if (issued !== null) parts.push(element("time", { datetime: issued }, issued));
  return [badge(level), ...parts.flatMap((part) => [" ", part])];
}

/** Why no work is taken, and which could be meant. */
function doubt({ candidates }: Citation, works: ReadonlyMap<string, WorkSummary>): Child[] {
  const known = candidates.flatMap((id) => works.get(id) ?? []);
  return [
    line("card-state", say(known.length > 0 ? "couldBe" : "couldBeNone")),
    ...known.map((work) => line("card-candidate", candidate(work))),
  ];
}

function candidate({ id, title, docNumber, script }: WorkSummary): HTMLElement {
  const words = docNumber === null || docNumber === title ? title : `${title}（${docNumber}）`;
  const href = write(viewPlace("citations", { work: id }));
  return element("a", { href, lang: langOf(script) }, words);
}

/** 很可能：题名相符、题名含地名. That it is ambiguous is said before. */
export function basisOf({
  confidence,
  evidence,
}: Pick<Citation, "confidence" | "evidence">): HTMLElement {
  const reasons = evidence.map((name) => sayName(`evidence-${name}`)).join(say("listJoin"));
  const sure = say(confidence === "ambiguous" ? "grounds" : confidence);
  return line("card-basis", say("because", sure, reasons));
}

function citedLine({ id, cited }: WorkSummary): HTMLElement {
  const href = write(viewPlace("citations", { work: id }));
  const { times, documents } = cited;
  const words = times === 0 ? say("workNotCited") : say("workCited", times, documents);
  return line("card-cited", element("a", { href }, words));
}

/** Spans, as the card stands within a paragraph of the text. */
function line(name: string, ...children: readonly Child[]): HTMLElement {
  return element("span", { class: name }, ...children);
}
