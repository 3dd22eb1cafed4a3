import { describe, expect, it } from "vitest";
import { chartOf } from "../../src/page/targets/chart.js";
import { groupsOf } from "../../src/page/targets/groups.js";
import { matrixOf } from "../../src/page/targets/matrix.js";
import type { IndicatorRow, IndicatorSummary } from "../../src/vocabulary.js";

/** A target told in short: 省 2018 >=23; `-` for no year. */
function row(told: string): IndicatorRow {
  const [region = "", year = "", figure = ""] = told.split(" ");
  const [, sign = "=", low = "", high = low] =
    /^(>=|<=|~|actual)?([\d.]+)(?:-([\d.]+))?/u.exec(figure) ?? [];
  return {
    ...{ indicator: "甲", value: figure, unit: "家", quote: "", span: [0, 0], figure: null },
    ...{ clause: told, document: "文", path: "一", baseUnit: "家" },
    region: region === "国" ? null : region,
    level: region === "国" ? "national" : region === "省" ? "province" : "city",
    year: year === "-" ? null : Number(year),
    comparator: sign as IndicatorRow["comparator"],
    low,
    high,
  };
}

const rows = (...told: string[]) => told.map(row);

describe("an indicator as a table", () => {
  it("has regions from the whole to the part, years in order, present and undated apart", () => {
    const told = ["乙市 2020 130", "省 2018 13000", "乙市 - actual24", "国 - 5", "乙市 2017 110"];
    const matrix = matrixOf(rows(...told));
    expect(matrix.columns).toEqual(["now", 2017, 2018, 2020, "none"]);
    expect(matrix.rows.map(({ region }) => region)).toEqual([null, "省", "乙市"]);
  });

  it("holds every target once, those that say the same in one figure", () => {
    const told = ["省 2018 >=23", "省 2018 >=23", "省 2018 23", "省 2017 20", "市 2018 20"];
    const matrix = matrixOf(rows(...told));
    const [province] = matrix.rows;
    expect(province?.cells.map((figures) => figures.map(({ same }) => same.length))).toEqual([
      [1],
      [2, 1],
    ]);
    const all = matrix.rows.flatMap(({ cells }) => cells.flat().flatMap(({ same }) => same));
    expect(all).toHaveLength(told.length);
  });
});

describe("its chart", () => {
  const chart = (...told: string[]) => chartOf(matrixOf(rows(...told)));

  it("has a line a region and a point a figure, as far as their part of the greatest", () => {
    const series = chart("省 2017 20", "省 2018 >=23", "市 2018 46", "市 2020 20-40");
    expect(series?.map(({ region }) => region)).toEqual(["省", "市"]);
    expect(series?.flatMap(({ points }) => points.map(({ low, high }) => [low, high]))).toEqual([
      [20 / 46, 20 / 46],
      [0.5, 0.5],
      [1, 1],
      [20 / 46, 40 / 46],
    ]);
  });

  it("is drawn only where there are two years or two regions, and figures that are numbers", () => {
    expect(chart("省 2018 20")).toBeNull();
    expect(chart("省 2018 20", "省 - actual10")).toBeNull();
    expect(chart("省 2018 0", "市 2018 0")).toBeNull();
    expect(chart("省 2018 20", "省 2020 30")).not.toBeNull();
    expect(chart("省 2018 20", "市 2018 30")).not.toBeNull();
    const none = rows("省 2018 20", "市 2018 30").map((one) => ({ ...one, low: null, high: null }));
    expect(chartOf(matrixOf(none))).toBeNull();
  });
});

describe("the order of indicators", () => {
  const indicator = (name: string, ...told: string[]): IndicatorSummary => ({
    ...{ key: name, name, names: [name], unit: "家", regions: 9, years: [], rows: rows(...told) },
  });
  const all = [
    indicator("单", "省 2018 1"),
    indicator("历年", "省 2018 1", "省 2019 2", "省 2020 3"),
    indicator("可比", "省 2018 1", "市 2018 1"),
    indicator("更可比", "省 2018 1", "市 2018 1", "乙市 2018 1"),
  ];
  const order = (sort: "regions" | "years" | "name") =>
    groupsOf(all, sort).map(({ name, indicators }) => [name, indicators.map((one) => one.name)]);

  it("puts what can be compared first, by what is shown and not by what there is beside it", () => {
    expect(order("regions")).toEqual([
      ["comparable", ["更可比", "可比"]],
      ["dated", ["历年"]],
      ["single", ["单"]],
    ]);
    expect(order("name")[0]?.[1]).toEqual(
      ["更可比", "可比"].toSorted((a, b) => a.localeCompare(b, "zh")),
    );
  });

  it("has no empty group", () => {
    expect(groupsOf([], "regions")).toEqual([]);
  });
});
