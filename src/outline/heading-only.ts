/**
 * Labelled lines that are a heading and nothing more: the text is still to come.
 *
 *   一、保障措施
 *   （三）加强科技人才工作。          where the document sets such headings on lines of their own
 * near miss: （三）2人户中为父女或母子结构。, the last of a list of conditions
 */
import type { Construct } from "./constructs.js";
import type { Draft } from "./drafts.js";
import { endsSentence, firstSentence } from "./sentence.js";

/** （三）基本原则。 is a heading whatever the document does elsewhere. */
const SURELY_HEADING = 8;
const LONGEST_HEADING = 40;

type Headed = Pick<Draft, "kind" | "body" | "paragraphs" | "type">;

/** True where nothing but a heading has been read of the node. */
export function isHeadingOnly(node: Headed, setsApart: boolean): boolean {
  if (node.paragraphs.length > 1) return false;
  if (!endsSentence(node.body)) return true;
  // 项 of an article are measures, however short.
  if (node.type === "subitem" || !isStopped(node)) return false;
  return setsApart || node.body.length <= SURELY_HEADING;
}

function isStopped({ kind, body }: Pick<Draft, "kind" | "body">): boolean {
  const isLevel = kind === "section" || kind === "subsection";
  return isLevel && /。$/u.test(body) && firstSentence(body) === body && isShort(body);
}

function isShort(body: string): boolean {
  return body.length <= LONGEST_HEADING && !/[；：]/u.test(body);
}

/** True where headings with a full stop mostly stand alone above their text, not before it. */
export function setsHeadingsApart(constructs: readonly Construct[]): boolean {
  let apart = 0;
  let measures = 0;
  constructs.forEach((construct, i) => {
    if (construct.kind !== "labelled" || !endsSentence(construct.body)) return;
    const { kind } = construct.label;
    if (kind !== "section" && kind !== "subsection") return;
    if (isStopped({ kind, body: construct.body }) && isAboveText(constructs[i + 1], kind)) apart++;
    else measures++;
  });
  return apart > 0 && apart >= measures;
}

function isAboveText(next: Construct | undefined, kind: "section" | "subsection"): boolean {
  if (next?.kind === "prose" || next?.kind === "dash") return true;
  if (next?.kind !== "labelled") return false;
  return next.label.kind !== "section" && next.label.kind !== kind;
}
