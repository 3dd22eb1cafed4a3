import { describe, expect, it } from "vitest";
import { question, type SearchPlace } from "../../src/page/address.js";
import { leadOf } from "../../src/page/citations/lead.js";
import type { Citation } from "../../src/vocabulary.js";

const FROM: SearchPlace = question("创新");
const HERE = { document: "细则", clause: "细则:第一条", from: FROM };

const cited = (some: Partial<Citation>): Citation => ({
  ...{ raw: "《某办法》", span: [3, 8], kind: "title", title: "某办法", docNumber: null },
  ...{ issuer: null, dated: null, inner: [], alias: null, provision: null, through: null },
  ...{ base: null, relation: "basis", work: "某办法", document: null, clause: null },
  ...{ candidates: [], confidence: "certain", evidence: ["title"] },
  ...some,
});

describe("a citation leads", () => {
  it("to the document where it is held, as a new beginning", () => {
    expect(leadOf(cited({ document: "办法" }), HERE)).toEqual({
      state: "held",
      place: { view: "document", id: "办法", clause: null, from: question("") },
    });
  });
  it("to the clause that is pointed at, whatever signs are in its name", () => {
    const pointer = cited({ kind: "pointer", document: "省:办法", clause: "省:办法:二/（三）" });
    expect(leadOf(pointer, HERE)?.place).toMatchObject({ id: "省:办法", clause: "二/（三）" });
  });
  it("within the text with the search one came by", () => {
    const pointer = cited({ kind: "pointer", document: "细则", clause: "细则:第二条" });
    expect(leadOf(pointer, HERE)?.place).toMatchObject({ clause: "第二条", from: FROM });
  });
  it("to what is known of a work not held", () => {
    expect(leadOf(cited({}), HERE)).toMatchObject({
      state: "missing",
      place: { view: "citations", parameters: { work: "某办法" } },
    });
  });
  it("where it is not sure which work is meant, to no work, even if one is known", () => {
    const some = cited({ confidence: "ambiguous", work: null, candidates: ["甲", "乙"] });
    expect(leadOf(some, HERE)).toMatchObject({
      state: "ambiguous",
      place: { view: "citations", parameters: { citing: "细则:第一条", at: "3" } },
    });
  });
  it.each<[string, Partial<Citation>]>([
    ["a form to fill in", { kind: "form", work: null }],
    ["the text itself", { kind: "self", document: "细则", work: "细则" }],
    ["the very clause", { kind: "pointer", document: "细则", clause: "细则:第一条" }],
    ["a place of the text that is not there", { kind: "pointer", document: "细则" }],
  ])("nowhere for %s", (_, some) => {
    expect(leadOf(cited(some), HERE)).toBeNull();
  });
});
