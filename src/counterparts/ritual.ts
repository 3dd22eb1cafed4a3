/**
 * Words every plan of its years opens with, whatever it plans: 以……为指导，全面
 * 贯彻党的十九大精神. They stand in a fortieth of a library's clauses, so their
 * rarity says nothing, and they would make any two guiding ideas one measure.
 */

import { fold } from "../text/fold.js";

/** What a ritual phrase names. Whole phrases between two signs are left out, never a part of one. */
const RITUAL = [
  // The leaders' thought, by name.
  "习近平",
  "邓小平理论",
  "三个代表",
  "科学发展观",
  "新发展理念",
  "中国特色社会主义(?:思想|理论|伟大旗帜)",
  // Congresses and plenary sessions of the Party.
  "党的?[一二三四五六七八九十]+大",
  "[一二三四五六七八九]中(?:、[一二三四五六七八九]中)*全会",
  // The formulas of numbers.
  "五位一体",
  "四个全面",
  "四个意识",
  "四个自信",
  "两个维护",
  "以人民为中心",
  "稳中求进",
  "党中央",
];

const NAMED = new RegExp(RITUAL.join("|"), "u");
const isRitual = (text: string): boolean => NAMED.test(fold(text));
/** Each phrase with the sign that ends it. */
const PHRASES = /(?<=[，。；,;\n])/u;

/** A text without its ritual phrases; all of it where nothing else is said. */
export function withoutRitual(text: string): string {
  if (!isRitual(text)) return text;
  const rest = text
    .split(PHRASES)
    .map((phrase) => (isRitual(phrase) ? (/[。；;\n]$/u.exec(phrase)?.[0] ?? "") : phrase))
    .join("");
  return /\p{L}{4}/u.test(rest) ? rest : text;
}
