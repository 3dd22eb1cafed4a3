import { describe, expect, it } from "vitest";
import type { ListedDocument } from "../../src/page/api.js";
import { clausesIn, groupsOf, newestIssue } from "../../src/page/holdings.js";
import type { Level } from "../../src/vocabulary.js";

const held = (
  id: string,
  level: Level | null,
  region: string | null,
  issued: string | null = null,
): ListedDocument => ({
  id,
  file: id,
  title: id,
  docNumber: null,
  issuers: [],
  issued,
  published: null,
  regionCode: null,
  genre: null,
  validity: null,
  period: null,
  region,
  level,
  script: "hans",
  clauses: 10,
  remarks: 0,
});

const HELD = [
  held("无名", null, null),
  held("区意见", "district", "番禺区", "2015-09-25"),
  held("省旧", "province", "广东省", "2014-01-02"),
  held("市计划", "city", "韶关市"),
  held("省无日期", "province", "广东省"),
  held("省新", "province", "广东省", "2022-06-14"),
  held("国务院", "national", null, "2021-01-01"),
];

describe("what the library holds", () => {
  it("is put together by level and region, from the whole to the part, the newest first", () => {
    const groups = groupsOf(HELD).map(({ level, region, documents }) =>
      [level, region, ...documents.map(({ id }) => id)].join(" "),
    );
    expect(groups).toEqual([
      "national  国务院",
      "province 广东省 省新 省旧 省无日期",
      "city 韶关市 市计划",
      "district 番禺区 区意见",
      "  无名",
    ]);
  });

  it("reaches up to the newest date of issue", () => {
    expect(newestIssue(HELD)).toBe("2022-06-14");
    expect(newestIssue([held("甲", null, null)])).toBeNull();
  });

  it("is counted in clauses", () => {
    expect(clausesIn(HELD)).toBe(70);
    expect(clausesIn([])).toBe(0);
  });
});
