/** What a predicate is said of: the printed subject, or the one an earlier clause has named. */
import type { Chunk } from "./chunks.js";
import { leadOf } from "./lead.js";
import { TIME } from "./passage.js";
import type { Predicate } from "./predicate.js";
import type { Reading } from "./reading.js";
import { completed, wordsOf } from "./words.js";

/** 由2015年的, 在原…的基础上: where a figure starts from. */
const STARTING_POINT = new RegExp(`(?:由|从|在|的?基础上|原|的|[和与及、]|${TIME})+$`, "u");

/** The indicator a predicate is said of; null where none is printed in the clause. */
export function subjectOf(reading: Reading, { from }: Chunk, predicate: Predicate): string | null {
  const { passage, sentence } = reading;
  const before = passage.plain.slice(from, from + predicate.core);
  const core = before.replace(STARTING_POINT, "");
  const whole = core.replace(/^[\s,、的]+/u, "");
  if (/^(?:占|比|较|同比)/u.test(whole)) {
    return sentence.subject === null
      ? null
      : sentence.subject + wordsOf(passage, from, from + core.length);
  }
  const lead = leadOf(core, false);
  const done = predicate.verb !== null && core.startsWith("完成", lead.length) ? "完成".length : 0;
  const start = Math.min(core.length, lead.length + done);
  const words = wordsOf(passage, from + start, from + core.length);
  if (words.length < 2) return null;
  return completed(words, core.slice(start).trim(), sentence.subject);
}

/** 加大市财政配套资金，在…基础上增至: the object of the clause before. */
export function objectBefore({ passage, sentence }: Reading): string | null {
  if (sentence.before === null) return null;
  const [from, to] = sentence.before;
  const lead = leadOf(passage.plain.slice(from, to), false);
  const words = lead.made ? wordsOf(passage, from + lead.length, to) : "";
  return words.length < 2 ? null : words;
}
