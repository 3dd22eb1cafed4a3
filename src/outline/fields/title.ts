/** The title as printed, or as the name of the file has it. */
import { NUMBER_SERIAL, NUMBER_YEAR } from "../../text/document-number.js";
import { endsWithGenre } from "../forms.js";
import { plainTitle } from "../front.js";

/** 东府办〔2017〕136号《…意见》 */
const NUMBER_AND_TITLE = new RegExp(`[〔﹝【［[]${NUMBER_YEAR}[〕﹞】］\\]].*《`, "u");

/** The printed title: in the title block, else inside the file; null where none is printed. */
export function printedTitle(block: readonly string[], inside: string | null): string | null {
  // Such a headline repeats number and title; the title itself is plainer.
  const plain = block.filter((title) => !NUMBER_AND_TITLE.test(title));
  const best = plain.find(endsWithGenre) ?? plain[0] ?? block[0];
  if (best === undefined) return inside;
  // 22 中共上海市委…: its number in a collection is no part of a title.
  const bare = best.replace(/^\d{1,3}\s+(?=\p{Script=Han})(?!年)/u, "");
  return plainTitle(bare.replace(NUMBER_BEHIND, ""));
}

/** …的通知（岳办发〔2017〕2号）: the number behind a title on the same line. */
const NUMBER_BEHIND = new RegExp(
  `[（(]([^（）()]{2,16}[〔﹝【[]${NUMBER_YEAR}[〕﹞】\\]]\\s?${NUMBER_SERIAL}\\s?[号號])[）)]$`,
  "u",
);

export function numberBehindTitle(block: readonly string[]): string | null {
  for (const title of block) {
    const found = NUMBER_BEHIND.exec(title)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** 003_浙江_义乌市…的通知.html → its parts without the running number: 浙江, 义乌市…的通知. */
export function partsOfFileName(file: string): readonly string[] {
  const name = file.replace(/^.*\//u, "").replace(/\.[A-Za-z0-9]{1,5}$/u, "");
  const visible = name.replace(/[\u200b-\u200f\ufeff]/gu, "");
  const parts = visible
    .split(/[_\s]+/u)
    .filter((part) => part !== "" && !/^\d+[a-z]?$/iu.test(part));
  return parts.length > 0 ? parts : [name];
}

/** …关于印发…的通知: the title of a paper that carries another. */
export function carriesAnother(title: string): boolean {
  return /印发|转发|批转|发布|下发/u.test(title) && endsWithGenre(title);
}

/** What the name of the file says for a title: the part that ends as titles do, else the longest. */
export function titleInFileName(file: string): string {
  const parts = partsOfFileName(file);
  const longest = [...parts].sort((a, b) => b.length - a.length)[0] ?? file;
  return parts.findLast(endsWithGenre) ?? longest;
}
