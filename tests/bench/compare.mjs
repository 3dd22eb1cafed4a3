/**
 * `npm run bench:compare`: how well counterparts are found, graded and denied,
 * beside two baselines in the same run, and what it costs.
 *
 * The judgements in counterparts.jsonl were made by reading: `sample` the
 * provincial plan against the Shaoguan plan; `further`, `reread` and `held-out`
 * (every pair with the notice of 2022) other pairs, written down before any program
 * answered. Themes and rules were made with the errors of all in view; weights and
 * floors were fitted over all sets, each pair of documents left out in turn. Baselines
 * are given the best they could do: their grades are cut where the judgements'
 * own numbers of 3, 2 and 1 lie.
 * With CEYIN_STATUTES=FOLDER (statutes.jsonl.gz: {law, article, text} a line)
 * also the cost at scale on real statutes. Build first: `npm run pretest`.
 */
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { compareTable, counterpartsOf } from "../../dist/compare.js";
import { isMeasure } from "../../dist/counterparts/comparable.js";
import { ingest } from "../../dist/ingest.js";
import { buildLibrary } from "../../dist/library.js";
import { keyOf } from "../../dist/text/key.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const table = (head, rows) =>
  console.log(
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "\n",
  );

async function corpusLibrary() {
  const index = await mkdtemp(join(tmpdir(), "ceyin-bench-"));
  try {
    return (await ingest({ corpus: here("../../corpus"), index })).library;
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

const judgements = readFileSync(here("counterparts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const documentOf = (id, library) =>
  library.documents.find((document) => id.startsWith(`${document.id}:`)).id;

/* ------------------------------------------------------------- answers */

/** Grade and score the program gives the measures it shows, near misses last. */
function ours(library) {
  return ({ clause, among }) => {
    const { counterparts, near } = counterpartsOf(library, clause, {
      document: among,
      limit: 1000,
    });
    return [...counterparts, ...near].map(({ clause: { id }, score, grade }) => ({
      id,
      score,
      grade,
    }));
  };
}

/** Ranks by a likeness of two clauses; the grades are cut by `gradesOf`. */
function baseline(library, likeness) {
  const measures = library.clauses.filter(isMeasure);
  const byId = new Map(measures.map((clause) => [clause.id, clause]));
  return ({ clause, among }) =>
    measures
      .filter(({ document }) => document.id === among)
      .map((other) => ({ id: other.id, score: likeness(byId.get(clause), other), grade: 0 }))
      .sort((a, b) => b.score - a.score);
}

/** Longest common string of headings, as a share of the shorter (Takenaka and Wakao). */
function headings(one, other) {
  const [a, b] = [one, other].map(({ heading, text }) => keyOf(heading ?? text.slice(0, 20)));
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (a[i + length] !== undefined && a[i + length] === b[j + length]) length++;
      best = Math.max(best, length);
    }
  }
  return best / Math.max(1, Math.min(a.length, b.length));
}

/** TF-IDF cosine over the bigrams of the text. */
function cosine(library) {
  const counts = new Map();
  const standing = new Map();
  for (const { id, text } of library.clauses) {
    const key = keyOf(text);
    const own = new Map();
    for (let i = 1; i < key.length; i++) {
      const pair = key.slice(i - 1, i + 1);
      own.set(pair, (own.get(pair) ?? 0) + 1);
    }
    counts.set(id, own);
    for (const pair of own.keys()) standing.set(pair, (standing.get(pair) ?? 0) + 1);
  }
  const vectors = new Map();
  for (const [id, own] of counts) {
    const weights = new Map(
      [...own].map(([pair, count]) => [
        pair,
        (1 + Math.log(count)) * Math.log(library.clauses.length / standing.get(pair)),
      ]),
    );
    const norm = Math.hypot(...weights.values()) || 1;
    for (const [pair, weight] of weights) weights.set(pair, weight / norm);
    vectors.set(id, weights);
  }
  return (one, other) => {
    let sum = 0;
    for (const [pair, weight] of vectors.get(one.id)) {
      sum += weight * (vectors.get(other.id).get(pair) ?? 0);
    }
    return sum;
  };
}

/* ------------------------------------------------------------- figures */

/** Judged pairs, each once: asked from either side a pair has its higher grade. */
function judgedPairs(rows, answers, library) {
  const measures = library.clauses.filter(isMeasure);
  const pairs = new Map();
  rows.forEach((row, i) => {
    const given = new Map(answers[i].map((answer) => [answer.id, answer]));
    for (const { id, document } of measures) {
      if (document.id !== row.among) continue;
      const name = [row.clause, id].sort().join("\n");
      const known = pairs.get(name) ?? { gold: 0, grade: 0, score: 0 };
      pairs.set(name, {
        gold: Math.max(known.gold, row.grades[id] ?? 0),
        grade: Math.max(known.grade, given.get(id)?.grade ?? 0),
        score: Math.max(known.score, given.get(id)?.score ?? 0),
      });
    }
  });
  return [...pairs.values()];
}

/** Grades a baseline by its score, as many of each as the judgements have: the best cut it could be given. */
function cutGrades(rows, answers, library) {
  const pairs = judgedPairs(rows, answers, library).sort((a, b) => b.score - a.score);
  const count = (least) => pairs.filter(({ gold }) => gold >= least).length;
  const floors = [1, 2, 3].map((grade) => pairs[count(grade) - 1]?.score ?? Infinity);
  const gradeOf = (score) => (score <= 0 ? 0 : floors.filter((floor) => score >= floor).length);
  return answers.map((list) => list.map((answer) => ({ ...answer, grade: gradeOf(answer.score) })));
}

function kappa(pairs) {
  const seen = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (const { gold, grade } of pairs) seen[gold][grade]++;
  const golds = seen.map((row) => row.reduce((sum, value) => sum + value, 0));
  const grades = [0, 1, 2, 3].map((column) => seen.reduce((sum, row) => sum + row[column], 0));
  let [apart, expected] = [0, 0];
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 4; j++) {
      apart += (i - j) ** 2 * seen[i][j];
      expected += ((i - j) ** 2 * golds[i] * grades[j]) / pairs.length;
    }
  }
  return 1 - apart / expected;
}

