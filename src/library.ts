/**
 * The whole as one value: documents, clauses and postings, built from documents
 * read. How it is saved and opened again is in `library/`.
 *
 * Guarantee: a library of the same documents is the same, whether words were
 * cut for it anew, taken from an earlier one or read from the disk.
 */
import type { Searchable } from "./answers/searchable.js";
import type { Wording } from "./answers/wording.js";
import { cutClauses } from "./clauses/cut.js";
import type { FailedFile, SourceStamp } from "./library/manifest.js";
import { FlexSearchPostings } from "./postings/flexsearch-postings.js";
import { namesCited } from "./references.js";
import { analyse, words } from "./text/analyse.js";
import { keyOf } from "./text/key.js";
import { segmenter } from "./text/segment.js";
import type { Clause, PolicyDocument } from "./vocabulary.js";
import { loadWording } from "./wording.js";

export interface Library extends Searchable {
  readonly documents: readonly PolicyDocument[];
  readonly postings: FlexSearchPostings;
  readonly headingPostings: FlexSearchPostings;
  /** The files it was made from. */
  readonly sources: readonly SourceStamp[];
  /** The files that did not go in, or not as they are now. */
  readonly failed: readonly FailedFile[];
  readonly segmenterName: string;
  readonly builtAt: string;
}

/** What postings are made of, besides the documents. */
interface Parts {
  readonly segmented: readonly string[];
  readonly postings: FlexSearchPostings;
  readonly headingPostings: FlexSearchPostings;
}

interface Provenance extends Pick<Library, "sources" | "failed" | "segmenterName" | "builtAt"> {
  /** The rules questions are widened by; those of the repository where none are given. */
  readonly wording?: Wording | undefined;
}

/**
 * Documents → library; all but the postings and the words is derived here, at
 * opening as at building. Yields wherever whoever opens a large one beside its
 * work may pause.
 */
export function* assembling(
  documents: readonly PolicyDocument[],
  provenance: Provenance,
  makeParts: (
    texts: readonly string[],
    headingKeys: readonly string[],
  ) => Parts | Generator<void, Parts>,
): Generator<void, Library> {
  const { clauses, headings } = cutClauses(documents);
  yield;
  const headingKeys = headings.map((heading) => keyOf(heading.text));
  yield;
  const made = makeParts(
    clauses.map((clause) => clause.text),
    headingKeys,
  );
  const parts = Symbol.iterator in made ? yield* made : made;
  yield;
  const keys = parts.segmented.map((line) => line.replaceAll(" ", ""));
  yield;
  const headingsAbove: number[][] = clauses.map(() => []);
  headings.forEach((heading, number) => {
    for (const [from, to] of heading.clauses) {
      for (let clause = from; clause < to; clause++) headingsAbove[clause]?.push(number);
    }
  });
  yield;
  const bodies = bodiesOf(clauses);
  yield;
  const library: Library = {
    documents,
    clauses,
    headings,
    headingKeys,
    keys,
    headingsAbove,
    bodies,
    citedIn: ({ id }) => namesCited(library, id),
    ...parts,
    ...provenance,
    wording: provenance.wording ?? loadWording(undefined).wording,
  };
  return library;
}

/** Clauses each body is made responsible in. */
function bodiesOf(clauses: readonly Clause[]): Map<string, number[]> {
  const bodies = new Map<string, number[]>();
  clauses.forEach(({ departments }, number) => {
    for (const body of departments) {
      const key = keyOf(body);
      const known = bodies.get(key);
      if (known) known.push(number);
      else bodies.set(key, [number]);
    }
  });
  return bodies;
}

/** What a library is built of, besides the documents. */
export interface Origin extends Omit<Provenance, "segmenterName"> {
  /** An earlier library made by the same program: the words of a text it has are not cut again. */
  readonly earlier: Library | null;
}

/** Builds a library of documents read; `builtAt` is an ISO time. */
export function buildLibrary(documents: readonly PolicyDocument[], origin: Origin): Library {
  const { earlier, ...rest } = origin;
  const known = new Map(
    earlier?.clauses.map(({ text }, number) => [text, earlier.segmented[number]]),
  );
  const provenance = { ...rest, segmenterName: segmenter().name };
  const steps = assembling(documents, provenance, (texts, headingKeys) => {
    // No key holds a space, so one can part its words.
    const segmented = texts.map((text) => known.get(text) ?? words(analyse(text)).join(" "));
    return {
      segmented,
      postings: FlexSearchPostings.of(segmented.map((line) => line.replaceAll(" ", ""))),
      headingPostings: FlexSearchPostings.of(headingKeys),
    };
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
