/** What a reader would query in a finished outline, for the person who keeps the corpus. */
import type { Doubt, Draft } from "./drafts.js";
import { leavesBracketOpen } from "./sentence.js";
import { doubting } from "./sentences.js";

export function doubtsAbout(drafts: readonly Draft[], title: string | null): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (title === null) {
    doubts.push({ line: 0, ...doubting("title-missing"), words: "" });
  }
  for (const draft of drafts) {
    if (saysNothing(draft)) doubts.push(about(draft, "heading-without-body"));
    if (draft.paragraphs.some(leavesBracketOpen)) doubts.push(about(draft, "unclosed-bracket"));
  }
  return doubts;
}

function saysNothing({ kind, heading, body, paragraphs, hasChildren, type }: Draft): boolean {
  if (hasChildren || paragraphs.length > 1 || type === "row" || type === "title") return false;
  return (
    (kind === null && type === "paragraph" && heading !== null) ||
    (kind !== null && heading === body && body !== "")
  );
}

function about(draft: Draft, rule: "heading-without-body" | "unclosed-bracket"): Doubt {
  return { line: draft.first, ...doubting(rule), words: (draft.paragraphs[0] ?? "").slice(0, 40) };
}
