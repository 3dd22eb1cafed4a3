/** The web interface over the five documents of `corpus/`, opened once for a test file. */
import type { RequestListener } from "node:http";
import { beforeAll } from "vitest";
import type { Library } from "../../src/library.js";
import { createApp } from "../../src/web/app.js";
import { CORPUS, withCorpus } from "../corpus-library.js";

/** Answers from the library once the tests begin; `opened` is handed the library before. */
export function corpusApp(opened: (library: Library) => void = () => {}): RequestListener {
  let answer: RequestListener = () => {
    throw new Error("the corpus is not opened yet");
  };
  beforeAll(async () => {
    await withCorpus(async ({ library }) => {
      opened(library);
      answer = createApp(() => library, { corpus: CORPUS });
    });
  });
  return (request, response) => answer(request, response);
}
