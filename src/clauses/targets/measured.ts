/**
 * A level that is named and then measured in a bracket: 项目资金…，不低于粤东西北
 * 平均水平（3000万元）.
 */
import type { Span } from "../../vocabulary.js";
import { figuresIn } from "./figures.js";
import { leadOf } from "./lead.js";
import { passageOf } from "./passage.js";
import { add, type Reading, yearNow } from "./reading.js";
import { wordsOf } from "./words.js";

/** A bound with the name of a level up to the bracket. */
const LEVEL =
  /(不低于|不少于|高于|超过|不超过|不高于|达到)[^,。;:\d]*(?:水平|标准|均值|平均数?|总额|基数)$/u;

/** The longest clause such a level is named in. */
const WINDOW = 80;

/** Reads a bracket that is one figure after the name of a level; false where it is none. */
export function readMeasure(reading: Reading, [from, to]: Span): boolean {
  const { passage, sentence } = reading;
  const { plain } = passageOf(passage.text.slice(from, to));
  const figure = figuresIn(plain)[0];
  if (figure === undefined || plain.slice(figure.start, figure.end).length < plain.trim().length)
    return false;
  const start = Math.max(0, from - 1 - WINDOW);
  const before = passage.plain.slice(start, from - 1);
  const clause = before.slice(
    Math.max(...[..."。,;:\n"].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  const level = LEVEL.exec(clause);
  if (level === null || yearNow(reading) === null) return false;
  const begins = from - 1 - clause.length;
  const subject = level.index > 1 ? ([begins, begins + level.index] as const) : sentence.earlier;
  if (subject === null) return false;
  const lead = leadOf(passage.plain.slice(...subject), false);
  const indicator = wordsOf(passage, subject[0] + lead.length, subject[1]);
  if (indicator.length < 2) return false;
  const most = /不超过|不高于/u.test(level[1] ?? "");
  const comparator = level[1] === "达到" ? "=" : most ? "<=" : ">=";
  const unit = passage.text.slice(from + figure.unit[0], from + figure.unit[1]);
  const quoted = { from: subject[0] + lead.length, to: Math.min(passage.text.length, to + 1) };
  add(reading, { indicator, value: figure.value, unit, comparator, at: from, ...quoted });
  return true;
}
