/** A clause quoted the way staff quote it: 《标题》（文号）and the place. */

import type { DocumentFields, NodeType } from "../vocabulary.js";
import { placeName } from "./place-name.js";

export function citation(
  document: Pick<DocumentFields, "title" | "docNumber" | "script">,
  path: string | null,
  type?: NodeType,
): string {
  // A title that holds a title takes the single marks inside: 《关于印发〈…实施方案〉的通知》.
  const title = document.title.replaceAll("《", "〈").replaceAll("》", "〉");
  const number = document.docNumber === null ? "" : `（${document.docNumber}）`;
  const place = path === null ? "" : placeName(path, document.script, type);
  return `《${title}》${number}${place}`;
}
