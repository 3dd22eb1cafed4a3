/** What an answer says beside its hits: what else was searched, what became of a body, a number or article not held, a likely slip. */
import type { Answer } from "../vocabulary.js";
import { printable } from "./say.js";

/** One line a piece of advice, none where there is none to give. */
export function printAdvice({ query }: Answer): string[] {
  const { text, widenings, offers, number, article, suggestion } = query;
  const widened = widenings.map(
    ({ span, forms }) => `${text.slice(...span)} → ${forms.join("、")}`,
  );
  return [
    ...(number !== null && number.document === null
      ? [`库中没有 ${number.printed} / No document of that number is held`]
      : []),
    ...(article !== null && article.clause === null
      ? [`《${article.title}》没有${article.printed} / That work as held has no such place`]
      : []),
    ...(widened.length > 0
      ? [`另检索 / Also searched: ${widened.join("；")}（加引号则不 / quote a word to refuse）`]
      : []),
    ...offers.flatMap(({ word, became, was }) => [
      ...(became.length > 0 ? [`${word}：后为 / later ${became.join("、")}`] : []),
      ...(was.length > 0 ? [`${word}：前为 / before ${was.join("、")}`] : []),
    ]),
    ...(suggestion === null ? [] : [`您是不是要找 / Did you mean: ${suggestion}`]),
  ].map(printable);
}
