import { describe, expect, it } from "vitest";
import { diverse, example } from "../../src/page/examples.js";
import type { DocumentSummary, NodeType, PolicyDocument } from "../../src/vocabulary.js";

const document = (
  id: string,
  level: DocumentSummary["level"],
  script: DocumentSummary["script"],
  headings: readonly (readonly [NodeType, string | null])[] = [],
): PolicyDocument => ({
  id,
  level,
  script,
  file: id,
  title: id,
  docNumber: null,
  issuers: [],
  issued: null,
  published: null,
  regionCode: null,
  genre: null,
  validity: null,
  period: null,
  region: null,
  front: [],
  dropped: [],
  remarks: [],
  nodes: headings.map(([type, heading], at) => ({
    path: String(at),
    type,
    heading,
    label: null,
    text: heading ?? "",
    parent: null,
    lines: [1, 1],
    departments: [],
    targets: [],
    programmes: [],
  })),
});

describe("questions to begin with", () => {
  it("come from documents that differ in level and script", () => {
    const held = [
      document("省甲", "province", "hans"),
      document("省乙", "province", "hans"),
      document("省丙", "province", "hant"),
      document("市", "city", "hans"),
    ];
    expect(diverse(held, 3).map(({ id }) => id)).toEqual(["省甲", "省丙", "市"]);
    expect(diverse(held.slice(0, 2), 3).map(({ id }) => id)).toEqual(["省甲", "省乙"]);
  });

  it("are the headings of measures, of a length one would type", () => {
    const plan = document("方案", "city", "hans", [
      ["section", "指导思想和基本原则"],
      ["item", "保障措施"],
      ["item", "加快建设创新型产业园区"],
      ["item", "实施“孵化器倍增”计划"],
      ["item", "进一步完善以企业为主体的技术创新体系建设"],
    ]);
    expect(example(plan)?.text).toBe("加快建设创新型产业园区");
  });

  it("are headings of parts where measures have none, and none where there is no heading", () => {
    expect(example(document("甲", null, "hans", [["section", "深化改革开放"]]))?.text).toBe(
      "深化改革开放",
    );
    expect(example(document("乙", null, "hans", [["item", null]]))).toBeNull();
  });
});
