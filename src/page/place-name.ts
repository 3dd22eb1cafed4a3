/**
 * A place in a document as official writing names it, in the document's own script:
 *
 *   二/（三）/2                二、（三）2.
 *   二                         第二部分
 *   第三章/第十二条/（三）      第三章第十二条第（三）项
 *   二/主要发展指标/11          二、“主要发展指标”第11项
 *   preamble/2                 前言第2段
 *
 * The path holds printed labels, headings where nothing is numbered, and names
 * of kinds where neither is printed.
 */

import type { NodeType, Script } from "../vocabulary.js";
import { type Segment, segmentsOf } from "./place-segments.js";

/** How a segment is said after the one before it. */
interface Said {
  readonly words: string;
  /** What a number beneath it is: 第十二条第（三）项第1目; null where it stands as printed. */
  readonly beneath: "项" | "目" | null;
}

/** `type` tells the second of two tables from the second row of one. */
export function placeName(path: string, script: Script, type?: NodeType | "front"): string {
  const segments = segmentsOf(path, type === "table");
  const last = segments.length - 1;
  return said(segments, script, (segment, at) => at === last && segment.kind === "part");
}

/** The same with the heading printed there: 二、（三）加强企业研发载体建设. */
export function titledPlace(path: string, heading: string | null, script: Script): string {
  if (heading === null || path.endsWith(heading)) return placeName(path, script);
  const labels = said(segmentsOf(path, false), script, () => false);
  return /[、）.]$/u.test(labels) ? labels + heading : `${labels} ${heading}`;
}

/** The last label of a place alone, as printed: 2. */
export function lastLabel(path: string, script: Script): string {
  return said(segmentsOf(path, false).slice(-1), script, () => false);
}

function said(
  segments: readonly Segment[],
  script: Script,
  isWhole: (segment: Segment, at: number) => boolean,
): string {
  const words: string[] = [];
  let above: Said["beneath"] = null;
  segments.forEach((segment, at) => {
    const one = sayOne(segment, above, script, isWhole(segment, at));
    const again = segment.again === null ? "" : AGAIN[script](segment.again);
    words.push(one.words, again);
    above = one.beneath;
  });
  return words.join("").trim();
}

function sayOne(segment: Segment, above: Said["beneath"], script: Script, whole: boolean): Said {
  const { kind, words } = segment;
  if (above !== null && (kind === "part" || kind === "label" || kind === "number")) {
    return { words: `第${words}${UNITS[above][script]}`, beneath: "目" };
  }
  if (kind === "part") return { words: whole ? `第${words}部分` : `${words}、`, beneath: null };
  if (kind === "number") return { words: `${words}.`, beneath: null };
  if (kind === "article") return { words, beneath: "项" };
  if (kind === "named") return { words: QUOTED[script](words), beneath: "项" };
  if (kind === "kind") return { words: kindName(words, segment.count, script), beneath: "项" };
  return { words: kind === "annex" ? `${words} ` : words, beneath: null };
}

type Writings = Readonly<Record<Script, string>>;

const UNITS: Readonly<Record<"项" | "目", Writings>> = {
  项: { hans: "项", hant: "項" },
  目: { hans: "目", hant: "目" },
};

const QUOTED: Readonly<Record<Script, (words: string) => string>> = {
  hans: (words) => `“${words}”`,
  hant: (words) => `「${words}」`,
};

/** A label printed twice in one place. */
const AGAIN: Readonly<Record<Script, (count: number) => string>> = {
  hans: (count) => `（第${count}处）`,
  hant: (count) => `（第${count}處）`,
};

/** What stands in a path by its kind, and of what there are several in it. */
const KINDS = new Map<string, readonly [name: Writings, each: Writings | null]>(
  Object.entries({
    front: [{ hans: "题名、文号", hant: "題名、文號" }, null],
    title: [{ hans: "题名", hant: "題名" }, null],
    preamble: [
      { hans: "前言", hant: "前言" },
      { hans: "段", hant: "段" },
    ],
    closing: [
      { hans: "结语", hant: "結語" },
      { hans: "段", hant: "段" },
    ],
    signature: [
      { hans: "落款", hant: "落款" },
      { hans: "行", hant: "行" },
    ],
    note: [{ hans: "附注", hant: "附註" }, null],
    table: [{ hans: "表", hant: "表" }, null],
    paragraph: [
      { hans: "", hant: "" },
      { hans: "段", hant: "段" },
    ],
  }),
);

/** 前言第2段, 附注3, 第2段. */
function kindName(kind: string, count: number | null, script: Script): string {
  const [name, each] = KINDS.get(kind) ?? [OTHER, ITEM];
  if (count === null) return name[script] || OTHER[script];
  return each === null ? `${name[script]}${count}` : `${name[script]}第${count}${each[script]}`;
}

/** Of a kind without a name of its own, and where one is not counted. */
const OTHER: Writings = { hans: "正文", hant: "正文" };
const ITEM: Writings = { hans: "项", hant: "項" };
