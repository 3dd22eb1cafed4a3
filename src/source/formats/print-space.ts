/**
 * Spaces that a layout program put in by distance: 2023 年, 〔 2022 〕, and
 * within words where a line was stretched. The one after a label is print.
 */
const CHINESE = "\\p{Script=Han}\\u3001-\\u303f\\uff01-\\uff65“”‘’…—";
const BESIDE_CHINESE = new RegExp(
  `(?<=[${CHINESE}]) +(?=[${CHINESE}\\p{L}\\p{N}%])|(?<=[\\p{L}\\p{N}%.]) +(?=[${CHINESE}])`,
  "gu",
);
/** 第一条, 附件1, 1.1, 3. or 1 before a title; 12 月 is a date. */
const LABEL =
  /^(?:第[一二三四五六七八九十百千零〇\d]{1,8}[编章节條条款]|附件\d*|\d{1,2}(?:[.．]\d{1,2})*[.．、]?) (?=[^\s年月日])/u;

export function squeezed(text: string): string {
  const label = LABEL.exec(text)?.[0] ?? "";
  return label + text.slice(label.length).replace(BESIDE_CHINESE, "");
}
