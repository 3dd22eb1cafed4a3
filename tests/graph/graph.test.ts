import { describe, expect, it } from "vitest";
import { graphAround, mostConnected } from "../../src/graph.js";
import type { Library } from "../../src/library.js";
import type { Level, PolicyDocument } from "../../src/vocabulary.js";
import { bareDocument, bareNode } from "../bare.js";

/** A document of one sentence, with a number and a place. */
function measure(
  id: string,
  fields: { title: string; docNumber: string; level: Level; code: string | null; issued: string },
  text: string,
): PolicyDocument {
  const { code, ...printed } = fields;
  const stated = { ...printed, regionCode: code, front: [fields.title] };
  return bareDocument(id, [bareNode("一", text, { label: "一、" })], stated);
}

const documents = [
  measure(
    "国",
    {
      title: "国务院关于加快数据要素发展的意见",
      docNumber: "国发〔2015〕1号",
      ...{ level: "national", code: null, issued: "2015-01-01" },
    },
    "加快发展。",
  ),
  measure(
    "省",
    {
      title: "广东省数据要素发展实施方案",
      docNumber: "粤府〔2016〕2号",
      ...{ level: "province", code: "440000", issued: "2016-01-01" },
    },
    "根据《国务院关于加快数据要素发展的意见》（国发〔2015〕1号），制定本方案。",
  ),
  measure(
    "市",
    {
      title: "韶关市数据要素行动计划",
      docNumber: "韶府〔2017〕3号",
      ...{ level: "city", code: "440200", issued: "2017-01-01" },
    },
    "为贯彻落实《广东省数据要素发展实施方案》（粤府〔2016〕2号），制定本计划。《韶关市旧数据办法》（韶府〔2010〕9号）同时废止。",
  ),
  measure(
    "区",
    {
      title: "韶关市武江区数据要素工作要点",
      docNumber: "武府〔2018〕4号",
      ...{ level: "district", code: "440203", issued: "2018-01-01" },
    },
    "根据《韶关市数据要素行动计划》（韶府〔2017〕3号）和《韶关市数据要素行动计划》的要求，参照《某某目录要点》（韶发改〔2017〕8号）。",
  ),
  measure(
    "独",
    {
      title: "广州市工作规则",
      docNumber: "穗府〔2018〕5号",
      ...{ level: "city", code: "440100", issued: "2018-01-01" },
    },
    "无所引用。",
  ),
];
// Nothing but the documents is asked of a library here.
const library = { documents } as unknown as Library;

const around = (id: string, steps: 1 | 2) => {
  const graph = graphAround(library, id, steps);
  if (graph === null) throw new Error(`no graph around ${id}`);
  return graph;
};
const ids = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);

describe("the graph around a work", () => {
  it("has what it cites and what cites it, with relations and counts", () => {
    const { edges, centre } = around("市", 1);
    expect(centre).toBe("市");
    expect(edges).toEqual(
      expect.arrayContaining([
        { from: "市", to: "省", relation: "basis", times: 1 },
        { from: "市", to: "韶府〔2010〕9号", relation: "repeals", times: 1 },
        { from: "区", to: "市", relation: "basis", times: 2 },
      ]),
    );
  });
  it("goes one step or two, the nearest first", () => {
    const one = around("国", 1).nodes.filter(({ steps }) => steps <= 1);
    expect(ids({ nodes: one })).toEqual(["国", "省"]);
    const two = around("省", 2);
    expect(two.nodes.map(({ id, steps }) => [id, steps])).toEqual(
      expect.arrayContaining([
        ["省", 0],
        ["国", 1],
        ["市", 1],
        ["区", 2],
        ["韶府〔2010〕9号", 2],
      ]),
    );
    expect(two.nodes[0]?.id).toBe("省");
  });
  it("may be around a work that is not held", () => {
    const { nodes, edges } = around("韶府〔2010〕9号", 1);
    expect(nodes[0]).toMatchObject({ document: null, steps: 0 });
    expect(edges.map(({ from }) => from)).toContain("市");
  });
  it("has no edge without both of its ends", () => {
    for (const { id } of documents)
      for (const steps of [1, 2] as const) {
        const graph = around(id, steps);
        const known = new Set(ids(graph));
        for (const { from, to } of graph.edges) {
          expect(known.has(from)).toBe(true);
          expect(known.has(to)).toBe(true);
        }
        expect(graph.left).toBe(0);
      }
  });
  it("is nothing for what nobody knows, and alone for what cites nothing", () => {
    expect(graphAround(library, "无", 1)).toBeNull();
    expect(around("独", 2)).toMatchObject({ edges: [], chains: [] });
  });
});

describe("the chain from the nation to the district", () => {
  it.each(["国", "省", "市", "区"])("is told from %s, wherever on it one stands", (id) => {
    const { chains, nodes } = around(id, 1);
    expect(chains).toEqual([["国", "省", "市", "区"]]);
    for (const one of chains.flat()) expect(ids({ nodes })).toContain(one);
  });
  it("is not led through what is repealed", () => {
    expect(around("韶府〔2010〕9号", 1).chains).toEqual([]);
  });
});

describe("where to begin", () => {
  it("is the document with most works around it", () => {
    const found = mostConnected(library, 10).map(({ id, links }) => [id, links]);
    expect(found[0]).toEqual(["市", 3]);
    expect(found.map(([id]) => id)).not.toContain("独");
    expect(mostConnected(library, 1)).toHaveLength(1);
  });
});
