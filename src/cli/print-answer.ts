/**
 * An answer for a reader at a terminal: a sentence of totals, then one block a
 * hit. Whatever stands in a document, no control character of it reaches the
 * terminal.
 */
import type { Answer, Excerpt, Hit, Level, Tier } from "../vocabulary.js";

const BADGES: Record<Level, string> = {
  national: "国",
  province: "省",
  city: "市",
  district: "区",
  county: "县",
};

const TIERS: Record<Tier, string> = {
  exact: "原文相连 exact",
  all: "词语俱全 all words",
  some: "部分词语 some words",
};

/** How matched words and lesser matter are set off. */
export interface Style {
  readonly mark: readonly [before: string, after: string];
  readonly dim: readonly [before: string, after: string];
}

export const COLOURED: Style = { mark: ["\x1b[1;31m", "\x1b[0m"], dim: ["\x1b[2m", "\x1b[0m"] };
export const PLAIN: Style = { mark: ["⟦", "⟧"], dim: ["", ""] };

/** Colour is for a terminal whose owner did not decline it (no-color.org). */
export function styleFor(stream: { isTTY?: boolean }): Style {
  return stream.isTTY && !process.env.NO_COLOR ? COLOURED : PLAIN;
}

export interface Page {
  readonly page: number;
  readonly size: number;
}

export function printAnswer(answer: Answer, { page, size }: Page, style: Style): string {
  const first = (page - 1) * size + 1;
  const blocks = answer.hits.map((hit, index) => block(hit, first + index, style));
  return `${[...totals(answer, first), ...blocks].join("\n\n")}\n`;
}

/** What was not understood of the question; the rest of it was searched. */
export function printFaults({ query: { text, faults } }: Answer): string[] {
  return faults.map(({ span, detail }) => {
    const place = marked({ text, spans: [span] }, PLAIN);
    return `问句有误 / Not understood: ${place} ${clean(`${detail["zh-Hans"]} ${detail.en}`)}`;
  });
}

function totals({ total, tiers, hasMoreInPart, hits }: Answer, first: number): string[] {
  if (total === 0)
    return ["没有找到：请换用更短或更常用的词语。/ Nothing found: try shorter or commoner words."];
  const shown =
    hits.length === 0 ? "本页已无 none on this page" : `${first}–${first + hits.length - 1}`;
  const division = (Object.keys(TIERS) as Tier[])
    .filter((tier) => tiers[tier] > 0)
    .map((tier) => `${TIERS[tier]} ${hasMoreInPart && tier === "some" ? FIRST : ""}${tiers[tier]}`)
    .join("，");
  const sentence = `共 ${total} 条 hits（${division}），显示 shown ${shown}`;
  return tiers.exact + tiers.all > 0 ? [sentence] : [sentence, PARTIAL];
}

/** There are more in part; the nearest are listed. */
const FIRST = "只列前 the nearest ";

const PARTIAL =
  "没有一条含有全部词语，以下各条只含其中一部分。/ No clause has all the words; these have part of them.";

function block(hit: Hit, number: number, style: Style): string {
  const { document } = hit;
  const head = [
    `${number}.`,
    document.level && `[${BADGES[document.level]}]`,
    document.docNumber,
    document.title,
    document.issued ?? document.published,
  ];
  return [
    clean(head.filter(Boolean).join(" ")),
    `   ${dimmed(clean(place(hit)), style)}`,
    `   ${marked(hit.excerpt, style)}`,
  ].join("\n");
}

/** `二、重点任务 › （三）加强企业研发载体建设 (二/（三）/2)` */
function place({ context, path }: Hit): string {
  return [context.join(" › "), `(${path})`].filter(Boolean).join(" ");
}

function marked({ text, spans }: Excerpt, { mark: [before, after] }: Style): string {
  let out = "";
  let done = 0;
  for (const [start, end] of spans) {
    out += clean(text.slice(done, start)) + before + clean(text.slice(start, end)) + after;
    done = end;
  }
  return out + clean(text.slice(done));
}

function dimmed(text: string, { dim: [before, after] }: Style): string {
  return before + text + after;
}

function clean(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
