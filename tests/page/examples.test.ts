import { describe, expect, it } from "vitest";
import { diverse, example } from "../../src/page/examples.js";
import type { DocumentSummary, NodeType, PolicyDocument } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

const document = (
  id: string,
  level: DocumentSummary["level"],
  script: DocumentSummary["script"],
  headings: readonly (readonly [NodeType, string | null])[] = [],
): PolicyDocument =>
  bareDocument(
    id,
    headings.map(([type, heading], at) => bareNode(String(at), heading ?? "", { type, heading })),
    { level, script },
  );

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

  it("come from documents that say what they are before pages that do not", () => {
    const page = document("新闻", null, "hans");
    const plan = { ...document("方案", "city", "hans"), genre: "方案" };
    expect(diverse([page, plan], 1).map(({ id }) => id)).toEqual(["方案"]);
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