const gain = (grade, place) => (2 ** grade - 1) / Math.log2(place + 2);
const sum = (values) => values.reduce((total, value) => total + value, 0);
const share = (values) => sum(values.map(Number)) / Math.max(1, values.length);

function figures(rows, answers, library) {
  const pairs = judgedPairs(rows, answers, library);
  const ranked = rows.map((row, i) => answers[i].map(({ id }) => row.grades[id] ?? 0));
  const best = rows.map(({ grades }) => Object.values(grades).sort((a, b) => b - a));
  const withBest = rows.map((_, i) => i).filter((i) => best[i][0] === 3);
  const some = rows.map((_, i) => i).filter((i) => best[i].length > 0);
  const none = rows.map((_, i) => i).filter((i) => best[i].length === 0);
  const empty = (i) => answers[i].every(({ grade }) => grade === 0);
  const ndcg = some.map(
    (i) => sum(ranked[i].slice(0, 5).map(gain)) / sum(best[i].slice(0, 5).map(gain)),
  );
  return [
    share(withBest.map((i) => ranked[i][0] === 3)),
    share(withBest.map((i) => ranked[i].slice(0, 5).includes(3))),
    share(ndcg),
    share(none.map(empty)),
    share(rows.map((_, i) => empty(i) === (best[i].length === 0))),
    kappa(pairs),
  ].map((value) => value.toFixed(3));
}

function quality(library) {
  const systems = {
    Ceyin: { answer: ours(library), cut: false },
    "TF-IDF cosine, bigrams": { answer: baseline(library, cosine(library)), cut: true },
    "longest common string of headings": { answer: baseline(library, headings), cut: true },
  };
  for (const set of ["sample", "further", "reread", "held-out"]) {
    const rows = judgements.filter((row) => row.set === set);
    console.log(`### ${set}: ${rows.length} clauses judged\n`);
    const lines = Object.entries(systems).map(([name, { answer, cut }]) => {
      const found = rows.map(answer);
      const graded = cut ? cutGrades(rows, found, library) : found;
      return [name, ...figures(rows, graded, library)];
    });
    table(
      ["", "first", "within five", "nDCG@5", "none right", "none or some right", "kappa"],
      lines,
    );
  }
}

/* ---------------------------------------------------------------- cost */

