/** Whether a figure told beside words is the one they say, and the same in the board's unit. */
import { quantityOf } from "../counterparts/quantities.js";
import { fold } from "../text/fold.js";
import { readNumeral } from "../text/numerals.js";
import type { ToldFigure } from "../vocabulary.js";

const NUMBER = /\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?/gu;

/** Dashes of ranges differ between the print and what was read of it; commas only part the digits. */
const inOneForm = (words: string): string =>
  fold(words)
    .replace(/(?<=\d),(?=\d{3})/gu, "")
    .replace(/(?<=\d)\s?[—–~～至]\s?(?=\d)/gu, "-");

/** Spreadsheets drop the nought of 2.90. */
const withoutNoughts = (figure: string): string => figure.split("-").map(Number).join("-");

/** 十届 is read as 10届. */
const IN_HAN = /[零〇一二两三四五六七八九十百千万亿点]+/gu;

function figuresIn(words: string): string[] {
  const plain = inOneForm(words);
  const inHan = [...plain.matchAll(IN_HAN)].flatMap(([run]) => readNumeral(run) ?? []);
  return [...[...plain.matchAll(NUMBER)].map(([figure]) => withoutNoughts(figure)), ...inHan];
}

export function figureStands({ printed, aligned }: ToldFigure, words: string): boolean {
  const [told] = figuresIn(printed);
  if (told === undefined) return true;
  return figuresIn(words).includes(told) && isAligned(printed, aligned);
}

/** 1.3万家 is 13000; what was written over by hand is not. */
function isAligned(printed: string, aligned: readonly string[]): boolean {
  const [, value = "", unit = ""] = /^([\d.-]+)(.*)$/su.exec(inOneForm(printed)) ?? [];
  const quantity = quantityOf(value, unit);
  if (quantity === null) return true;
  return aligned.every((told, at) => {
    const number = Number(told.replaceAll(",", ""));
    return number === Number(at === 0 ? quantity.low : quantity.high);
  });
}
