import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Each worker that segments loads jieba's dictionary: 240 MB and more than a second.
    maxWorkers: 2,
    // Reading the corpus, loading jieba and building an index in one test takes seconds on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
