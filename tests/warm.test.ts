import { describe, expect, it } from "vitest";
import { withCounts } from "../src/citations/hits.js";
import type { Library } from "../src/library.js";
import { linkInSlices, referencesAtOnce, referencesOf } from "../src/references.js";
import type { Answer } from "../src/vocabulary.js";
import { warm } from "../src/warm.js";
import { withCorpus } from "./corpus-library.js";

/** The corpus, and it again as a library nothing was linked in yet. */
const fresh = (library: Library): Library => ({ ...library });

const ids = (library: Library): string[] => referencesOf(library).works.map(({ id }) => id);

describe("a library warmed beforehand", () => {
  it("has the same citations as one that was asked at once", async () => {
    await withCorpus(async ({ library }) => {
      const other = fresh(library);
      await linkInSlices(other);
      expect(ids(other)).toEqual(ids(library));
      expect(referencesAtOnce(other)).toBe(referencesOf(other));
    });
  });

  it("answers searches while it is linked, without counts, and is finished by who needs it whole", async () => {
    await withCorpus(async ({ library }) => {
      // So many documents that one slice is not enough.
      const documents = Array.from({ length: 200 }, (_, copy) =>
        library.documents.map((document) => ({ ...document, id: `${document.id}-${copy}` })),
      ).flat();
      const many = { ...library, documents };
      const warming = linkInSlices(many);
      expect(referencesAtOnce(many)).toBeNull();
      const answer = { hits: [{ clause: "a" }] } as unknown as Answer;
      expect(withCounts(answer, many)).toBe(answer);
      const references = referencesOf(many);
      expect(references.works.length).toBeGreaterThan(1000);
      await warming;
      expect(referencesOf(many)).toBe(references);
    });
  });

  it("waits for nothing when it is asked", async () => {
    await withCorpus(async ({ library }) => {
      const cold = fresh(library);
      await warm(cold);
      expect(referencesAtOnce(cold)).not.toBeNull();
    });
  });
});
