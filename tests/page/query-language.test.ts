import { describe, expect, it } from "vitest";
import { tokens } from "../../src/answers/parse/tokens.js";
import { FIELDS as KNOWN } from "../../src/answers/query.js";
import { FIELDS, WAYS } from "../../src/page/query-language.js";

describe("what the help tells of the query language", () => {
  it.each(WAYS)("%s is understood as it is written", (typed) => {
    expect(tokens(typed).faults).toEqual([]);
  });

  it.each(FIELDS)("%s and %s are names of one field", (english, chinese) => {
    const name = english.slice(0, -1);
    expect(KNOWN).toContain(name);
    for (const written of [english, chinese]) {
      const [token, ...more] = tokens(`${written}科技`).tokens;
      expect(token).toMatchObject({ kind: "field", field: name, text: "科技" });
      expect(more).toEqual([]);
    }
  });
});
