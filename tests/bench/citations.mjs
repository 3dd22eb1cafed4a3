/**
 * `npm run bench:citations`: how well citations are found, which links are made,
 * what a checked draft gives away, and how fast.
 *
 * Measured on the sheets and the corpus of the repository; with
 * CEYIN_DOCUMENTS=FOLDER also on the documents there, whose links it lists for
 * reading (CEYIN_LINKS=FILE), and with CEYIN_STATUTES=FOLDER
 * (statutes.jsonl.gz: {text} a line) the speed on statutes. Build first:
 * `npm run pretest`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { checkCitations } from "../../dist/draft.js";
import { ingest } from "../../dist/ingest.js";
import { findCitations } from "../../dist/references/find.js";
import { referencesOf } from "../../dist/references.js";
import { inScript } from "../../dist/text/script.js";
import { cleanDrafts, plantedDrafts } from "./drafts.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const table = (head, rows) =>
  console.log(
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "\n",
  );
const share = (part, whole) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

async function libraryOf(corpus) {
  const index = await mkdtemp(join(tmpdir(), "ceyin-bench-"));
  try {
    return (await ingest({ corpus, index })).library;
  } finally {
    await rm(index, { recursive: true, force: true });
  }
}

/* ------------------------------------------------------------ finding */

function sheet(name) {
  const rows = [];
  for (const line of readFileSync(here(`../sheets/${name}`), "utf8").split("\n")) {
    if (line.startsWith("== ")) rows.push({ text: "", expected: [] });
    else if (line.startsWith("< ")) rows.at(-1).text = line.slice(2).replaceAll("⏎", "\n");
    else if (line !== "" && !line.startsWith("#")) rows.at(-1).expected.push(line.split(" | "));
  }
  return rows;
}

/** A citation is right with its place, its kind, its title and its number. */
function finding(name) {
  let [right, expected, found] = [0, 0, 0];
  for (const row of sheet(name)) {
    const wanted = row.expected.map((fields) => fields.slice(0, 4).join("|"));
    const got = findCitations(row.text).map(({ kind, raw, title, docNumber }) =>
      [kind, raw.replaceAll("\n", "⏎"), title ?? "-", docNumber ?? "-"].join("|"),
    );
    expected += wanted.length;
    found += got.length;
    for (const one of got) {
      const at = wanted.indexOf(one);
      if (at < 0) continue;
      wanted.splice(at, 1);
      right++;
    }
  }
  return [name, share(right, found), share(right, expected)];
}

/* -------------------------------------------------------------- links */

function links(name, library) {
  const start = performance.now();
  const { byClause, works } = referencesOf(library);
  const took = performance.now() - start;
  const all = [...byClause].flatMap(([clause, list]) => list.map((one) => ({ clause, ...one })));
  const cited = all.filter(({ kind }) => !["form", "self", "pointer"].includes(kind));
  const linked = cited.filter(({ work }) => work !== null);
  const of = (confidence) => cited.filter((one) => one.confidence === confidence).length;
  const file = process.env.CEYIN_LINKS;
  if (file && name !== "corpus") {
    const titleOf = new Map(
      works.map(({ id, title, docNumber }) => [id, `${title} ${docNumber ?? ""}`]),
    );
    const lines = all
      .filter(({ work, kind }) => work !== null && kind !== "self")
      .map((one) =>
        [
          one.clause,
          one.raw.replace(/\s+/gu, " "),
          titleOf.get(one.work),
          one.confidence,
          one.evidence,
        ].join("\t"),
      );
    writeFileSync(file, `${lines.join("\n")}\n`);
  }
  return [
    ...[name, library.documents.length, all.length, cited.length, linked.length, works.length],
    ...[of("certain"), of("likely"), of("ambiguous"), `${took.toFixed(0)} ms`],
  ];
}

/* ------------------------------------------------------------- drafts */

function drafts(name, library) {
  const faults = ({ text }) => {
    const kinds = checkCitations(library, text, "2027-01-05").findings.map(({ kind }) => kind);
    return kinds.filter((kind) => kind !== "not-held");
  };
  const ground = { documents: library.documents, works: referencesOf(library).works, inScript };
  const clean = cleanDrafts(ground);
  const planted = plantedDrafts(ground);
  const alarms = clean.filter((draft) => faults(draft).length > 0);
  const found = planted.filter((draft) => faults(draft).includes(draft.planted));
  if (process.env.CEYIN_MISSES)
    for (const draft of [...alarms, ...planted.filter((one) => !found.includes(one))].slice(0, 40))
      console.error(draft.planted, faults(draft), draft.text.split("\n").slice(2, -3).join("⏎"));
  const kinds = [...new Set(planted.map(({ planted: kind }) => kind))].map((kind) => {
    const of = planted.filter((one) => one.planted === kind);
    return `${kind} ${of.filter((one) => found.includes(one)).length}/${of.length}`;
  });
  return [
    name,
    share(found.length, planted.length),
    share(alarms.length, clean.length),
    kinds.join(", "),
  ];
}

/* -------------------------------------------------------------- speed */

/** The best of some runs, in time of the processor: others may have the clock meanwhile. */
const RUNS = 5;

function speed(name, texts) {
  let found = 0;
  const run = () => {
    const start = process.cpuUsage();
    found = texts.reduce((sum, text) => sum + findCitations(text).length, 0);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  const seconds = Math.min(...Array.from({ length: RUNS }, run));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return [name, megabytes.toFixed(2), found, (megabytes / seconds).toFixed(1)];
}

const corpus = await libraryOf(here("../../corpus"));
const own = corpus.clauses.map(({ text }) => text);
console.log("### Finding\n");
table(
  ["sheet", "precision", "recall"],
  ["citations-printed.txt", "citations-forms.txt"].map(finding),
);

const folder = process.env.CEYIN_DOCUMENTS;
const more = folder ? await libraryOf(folder) : null;
console.log("### Links\n");
table(
  [
    "library",
    "documents",
    "found",
    "of works",
    "linked",
    "works",
    "certain",
    "likely",
    "ambiguous",
    "time",
  ],
  [links("corpus", corpus), ...(more ? [links("documents", more)] : [])],
);
console.log("### Drafts with planted errors\n");
table(
  ["made of", "found", "false alarms", "by kind"],
  [drafts("corpus", corpus), ...(more ? [drafts("documents", more)] : [])],
);
console.log("### Speed\n");
const statutes = process.env.CEYIN_STATUTES;
const articles = statutes
  ? gunzipSync(readFileSync(join(statutes, "statutes.jsonl.gz")))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text)
  : [];
const long = own.join("\n");
table(
  ["texts", "MB", "citations", "MB per second of the processor"],
  [
    speed("corpus, clause by clause", own),
    ...[1, 4, 16, 64].map((times) =>
      speed(`corpus in one text, ${times} times`, [long.repeat(times)]),
    ),
    ...(articles.length > 0 ? [speed("statutes, article by article", articles)] : []),
  ],
);
