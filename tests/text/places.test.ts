import { describe, expect, it } from "vitest";
import { placeNamed } from "../../src/text/places.js";

describe("a place by its name in a table", () => {
  it.each<[string, string | null, string | null]>([
    ["江苏", null, "江苏省"],
    ["江蘇", null, "江苏省"],
    ["广西", null, "广西壮族自治区"],
    ["韶关", "广东省", "韶关市"],
    ["韶关市", null, "韶关市"],
    ["番禺", "广州市", "广州市番禺区"],
    ["番禺区", "广州市", "广州市番禺区"],
    ["恩施", "湖北省", "恩施土家族苗族自治州"],
    // Wider before narrower, and what lies in the document's own region before all.
    ["海南", null, "海南省"],
    ["朝阳", "北京市", "北京市朝阳区"],
    ["朝阳", "辽宁省", "朝阳市"],
    // Two districts of one name, and no place at all.
    ["鼓楼", null, null],
    ["合计", null, null],
    ["高新区", "广州市", null],
    ["省", null, null],
  ])("%s within %s is %s", (words, within, name) => {
    expect(placeNamed(words, within)?.name ?? null).toBe(name);
  });
});