/** A library of the same documents without anything worked out. */
const fresh = (documents) =>
  buildLibrary(documents, { sources: [], failed: [], builtAt: "", earlier: null });

/** Milliseconds of processor time: what else the machine does counts for little in it. */
function timed(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Numbers in [0, 1), the same in every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Documents of forty clauses, each a clause of the corpus with its sentences replaced at random by others'. */
function generated(library, count) {
  const random = dice(20161122);
  const measures = library.clauses.filter(isMeasure);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentences = measures
    .flatMap(({ text }) => text.split(/(?<=[。；])/u))
    .filter((s) => s.length > 8);
  return Array.from({ length: count }, (_, number) => {
    const nodes = Array.from({ length: 40 }, (_, place) => {
      const text = `${place + 1}. ${Array.from({ length: 4 }, () => pick(sentences)).join("")}`;
      return {
        path: String(place + 1),
        type: "item",
        label: `${place + 1}.`,
        heading: null,
        text,
        parent: null,
        lines: [place + 1, place + 1],
        departments: [],
        targets: [],
        programmes: [],
      };
    });
    return {
      ...library.documents[0],
      id: `generated-${number}`,
      file: `${number}.txt`,
      front: [],
      nodes,
    };
  });
}

const lawsOf = (path) => {
  const laws = new Map();
  for (const line of gunzipSync(readFileSync(path)).toString().trim().split("\n")) {
    const { law, article, text } = JSON.parse(line);
    laws.set(law, [...(laws.get(law) ?? []), { article, text }]);
  }
  return laws;
};

function statuteDocuments(library, path, count) {
  return [...lawsOf(path)].slice(0, count).map(([law, articles]) => {
    const seen = new Map();
    const nodes = articles.slice(0, 200).map(({ article, text }, place) => {
      const nth = (seen.get(article) ?? 0) + 1;
      seen.set(article, nth);
      return {
        path: nth === 1 ? String(article) : `${article}~${nth}`,
        type: "item",
        label: null,
        heading: null,
        text,
        parent: null,
        lines: [place + 1, place + 1],
        departments: [],
        targets: [],
        programmes: [],
      };
    });
    return { ...library.documents[0], id: law, title: law, file: `${law}.txt`, front: [], nodes };
  });
}

/** Clauses asked for after the first. */
const ASKED = 10;

/** What comparison costs in a corpus of a size; the last document is the one that was added. */
function atScale(name, base, more, sizes) {
  const lines = sizes.map((size) => {
    const library = fresh([...base, ...more.slice(0, size)]);
    const { documents, clauses } = library;
    const added = documents[documents.length - 1].id;
    const [first, ...others] = clauses
      .filter((clause) => clause.document === documents[0] && isMeasure(clause))
      .map(({ id }) => id);
    const beside = documents.slice(1, 3).map(({ id }) => id);
    // What building the library left behind is not charged to whatever is asked when it is swept up.
    globalThis.gc?.();
    const times = [
      timed(() => counterpartsOf(library, first)),
      timed(() => compareTable(library, { document: documents[0].id, documents: beside })),
      timed(() => others.slice(0, ASKED).map((id) => counterpartsOf(library, id))) / ASKED,
      timed(() => compareTable(library, { document: added })),
    ];
    return [documents.length, clauses.length, ...times.map((ms) => `${ms.toFixed(0)} ms`)];
  });
  console.log(`### ${name}, processor time\n`);
  table(
    [
      "documents",
      "clauses",
      "first clause asked",
      "table of three documents",
      "each of ten clauses more",
      "one document more",
    ],
    lines,
  );
}

function cost(library) {
  const [, plan, , , city] = [...library.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rest = library.documents.filter((one) => one !== plan && one !== city);
  const base = [plan, city, ...rest];
  atScale("generated documents of 40 clauses", base, generated(library, 1000), [5, 95, 995]);
  const statutes = join(process.env.CEYIN_STATUTES ?? "", "statutes.jsonl.gz");
  if (process.env.CEYIN_STATUTES && existsSync(statutes)) {
    atScale("statutes", base, statuteDocuments(library, statutes, 1000), [5, 95, 995]);
  }
}

const library = await corpusLibrary();
for (const { clause, among } of judgements)
  documentOf(clause, library) ?? documentOf(among, library);
quality(library);
cost(library);
