/** A clause's path cut into what it holds: printed labels, headings, names of kinds. */

export interface Segment {
  /**
   * `part` 二, `number` 2, `article` 第十二条, `label` （三） ① 1.1 第三章,
   * `annex` 附件1, `kind` preamble, `named` a heading or the first cell of a row.
   */
  readonly kind: "part" | "number" | "article" | "label" | "annex" | "kind" | "named";
  readonly words: string;
  /** Which of several of a kind, from 1; null where it is the only one. */
  readonly count: number | null;
  /** Which of several with one label, from 2; null for the first. */
  readonly again: number | null;
}

const FORMS: readonly (readonly [kind: Segment["kind"], form: RegExp])[] = [
  ["kind", /^[a-z]+$/u],
  ["part", /^[〇○零一二三四五六七八九十百]+$/u],
  ["number", /^\d+$/u],
  ["article", /^第[^章节節编編篇]{1,12}[条條](?:之[一二三四五六七八九十]+)?$/u],
  ["label", /^(?:（[^（）]{1,8}）|\d+）|\d+(?:\.\d+)+|第.{1,12}[章节節编編篇]|[①-⑳❶-❿])$/u],
  ["annex", /^附[件表录錄图圖则則]?[\d〇○零一二三四五六七八九十百]*$/u],
];

/** `isTable`: whether the last number of the path is that of a table. */
export function segmentsOf(path: string, isTable: boolean): Segment[] {
  const parts = path.split("/");
  const segments: Segment[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [, words = "", again] = /^(.*?)(?:~(\d+))?$/su.exec(parts[at] ?? "") ?? [];
    const kind = FORMS.find(([, form]) => form.test(words))?.[0] ?? "named";
    const next = parts[at + 1] ?? "";
    // A number behind the only table of its place is a row's.
    const counted =
      kind === "kind" &&
      /^\d+$/u.test(next) &&
      (words !== "table" || isTable || at + 2 < parts.length);
    const count = counted ? Number(next) : null;
    if (counted) at++;
    // 1.1 beneath 1 holds it.
    if (segments.at(-1) && words.startsWith(`${segments.at(-1)?.words}.`)) segments.pop();
    const named = kind === "named" ? (words.split(" | ")[0] ?? words) : words;
    segments.push({ kind, words: named, count, again: again === undefined ? null : Number(again) });
  }
  return segments;
}
