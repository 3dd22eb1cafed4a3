import { defineConfig } from "vitest/config";

const BROWSER = "tests/browser/**/*.test.ts";

export default defineConfig({
  test: {
    // Each worker that segments loads jieba's dictionary: 240 MB and more than a second.
    maxWorkers: 2,
    // Reading the corpus, loading jieba and building an index in one test takes seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is asked again until it holds has a second by default: less than a busy machine may take.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "program",
          include: ["tests/**/*.test.ts"],
          exclude: [BROWSER],
          // The files of a worker share what it has loaded, or each would load the dictionary anew.
          isolate: false,
        },
      },
      // A file has a server and a browser of its own, started when it is loaded.
      { extends: true, test: { name: "browser", include: [BROWSER] } },
    ],
  },
});
