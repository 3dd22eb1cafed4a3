/**
 * The documents of the corpus, as a person read them: tests/documents holds
 * the reading, one file a document, never written by the program.
 */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outline } from "../../src/outline/outline.js";
import { stripFurniture } from "../../src/source/furniture.js";
import { readSource } from "../../src/source/read.js";
import type { DocumentFields, OutlineNode } from "../../src/vocabulary.js";

type NodeRead = Pick<OutlineNode, "path" | "type" | "label" | "heading" | "text">;

interface HandReading {
  readonly fields: DocumentFields;
  readonly front: readonly string[];
  /** Numbers of the filled lines that are page furniture. */
  readonly dropped: readonly number[];
  readonly nodes: readonly NodeRead[];
}

const DOCUMENTS = [
  "广东省-工业企业创新驱动发展工作方案-2016",
  "番禺区-加快创新驱动发展实施意见-2015",
  "广东省-全面创新改革试验行动计划",
  "广东省科技厅-产业集群创新体系通知-2022",
  "韶关市-科技创新发展行动计划-2017-2020",
];

describe.each(DOCUMENTS)("%s is read as a person reads it", async (name) => {
  const expected = parse(await readFile(`tests/documents/${name}.yaml`, "utf8")) as HandReading;
  const bytes = await readFile(`corpus/${name}.txt`);
  const stripped = stripFurniture(await readSource(`${name}.txt`, bytes));
  const read = outline(stripped.lines, { file: `${name}.txt`, stated: stripped.stated });

  it("in its fields", () => {
    expect(read.fields).toEqual(expected.fields);
  });

  it("in its title block", () => {
    expect(read.front).toEqual(expected.front);
  });

  it("in the lines that are page furniture", () => {
    const filled = stripped.dropped.filter(({ text }) => text.trim() !== "");
    expect(filled.map(({ line }) => line)).toEqual(expected.dropped);
  });

  it("in its nodes", () => {
    const nodes = read.nodes.map(({ path, type, label, heading, text }) => ({
      ...{ path, type, label, heading, text },
    }));
    expect(nodes).toEqual(expected.nodes);
  });

  it("with every node under the one its path names", () => {
    for (const { path, parent } of read.nodes) {
      if (parent !== null) expect(path.startsWith(`${read.nodes[parent]?.path}/`)).toBe(true);
    }
  });
});
