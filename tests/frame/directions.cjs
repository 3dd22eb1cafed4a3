/**
 * Who may import whom (dependency-cruiser). The dependencies are a star:
 * stages know the nouns, `text/`, `kept.ts` and themselves; conductors know the stages;
 * doors know the conductors. `npm run check` prints what breaks a rule, and
 * directions.test.ts sees to it that the rules do refuse.
 */
const STAGES = "source|outline|clauses|references|counterparts|postings|answers|export";
const CONDUCTORS =
  "^src/((ingest|library|compare|citations|verify|graph)/|(ingest|search|library|show|wording|references|draft|compare|export|verify|graph|warm)\\.ts$)";
/** Steps of an answer, each of which may import those before it. */
const STEPS = ["lookup", "parse", "find", "rank", "present"];
const STEP = "^src/answers/[^/]+/";
const NOUNS = "^src/vocabulary(\\.ts$|/)";
const TEXT = "^src/text/";
/** How what is worked out once is kept. */
const KEPT = "^src/kept\\.ts$";
const OURS = "^src/";

/**
 * Files matching `from` import, of what matches `of`, nothing but what is allowed.
 *
 * @param {string} name @param {string} comment
 * @param {string} from @param {string} of @param {string[]} allowed
 */
function only(name, comment, from, of, allowed) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: from },
    to: { path: of, pathNot: allowed },
  };
}

/**
 * A package (or Node module) that only some files may know.
 *
 * @param {string} name @param {string} comment
 * @param {string} module @param {string[]} allowed
 */
function kept(name, comment, module, allowed) {
  return {
    name,
    comment,
    severity: "error",
    from: { path: OURS, pathNot: allowed },
    to: { path: module },
  };
}

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Files that need each other are one file or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import has to lead somewhere; the launcher's leads to what it compiles.",
      severity: "error",
      from: { pathNot: "^src/ceyin\\.mjs$" },
      to: { couldNotResolve: true },
    },
    only("nouns-alone", "The nouns rest on nothing.", NOUNS, "", [NOUNS]),
    only("text-alone", "What is true of any Chinese text knows no stage.", TEXT, OURS, [
      NOUNS,
      TEXT,
    ]),
    only("kept-alone", "What is kept may be anything.", KEPT, "", []),
    only(
      "stage-star",
      "A stage imports the nouns, text/, kept.ts and its own files, never another stage.",
      `^src/(${STAGES})/`,
      OURS,
      [NOUNS, TEXT, KEPT, "^src/$1/"],
    ),
    // What the steps hand on stands beside their folders and knows none of them.
    only("answer-in-steps", "A question's nouns know no step.", "^src/answers/[^/]+$", STEP, []),
    ...STEPS.map((step, i) =>
      only(
        "answer-in-steps",
        `${step}/ imports no later step of an answer.`,
        `^src/answers/${step}/`,
        STEP,
        STEPS.slice(0, i + 1).map((earlier) => `^src/answers/${earlier}/`),
      ),
    ),
    only(
      "conductors-below-doors",
      "Conductors join stages; they know nothing of HTTP or arguments.",
      CONDUCTORS,
      OURS,
      [NOUNS, TEXT, KEPT, CONDUCTORS, `^src/(${STAGES})/`],
    ),
    only("web-by-conductors", "web/ speaks HTTP and asks the conductors.", "^src/web/", OURS, [
      NOUNS,
      TEXT,
      CONDUCTORS,
      "^src/web/",
    ]),
    only(
      "doors-by-conductors",
      "Doors do no thinking: they call conductors and web/.",
      "^src/(cli/|cli\\.ts$|server\\.ts$)",
      OURS,
      [NOUNS, CONDUCTORS, "^src/web/", "^src/(cli/|cli\\.ts$|server\\.ts$)"],
    ),
    only(
      "page-by-nouns",
      "The page runs in a browser: its own modules and the nouns, no packages.",
      "^src/page/",
      "",
      [NOUNS, "^src/page/"],
    ),
    kept(
      "flexsearch-in-postings",
      "All of FlexSearch is in one folder.",
      "node_modules/flexsearch/",
      ["^src/postings/"],
    ),
    kept("express-in-web", "All of HTTP's framework is in one folder.", "node_modules/express/", [
      "^src/web/",
    ]),
    kept(
      "segmenter-in-text",
      "Queries and clauses are analysed by one and the same code.",
      "node_modules/nodejieba/",
      [TEXT],
    ),
    kept("files-at-the-edges", "Only the edges touch the disk.", "^(node:)?fs(/promises)?$", [
      "^src/(cli/|cli\\.ts$|server\\.ts$|launch/|ceyin\\.mjs$)",
      "^src/source/",
      "^src/((ingest|library)/|wording\\.ts$)",
      // jieba reads its dictionary by path and dies where the path is wrong; it has to be looked at first.
      "^src/text/segment\\.ts$",
    ]),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
  },
};
