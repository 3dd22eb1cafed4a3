/**
 * The reader's doubts for the person who keeps the corpus, grouped by file:
 * line, rule, sentence, words. Files read just now come first; what is not
 * shown is counted.
 */
import type { Remark } from "../vocabulary.js";
import { printable } from "./say.js";

export interface Extent {
  /** Remarks shown of one file. */
  readonly perFile: number;
  /** Files shown. */
  readonly files: number;
}

/** A screen or two: what is wrong with a file shows in its first doubts. */
export const SOME: Extent = { perFile: 5, files: 20 };
export const ALL: Extent = { perFile: Number.POSITIVE_INFINITY, files: Number.POSITIVE_INFINITY };

/** Words of a doubt that stand in a line; some quote a whole paragraph. */
const LONGEST_WORDS = 60;

/** Lines to print; `first` are the files that come first. */
export function printRemarks(
  remarks: readonly Remark[],
  first: readonly string[],
  extent: Extent,
): string[] {
  const recent = new Set(first);
  const groups = [...groupByFile(remarks)].sort(
    ([a], [b]) => Number(recent.has(b)) - Number(recent.has(a)),
  );
  const lines = groups
    .slice(0, extent.files)
    .flatMap(([file, group]) => [printable(file), ...groupLines(group, extent.perFile)]);
  const rest = groups.slice(extent.files);
  if (rest.length === 0) return lines;
  const count = rest.reduce((sum, [, group]) => sum + group.length, 0);
  return [
    ...lines,
    `另有 ${rest.length} 份文件 ${count} 处，用 --remarks 全部列出 / ${count} more in ${rest.length} files, --remarks lists all`,
  ];
}

function groupByFile(remarks: readonly Remark[]): Map<string, Remark[]> {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const group = groups.get(remark.file);
    if (group) group.push(remark);
    else groups.set(remark.file, [remark]);
  }
  return groups;
}

function groupLines(group: readonly Remark[], most: number): string[] {
  const lines = group.slice(0, most).map(remarkLine);
  const rest = group.length - lines.length;
  return rest > 0 ? [...lines, `  … 另有 ${rest} 处 / ${rest} more`] : lines;
}

/** `  第12行 number-jumps 编号 四、与前一编号不连续… The number…「四、」`; line 0 stands for the whole file. */
function remarkLine({ line, rule, message, words }: Remark): string {
  const all = [...printable(words)];
  const cut =
    all.length > LONGEST_WORDS ? `${all.slice(0, LONGEST_WORDS).join("")}…` : all.join("");
  const said = printable(`${message["zh-Hans"]} ${message.en}`);
  const place = line === 0 ? "全文" : `第${line}行`;
  return `  ${place} ${rule} ${said}${cut === "" ? "" : ` 「${cut}」`}`;
}
