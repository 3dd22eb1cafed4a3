/**
 * Logical lines to constructs, by an ordered list of recognisers.
 *
 * Guarantees that every line is in exactly one construct, in the order of the print.
 */

import { fold } from "../text/fold.js";
import type { LogicalLine } from "../vocabulary.js";
import type { Construct, Recogniser, View } from "./constructs.js";
import { readLabel } from "./labels.js";
import { annex } from "./recognisers/annex.js";
import { annexList } from "./recognisers/annex-list.js";
import { callout } from "./recognisers/callout.js";
import { dash } from "./recognisers/dash.js";
import { heading } from "./recognisers/heading.js";
import { label } from "./recognisers/label.js";
import { note } from "./recognisers/note.js";
import { prose } from "./recognisers/prose.js";
import { signature } from "./recognisers/signature.js";
import { table } from "./recognisers/table.js";
import { title } from "./recognisers/title.js";
import type { Wrapping } from "./wrapping.js";

/** The first that takes a line has it; each stands before those that would take its lines too. */
export const RECOGNISERS: readonly Recogniser[] = [
  table, // its title would pass for a heading, its 序号 for labels
  annexList, // before annex: 附件：1.… begins as 附件 does
  annex,
  callout,
  note, // （此件公开发布） and 注：… before paragraphs
  label,
  dash,
  signature, // a body's name is as short as a heading
  title, // a title is as short as a heading, but says what kind of paper it heads
  heading,
  prose, // takes anything
];

export function recognise(
  lines: readonly LogicalLine[],
  facts: { readonly wrapping: Wrapping; readonly titled: boolean },
): readonly Construct[] {
  const before: Construct[] = [];
  const quoted = quotedTitles(lines);
  const parallel = opensInOtherFace(lines);
  let at = 0;
  while (at < lines.length) {
    const words = lines[at]?.cells === undefined ? (lines[at]?.text.trim() ?? "") : "";
    const view: View = { lines, at, words, before, quoted, parallel, ...facts };
    let taken = 1;
    for (const recogniser of RECOGNISERS) {
      const found = recogniser.recognise(view);
      if (found === null) continue;
      before.push(found.construct);
      taken = found.taken;
      break;
    }
    at += taken;
  }
  return before;
}

/** One paragraph that opens so is emphasis; from two on it is how the document sets headings. */
function opensInOtherFace(lines: readonly LogicalLine[]): boolean {
  return (
    lines.filter(({ lead, text }) => lead !== undefined && readLabel(text.trim()) === null).length >
    1
  );
}

function quotedTitles(lines: readonly LogicalLine[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const { text } of lines) {
    for (const [, title = ""] of text.matchAll(/《([^《》]{4,100})》/gu)) {
      titles.add(fold(title.replace(/\s/gu, "")));
    }
  }
  return titles;
}
