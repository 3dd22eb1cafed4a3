import { expect, it } from "vitest";
import { NO_CONTEXT } from "../../src/clauses/context.js";
import { departmentsOf } from "../../src/clauses/departments.js";
import { programmesOf } from "../../src/clauses/programmes.js";
import { targetsOf } from "../../src/clauses/targets/targets.js";

/** Time grows with the text: four times the text takes nowhere near sixteen times as long. */
const SHORT = 60_000;
const FACTOR = 4;
const QUADRATIC = FACTOR ** 2 * 0.75;
/** Below this a clock says nothing. */
const FLOOR_MS = 40;

const read = (text: string): number => {
  const node = {
    path: "一",
    type: "item",
    label: null,
    heading: null,
    text,
    parent: null,
    lines: [1, 1],
  } as const;
  const start = performance.now();
  departmentsOf(node, NO_CONTEXT);
  targetsOf(node, { ...NO_CONTEXT, headings: ["到2020年的目标"] });
  programmesOf(text);
  return performance.now() - start;
};

it.each([
  "（",
  "）",
  "（）",
  "（1家）",
  "一、",
  "9",
  "十",
  "1家",
  "2018年",
  "由",
  "由省科技厅",
  "省科技厅、",
  "“",
  "《",
  "分别达",
  "10%、",
  "比例达23%以上、",
  "和",
  "责任单位：",
  "1,000",
])("a long run of %s is read in time that grows with its length", (piece) => {
  const text = piece.repeat(Math.ceil(SHORT / piece.length));
  read(text);
  const short = Math.max(FLOOR_MS, Math.min(read(text), read(text)));
  expect(read(text.repeat(FACTOR))).toBeLessThan(short * QUADRATIC);
});
