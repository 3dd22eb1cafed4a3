/** What a reader would query in a finished outline, for the person who keeps the corpus. */
import type { Doubt, Draft } from "./drafts.js";
import { leavesBracketOpen } from "./sentence.js";

export function doubtsAbout(drafts: readonly Draft[], title: string | null): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (title === null) {
    const message = "No title is printed; the name of the file stands for it.";
    doubts.push({ line: 0, rule: "title-missing", message, words: "" });
  }
  for (const draft of drafts) {
    if (saysNothing(draft))
      doubts.push(about(draft, "heading-without-body", "Nothing follows this heading."));
    if (draft.paragraphs.some(leavesBracketOpen)) {
      doubts.push(about(draft, "unclosed-bracket", "A bracket opened here is not closed."));
    }
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

function about(draft: Draft, rule: string, message: string): Doubt {
  return { line: draft.first, rule, message, words: (draft.paragraphs[0] ?? "").slice(0, 40) };
}
