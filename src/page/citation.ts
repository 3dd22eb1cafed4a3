/** A clause quoted the way staff quote it: 《标题》（文号）and the place. */

import type { DocumentFields } from "../vocabulary.js";

export function citation(
  document: Pick<DocumentFields, "title" | "docNumber">,
  path: string | null,
): string {
  // A title that holds a title takes the single marks inside: 《关于印发〈…实施方案〉的通知》.
  const title = document.title.replaceAll("《", "〈").replaceAll("》", "〉");
  const number = document.docNumber === null ? "" : `（${document.docNumber}）`;
  return `《${title}》${number}${path ?? ""}`;
}
