import { expect, it } from "vitest";
import { NO_CONTEXT } from "../../src/clauses/context.js";
import { departmentsOf } from "../../src/clauses/departments.js";
import { programmesOf } from "../../src/clauses/programmes.js";
import { targetsOf } from "../../src/clauses/targets/targets.js";

/** How the time grows with the text is measured by `npm run bench:linear`. */
const LONG = 120_000;

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
])("a long run of %s is read, and what is found in it stands there", (piece) => {
  const text = piece.repeat(Math.ceil(LONG / piece.length));
  const node = {
    path: "一",
    type: "item",
    label: null,
    heading: null,
    text,
    parent: null,
    lines: [1, 1],
  } as const;
  for (const body of departmentsOf(node, NO_CONTEXT)) expect(body).not.toBe("");
  for (const { quote, span } of targetsOf(node, { ...NO_CONTEXT, headings: ["到2020年的目标"] })) {
    expect(text.slice(...span)).toBe(quote);
  }
  for (const { span } of programmesOf(text)) expect(span[1]).toBeGreaterThan(span[0]);
});
