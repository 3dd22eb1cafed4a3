import { describe, expect, it } from "vitest";
import { search } from "../../src/search.js";
import { bareDocument, bareLibrary, bareNode } from "../bare.js";

const duty = (path: string, ...departments: string[]) =>
  bareNode(path, "扶持孵化器建设", { departments });

const library = bareLibrary(
  bareDocument("甲", [duty("1", "省科技厅"), duty("2", "省科技厅", "省財政廳")]),
  bareDocument("乙", [duty("1", "省科技廳"), duty("2", "省財政廳", "省科技廳")], {
    script: "hant",
  }),
);

const ask = (department?: string) =>
  search("孵化器", library, { page: 1, size: 20, filters: { department } });

describe("a body printed in both scripts", () => {
  it("is one value, named as it is printed most, equal ones by name", () => {
    expect(ask().facets.department).toEqual([
      { value: "省科技厅", count: 4 },
      { value: "省財政廳", count: 2 },
    ]);
  });

  it.each(["省科技厅", "省科技廳"])("is chosen whole as %s", (department) => {
    expect(ask(department).total).toBe(4);
    expect(ask(department.slice(1)).total).toBe(0);
  });
});
