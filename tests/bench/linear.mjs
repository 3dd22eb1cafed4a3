/**
 * `npm run bench:linear`: reading grows with the text and not with its square,
 * whatever the text. A megabyte of one sign after another; the last column is
 * the time of the whole over the time of its quarter: 4 is linear, 16 is not.
 */

import { parse } from "../../dist/answers/parse/parse.js";
import { departmentsOf } from "../../dist/clauses/departments.js";
import { programmesOf } from "../../dist/clauses/programmes.js";
import { targetsOf } from "../../dist/clauses/targets/targets.js";
import { checkCitations } from "../../dist/draft.js";
import { buildLibrary } from "../../dist/library.js";
import { outline } from "../../dist/outline/outline.js";
import { findCitations } from "../../dist/references/find.js";
import { sniff } from "../../dist/source/sniff.js";
import { keyOf } from "../../dist/text/key.js";
import { leadInOf } from "../../dist/text/lead-in.js";

const MEGABYTE = 1_000_000;
const UNITS = [
  "（",
  "）",
  "一、",
  "（一）",
  "1.",
  "《〈",
  "“",
  "——",
  "■",
  "附件：",
  "《办法》（以下简称《办法》）",
  "第一条 ",
  "本办法第三条",
  "《意见》上述意见",
  "。",
  "9",
  "2018年",
  "由省科技厅",
  "省科技厅、",
  "10%、",
  "序号\n1\n",
  "a\n",
];

const context = { headings: [], above: "", header: [], since: null };
const nothing = {
  wording: { formsOf: () => [], successorsOf: () => [], predecessorsOf: () => [], longest: 0 },
  bodies: new Map(),
};
const empty = buildLibrary([], { sources: [], failed: [], builtAt: "", earlier: null });
const node = (text) => ({
  path: "一",
  type: "item",
  label: null,
  heading: null,
  text,
  parent: null,
  lines: [1, 1],
});
const lines = (text) => text.split("\n").map((line, i) => ({ number: i + 1, text: line }));

const STAGES = {
  key: (text) => keyOf(text),
  outline: (text) => outline(lines(text), { file: "any.txt", stated: {} }),
  departments: (text) => departmentsOf(node(text), context),
  targets: (text) => targetsOf(node(text), context),
  programmes: (text) => programmesOf(text),
  "lead-in": (text) => leadInOf(node(text)) ?? leadInOf({ ...node(text), type: "table" }),
  citations: (text) => findCitations(text),
  draft: (text) => checkCitations(empty, text, "2027-01-05"),
  question: (text) => parse(text, nothing),
  sniff: (text) => sniff(new TextEncoder().encode(text)),
};

async function time(stage, text) {
  const start = performance.now();
  await stage(text);
  return performance.now() - start;
}

for (const [name, stage] of Object.entries(STAGES)) {
  console.log(`\n| ${name}: a megabyte of | ms | ÷ a quarter of it |\n| --- | --- | --- |`);
  for (const unit of UNITS) {
    const text = unit.repeat(Math.floor(MEGABYTE / unit.length));
    const quarter = text.slice(0, MEGABYTE / 4);
    await time(stage, quarter);
    const short = Math.min(await time(stage, quarter), await time(stage, quarter));
    const long = await time(stage, text);
    console.log(
      `| ${JSON.stringify(unit)} | ${long.toFixed(0)} | ${(long / Math.max(short, 1)).toFixed(1)} |`,
    );
  }
}
