/**
 * A title in a question, a word or two adrift: 番禺区加快创新驱动发展实施意见 names
 * 中共广州市番禺区委 广州市番禺区人民政府关于加快创新驱动发展的实施意见.
 */

import { kept } from "../../kept.js";
import { keyOf } from "../../text/key.js";
import type { PolicyDocument } from "../../vocabulary.js";
import { startsOf } from "../lookup/occurrences.js";
import type { QueryWord } from "../query.js";

/** Who issues, and that it is issued, stand before what a title is about; 的通知 after it. */
const ISSUED = /^.*(?:关于|印发|转发)/u;
const NOTICE = /的?(?:通知|公告|通告|批复|函)$/u;

/** Key of what a document is about by its title. */
const subjectOf = kept((document: PolicyDocument): string => {
  const key = keyOf(document.title);
  return key.replace(ISSUED, "").replace(NOTICE, "") || key;
});

/** Share of what a document's title is about that the words of a question name, in any form. */
export function namedShare(words: readonly QueryWord[], document: PolicyDocument): number {
  const subject = subjectOf(document);
  const named = new Uint8Array(subject.length);
  for (const { key, forms } of words) {
    for (const form of [key, ...forms.map((other) => other.key)]) {
      if (form.length < 2) continue;
      for (const start of startsOf(form, subject)) named.fill(1, start, start + form.length);
    }
  }
  return named.reduce((sum, one) => sum + one, 0) / Math.max(1, subject.length);
}
