import { expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const departments = ["市人社局", "市财政局"];
const library = bareLibrary(
  bareDocument("广州市就业办法", [bareNode("1", "办理补贴（市人社局、财政局）", { departments })]),
  bareDocument("凉山州就业办法", [bareNode("1", "办理补贴（州人社局）")]),
);

it.each([
  ["广州市人社局", "广州市就业办法"],
  ["由广州市人社局负责", "广州市就业办法"],
  ["凉山州人社局", "凉山州就业办法"],
])("%s is a place and its body, which the document prints by its rank", (question, title) => {
  const { hits } = search(question, library, { page: 1, size: 10 });
  const full = hits.filter(({ tier }) => tier !== "some");
  expect(full.map(({ document }) => document.title)).toEqual([title]);
});
