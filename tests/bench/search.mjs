/**
 * `npm run bench:search`: how complete, how good and how fast the search is.
 *
 * Completeness and quality are measured on the corpus of the repository; with
 * CEYIN_STATUTES=FOLDER (statutes.jsonl.gz: {law, article, text} a line,
 * statute-questions.sample.jsonl: {query, relevant} a line) also on statutes,
 * beside MiniSearch and SQLite FTS5 in the same run. Prints Markdown tables;
 * tests/bench/RESULTS.md keeps the last ones. Build first: `npm run pretest`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Converter } from "opencc-js";
import { ingest } from "../../dist/ingest.js";
import { buildLibrary } from "../../dist/library.js";
import { search } from "../../dist/search.js";
import { analyse, bigrams, words } from "../../dist/text/analyse.js";
import { keyOf } from "../../dist/text/key.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
const table = (head, rows) =>
  console.log(
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "\n",
  );

/** Numbers in [0, 1), the same in every run. */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

async function corpusLibrary() {
  const index = await mkdtemp(join(tmpdir(), "ceyin-bench-"));
  try {
    return (await ingest({ corpus: here("../../corpus"), index })).library;
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

/* ------------------------------------------------------- completeness */

function completeness(library, runs) {
  const keys = library.clauses.map(({ text }) => keyOf(text));
  const scripts = { Simplified: { from: "t", to: "cn" }, Traditional: { from: "cn", to: "t" } };
  const rows = Object.entries(scripts).map(([name, direction]) => {
    const convert = Converter(direction);
    const random = dice(20161122);
    let [missed, extra, wrong] = [0, 0, 0];
    for (let i = 0; i < runs; i++) {
      const { text } = library.clauses[Math.floor(random() * library.clauses.length)];
      const characters = [...text];
      const length = Math.min(characters.length, 1 + Math.floor(random() * 12));
      const from = Math.floor(random() * (characters.length - length + 1));
      const run = convert(characters.slice(from, from + length).join(""));
      const key = keyOf(run);
      if (key === "") continue;
      const expected = new Set(keys.flatMap((own, number) => (own.includes(key) ? [number] : [])));
      const { hits } = search(run, library, { page: 1, size: library.clauses.length });
      const numbers = new Map(library.clauses.map(({ id }, number) => [id, number]));
      const exact = hits.filter(({ tier }) => tier === "exact");
      const found = new Set(exact.map((hit) => numbers.get(`${hit.document.id}:${hit.path}`)));
      missed += [...expected].filter((number) => !found.has(number)).length;
      extra += [...found].filter((number) => !expected.has(number)).length;
      for (const { text: printed, spans } of exact) {
        const marked = spans.some(([start, end]) => keyOf(printed.slice(start, end)).includes(key));
        if (!marked) wrong++;
      }
    }
    return [name, runs, missed, extra, wrong];
  });
  console.log("Completeness against a plain scan, random runs of 1–12 characters of any clause:\n");
  table(["typed in", "runs", "missed", "extra", "wrong spans"], rows);
}

/* ------------------------------------------------------------ quality */

const gain = (grades) =>
  grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

function judge(question, library) {
  const grades = new Map(Object.entries(question.grades));
  const { hits } = search(question.question, library, {
    page: 1,
    size: 100,
    filters: question.filters,
  });
  const places = hits.map(({ document, path }) => `${document.id}:${path}`);
  const best = [...grades].filter(([, grade]) => grade === 3).map(([place]) => place);
  const last = Math.max(-1, ...best.map((place) => (places.indexOf(place) + 1 || 1e9) - 1));
  return {
    ndcg:
      gain(places.map((place) => grades.get(place) ?? 0)) /
      gain([...grades.values()].sort((a, b) => b - a)),
    share:
      best.length === 0
        ? null
        : best.filter((place) => places.slice(0, 10).includes(place)).length /
          Math.min(10, best.length),
    trapped:
      best.length > 0 &&
      (question.traps ?? []).some(
        (trap) => places.indexOf(trap) >= 0 && places.indexOf(trap) < last,
      ),
  };
}

const SETS = {
  sample: "Questions on the corpus with graded clauses, those the ranking was tuned on (`sample`)",
  further:
    "The same, written before any answer was seen; what they showed was then mended (`further`)",
  second: "Others, written in the same way after that (`second`)",
  third: "The last of these, for which one thing was changed, the place before a body (`third`)",
  fourth: "Written later by other hands, for which rules of wording were added (`fourth`)",
  fifth: "Words that are not printed, for which more rules were added (`fifth`)",
  sixth: "Of all kinds again, for which figures, lists and rules of wording were added (`sixth`)",
};

function quality(library) {
  const questions = readFileSync(here("questions.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const [set, head] of Object.entries(SETS)) {
    const judged = questions
      .filter((question) => question.set === set)
      .map((question) => ({ kind: question.kind, ...judge(question, library) }));
    console.log(`${head}:\n`);
    qualityTable(judged);
  }
}

function qualityTable(judged) {
  const kinds = [...new Set(judged.map(({ kind }) => kind)), "all"];
  const rows = kinds.map((kind) => {
    const of = judged.filter((one) => kind === "all" || one.kind === kind);
    return [
      kind,
      of.length,
      mean(of.map(({ ndcg }) => ndcg)).toFixed(3),
      mean(of.flatMap(({ share }) => share ?? [])).toFixed(3),
      of.filter(({ trapped }) => trapped).length,
    ];
  });
  table(["kind", "questions", "nDCG@10", "grade 3 within 10", "trap above a grade 3"], rows);
}

/* ----------------------------------------------------------- statutes */

function readStatutes(folder) {
  const articles = gunzipSync(readFileSync(join(folder, "statutes.jsonl.gz")))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const questions = readFileSync(join(folder, "statute-questions.sample.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { articles, questions };
}

/** Articles as documents, a law each; the article's number is its path. */
function statuteLibrary(articles) {
  const laws = new Map();
  const fields = {
    docNumber: null,
    issuers: [],
    issued: null,
    published: null,
    period: null,
    region: null,
    level: "national",
    script: "hans",
    front: [],
    dropped: [],
    remarks: [],
  };
  for (const { id, law, version, article, text } of articles) {
    const name = `${law}${version}`;
    if (!laws.has(name)) laws.set(name, { id: name, file: name, title: law, nodes: [], ...fields });
    laws.get(name).nodes.push({
      path: String(id),
      type: "item",
      label: article,
      heading: null,
      text,
      parent: null,
      lines: [1, 1],
      departments: [],
      targets: [],
      programmes: [],
    });
  }
  return buildLibrary([...laws.values()], {
    sources: [],
    failed: [],
    builtAt: new Date().toISOString(),
  });
}

const tokensOf = (text) => words(analyse(text));

/** The other engines' packages, installed by whoever measures. */
const peer = (path) => import(join(here("peers"), "node_modules", path));

function installPeers() {
  const folder = here("peers");
  if (existsSync(join(folder, "node_modules"))) return;
  execFileSync("npm", ["ci"], { cwd: folder, stdio: "inherit" });
}

const full = ({ law, text }) => `${law} ${text}`;

async function miniSearch(articles) {
  const { default: MiniSearch } = await peer("minisearch/dist/es/index.js");
  const mini = new MiniSearch({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  mini.addAll(
    articles.map((article) => ({ id: article.id, text: tokensOf(full(article)).join(" ") })),
  );
  return (question, all, count) =>
    mini
      .search(tokensOf(question).join(" "), { combineWith: all ? "AND" : "OR" })
      .slice(0, count)
      .map(({ id }) => id);
}

async function fts5(articles) {
  const { default: Database } = await peer("better-sqlite3/lib/index.js");
  const database = new Database(":memory:");
  database.exec("create virtual table articles using fts5(text, content='', tokenize='unicode61')");
  const insert = database.prepare("insert into articles(rowid, text) values (?, ?)");
  database.transaction(() => {
    for (const article of articles)
      insert.run(article.id + 1, bigrams(keyOf(full(article))).join(" "));
  })();
  const select = database
    .prepare("select rowid from articles where articles match ? order by rank limit ?")
    .pluck();
  // Words typed apart need not stand side by side, so no bigram crosses the space between them.
  const quoted = (text, joint) =>
    [...new Set(text.split(" ").flatMap((word) => bigrams(keyOf(word))))]
      .map((pair) => `"${pair}"`)
      .join(joint);
  return (question, all, count) =>
    select.all(quoted(question, all ? " AND " : " OR "), count).map((row) => row - 1);
}

function ceyin(articles) {
  const library = statuteLibrary(articles);
  return (question, _all, size) =>
    search(question, library, { page: 1, size }).hits.map(({ path }) => Number(path));
}

/** The plain ranker to beat: BM25 over bigrams of law name and text. */
function plainBm25(articles) {
  const postings = new Map();
  const lengths = articles.map(({ law, text }, number) => {
    const key = [...keyOf(`${law} ${text}`)];
    const counts = new Map();
    for (let i = 1; i < key.length; i++)
      counts.set(key[i - 1] + key[i], (counts.get(key[i - 1] + key[i]) ?? 0) + 1);
    for (const [pair, count] of counts) {
      if (!postings.has(pair)) postings.set(pair, []);
      postings.get(pair).push([number, count]);
    }
    return key.length;
  });
  const average = mean(lengths);
  return (question, _all, count) => {
    const scores = new Map();
    for (const pair of bigrams(keyOf(question))) {
      const list = postings.get(pair) ?? [];
      const idf = Math.log(1 + (articles.length - list.length + 0.5) / (list.length + 0.5));
      for (const [number, frequency] of list) {
        const weight =
          (frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * lengths[number]) / average));
        scores.set(number, (scores.get(number) ?? 0) + idf * weight);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([number]) => articles[number].id);
  };
}

function answersWell(engine, questions) {
  const ranks = questions.map(({ query, relevant }) => {
    const got = engine(query, false, 100);
    const places = relevant.map((id) => got.indexOf(id)).filter((at) => at >= 0);
    const within = (count) => places.filter((at) => at < count).length / relevant.length;
    const first = Math.min(...places, Number.POSITIVE_INFINITY);
    return { at10: within(10), at100: within(100), mrr: first < 10 ? 1 / (first + 1) : 0 };
  });
  return ["at10", "at100", "mrr"].map((name) => mean(ranks.map((rank) => rank[name])).toFixed(3));
}

/** Runs of two to eight characters, and pairs of words, as people type them. */
function typed(library, count) {
  const random = dice(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const runs = Array.from({ length: count }, () => {
    const key = pick(library.keys);
    const length = 2 + Math.floor(random() * 7);
    const from = Math.floor(random() * Math.max(1, key.length - length));
    return key.slice(from, from + length);
  });
  const pairs = Array.from({ length: count }, () => {
    const long = pick(library.segmented)
      .split(" ")
      .filter((word) => word.length > 1);
    return long.length < 2 ? "行政 处罚" : `${pick(long)} ${pick(long)}`;
  });
  return { runs, pairs };
}

/** What each engine answers: all of the words where that finds anything, any of them where not. */
function answer(engine, question) {
  const all = engine(question, true, 20);
  return all.length > 0 ? all : engine(question, false, 20);
}

/** Questions asked before any is timed, as a server that runs all day has answered many. */
const WARM = 4000;

/** Questions that are timed, none of them among those asked before. */
const TIMED = 2000;

function timed(engine, questions, few) {
  // What building the library left is swept up before, not while questions are timed.
  globalThis.gc?.();
  for (const question of questions.slice(0, few ?? -TIMED)) answer(engine, question);
  const times = questions.slice(-(few ?? TIMED)).map((question) => {
    const start = performance.now();
    answer(engine, question);
    return performance.now() - start;
  });
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), rate: 1000 / mean(times) };
}

const ENGINES = {
  Ceyin: ceyin,
  "plain bigram BM25": plainBm25,
  "MiniSearch, jieba words": miniSearch,
  "SQLite FTS5, bigrams": fts5,
};

/** Questions the slow ones are asked before and timed on. */
const FEW = { "MiniSearch, jieba words": 500, "plain bigram BM25": 500 };

/** What one engine does, in a process of its own: a neighbour's heap costs every engine that collects garbage. */
async function measureAlone(name, folder) {
  const { articles, questions } = readStatutes(folder);
  const sets = JSON.parse(readFileSync(0, "utf8"));
  const engine = await ENGINES[name](articles);
  const quality = answersWell(engine, questions);
  const speeds = Object.values(sets).map((list) => timed(engine, list, FEW[name]));
  process.stdout.write(JSON.stringify({ quality, speeds }));
}

function statutes(folder) {
  installPeers();
  const { articles, questions } = readStatutes(folder);
  const { runs, pairs } = typed(statuteLibrary(articles), WARM + TIMED);
  const sets = {
    "runs of 2–8 characters": runs,
    "two words": pairs,
    "lay questions": questions.map(({ query }) => query),
  };
  const names = Object.keys(ENGINES);
  const measured = names.map((name) => {
    const words = ["--expose-gc", "--max-old-space-size=12000", here("search.mjs"), name];
    const options = {
      input: JSON.stringify(sets),
      maxBuffer: 1e8,
      stdio: ["pipe", "pipe", "inherit"],
    };
    return JSON.parse(execFileSync(process.execPath, words, options).toString());
  });
  console.log(`Statutes: ${articles.length} articles, ${questions.length} lay questions:\n`);
  table(
    ["engine", "recall@10", "recall@100", "MRR@10"],
    names.map((name, i) => [name, ...measured[i].quality]),
  );
  console.log(
    "Speed, each engine in a process of its own, top 20 (milliseconds; Ceyin whole: parse, find, verify, rank, spans, facets):\n",
  );
  Object.keys(sets).forEach((set, at) => {
    const own = measured[0].speeds[at].rate;
    table(
      [set, "p50", "p99", "p99 / p50", "Ceyin's throughput ÷ its"],
      names.map((name, i) => {
        const { p50, p99, rate } = measured[i].speeds[at];
        const shown = [p50.toFixed(2), p99.toFixed(2), (p99 / p50).toFixed(1)];
        return [name, ...shown, (own / rate).toFixed(2)];
      }),
    );
  });
  // As many questions of each kind: the time of one of each.
  const together = measured.map(({ speeds }) =>
    speeds.reduce((sum, { rate }) => sum + 1000 / rate, 0),
  );
  table(
    ["all three kinds, as many of each", "Ceyin's throughput ÷ its"],
    names.map((name, i) => [name, (together[i] / together[0]).toFixed(2)]),
  );
}

async function bench(folder) {
  const library = await corpusLibrary();
  completeness(library, Number(process.env.CEYIN_RUNS ?? 10_000));
  quality(library);
  if (folder) statutes(folder);
  else console.log("Statutes: not measured, CEYIN_STATUTES names no folder.\n");
}

const [engine] = process.argv.slice(2);
if (engine === undefined) await bench(process.env.CEYIN_STATUTES);
else await measureAlone(engine, process.env.CEYIN_STATUTES);
