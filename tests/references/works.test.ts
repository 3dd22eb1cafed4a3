import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { findCitations } from "../../src/references/find.js";
import type { Citing, Verdict } from "../../src/references/known.js";
import { levelOf, namesOf, placeIn } from "../../src/references/places.js";
import { Registry } from "../../src/references/registry.js";
import { citedBy } from "../../src/references/resolve.js";
import { type References, referencesOf } from "../../src/references.js";
import { withCorpus } from "../corpus-library.js";

const linesOf = (sheet: string): string[] =>
  readFileSync(new URL(`../sheets/${sheet}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const named = (text: string) => {
  const [first] = findCitations(text).filter(({ kind }) => kind !== "pointer");
  if (!first) throw new Error(`nothing is cited in ${text}`);
  return citedBy(first);
};

/** `广东省 2016-11-22` → what stands there. */
function citingAt(where: string): Citing {
  const [place = "-", date = "-"] = where.split(" ");
  const home = place === "-" ? null : placeIn(place);
  const issued = date === "-" ? null : date;
  return { document: null, issued, home, places: home === null ? [] : namesOf(home) };
}

function verdict(earlier: string, later: string, where: string): Verdict {
  const registry = new Registry();
  // What is known was learnt without a date, so only its own year speaks for it.
  for (const text of earlier.split(" // "))
    registry.learn(named(text), { ...citingAt(where), issued: null });
  return registry.resolve(named(later), citingAt(where));
}

describe("two names", () => {
  const rows = linesOf("works-names.txt").map((line) => line.split(" | "));
  it.each(rows)("are %s: %s · %s", (sort, earlier = "", later = "", where = "") => {
    const { work, candidates, confidence } = verdict(earlier, later, where);
    if (sort === "same") expect(work).not.toBeNull();
    else expect(work).toBeNull();
    if (sort === "apart") expect(candidates).toEqual([]);
    if (sort === "unclear") expect(candidates.length).toBeGreaterThan(0);
    if (sort !== "same") expect(confidence).toBe("ambiguous");
  });
  it("that differ by a word are likely one work, never certainly", () => {
    const [, earlier = "", later = "", where = ""] = rows[0] ?? [];
    expect(verdict(earlier, later, where)).toMatchObject({
      confidence: "likely",
      evidence: ["title-adrift", "issuer"],
    });
  });
});

describe("a work is of the level of", () => {
  const rows = linesOf("works-levels.txt").map((line) => line.split(" | "));
  it.each(rows)("%s in %s: %s", (citation = "", where = "", level = "") => {
    const registry = new Registry();
    registry.learn(named(citation), citingAt(where));
    const home = registry.works[0]?.home ?? null;
    expect(home === null ? "-" : levelOf(home)).toBe(level);
  });
});

describe("the corpus", () => {
  let references: References;
  beforeAll(async () => {
    references = await withCorpus(async ({ library }) => referencesOf(library));
  });

  it("names each of its works once, under all its names, at every place", () => {
    const found = references.works.flatMap((work) => [
      `== ${work.document ?? "-"} | ${work.docNumber ?? "-"} | ${[work.title, ...work.aliases].join(" // ")}`,
      ...work.citedBy.map((place) => ["by", place.clause, place.relation, place.raw].join(" | ")),
      ...work.selfCitedBy.map((place) =>
        ["self", place.clause, place.relation, place.raw].join(" | "),
      ),
    ]);
    expect(found).toEqual(linesOf("works-corpus.txt"));
  });
  it("links a citation to a document only where the library holds that very work", () => {
    const linked = [...references.byClause].flatMap(([clause, citations]) =>
      citations
        .filter(({ document, kind }) => document !== null && kind !== "self")
        .map(({ document, raw }) => [clause.split(":")[0], document, raw] as const),
    );
    // None of the five cites another of the five by name; each names itself.
    expect(linked.length).toBeGreaterThan(3);
    for (const [from, to, raw] of linked) expect([to, raw]).toEqual([from, raw]);
  });
  it("speaks of itself certainly: 本工作方案", () => {
    const own = [...references.byClause.values()].flat().filter(({ kind }) => kind === "self");
    expect(own.length).toBeGreaterThan(2);
    for (const { work, document, confidence } of own) {
      expect(work).toBe(document);
      expect(confidence).toBe("certain");
    }
  });
});
