/**
 * `npm run bench:reading`: how well and how fast documents are read.
 *
 * Quality is measured against the hand readings of the repository, from the
 * bytes of the corpus to what each node carries: tests/documents (fields,
 * nodes) and tests/sheets (bodies, targets). Speed is given for each format
 * beside plain decoding of the same bytes in the same run, so that machines can
 * be compared. Prints Markdown tables.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { readDocument } from "../../dist/ingest/document.js";
import { linesOf } from "../../dist/source/text.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const table = (head, rows) =>
  console.log(
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n"),
    "\n",
  );

/* ------------------------------------------------------------ quality */

/** Counts what two lists share, each entry as often as it stands in both. */
function compare(found, expected) {
  const open = new Map();
  for (const entry of expected) open.set(entry, (open.get(entry) ?? 0) + 1);
  let shared = 0;
  for (const entry of found) {
    if (!open.get(entry)) continue;
    open.set(entry, open.get(entry) - 1);
    shared += 1;
  }
  return { shared, found: found.length, expected: expected.length };
}

const sum = (counts) => ({
  shared: counts.reduce((total, { shared }) => total + shared, 0),
  found: counts.reduce((total, { found }) => total + found, 0),
  expected: counts.reduce((total, { expected }) => total + expected, 0),
});

function f1({ shared, found, expected }) {
  const value = found + expected === 0 ? 1 : (2 * shared) / (found + expected);
  return `${value.toFixed(3)} (${shared} of ${expected})`;
}

/** A sheet: document → path → lines. */
function readSheet(name) {
  const documents = new Map();
  let nodes;
  let lines;
  for (const line of readFileSync(here(`../sheets/${name}`), "utf8").split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    if (line.startsWith("== ")) {
      nodes = new Map();
      documents.set(line.slice(3).split(" | ")[0].trim(), nodes);
    } else if (line.startsWith("@ ")) {
      lines = [];
      nodes.set(line.slice(2).split(" | ")[0].trim(), lines);
    } else lines.push(line.trim());
  }
  return documents;
}

const targetLine = ({ indicator, value, unit, comparator, year }) =>
  [indicator, value, unit, comparator, year ?? "-"].join(" | ");

/** What nodes carry, as `path: entry`, on the nodes that were read by hand. */
function carried(document, sheet, read, entriesOf, split) {
  const paths = read.get(document.id) ?? new Map();
  const found = document.nodes
    .filter(({ path }) => paths.has(path))
    .flatMap((node) => entriesOf(node).map((entry) => `${node.path}: ${entry}`));
  const expected = [...(sheet.get(document.id) ?? [])].flatMap(([path, lines]) =>
    lines.flatMap(split).map((entry) => `${path}: ${entry}`),
  );
  return compare(found, expected);
}

async function readByHand(name) {
  const expected = parse(readFileSync(here(`../documents/${name}.yaml`), "utf8"));
  const bytes = readFileSync(here(`../../corpus/${name}.txt`));
  const document = await readDocument({ file: `${name}.txt`, bytes, sidecar: null });
  return { document: { ...document, id: name }, expected };
}

async function quality() {
  const [read, bodies, targets] = ["nodes.txt", "departments.txt", "targets.txt"].map(readSheet);
  const rows = [];
  for (const file of readdirSync(here("../documents")).sort()) {
    if (extname(file) !== ".yaml") continue;
    const { document, expected } = await readByHand(file.slice(0, -".yaml".length));
    const words = ({ path, text }) => `${path}: ${text}`;
    const fields = Object.entries(expected.fields).filter(([name, value]) =>
      isDeepStrictEqual(document[name], value),
    ).length;
    const count = Object.keys(expected.fields).length;
    rows.push({
      id: document.id,
      fields: { shared: fields, found: count, expected: count },
      nodes: compare(document.nodes.map(words), expected.nodes.map(words)),
      bodies: carried(
        document,
        bodies,
        read,
        ({ departments }) => departments,
        (line) => line.split(" | "),
      ),
      targets: carried(
        document,
        targets,
        read,
        (node) => node.targets.map(targetLine),
        (line) => [line],
      ),
    });
  }
  const measures = ["fields", "nodes", "bodies", "targets"];
  console.log("F1 against a reading by hand (found right, of those expected):\n");
  table(
    ["document", "fields", "nodes (path and text)", "bodies", "targets"],
    [
      ...rows.map((row) => [row.id, ...measures.map((name) => f1(row[name]))]),
      ["all", ...measures.map((name) => f1(sum(rows.map((row) => row[name]))))],
    ],
  );
}

/* -------------------------------------------------------------- speed */

/** Long enough for the compiler to have settled, short enough for seven formats. */
const WARM_MS = 300;
const MEASURED_MS = 1000;

/** Seconds the fastest run over all takes: the others waited for something else on the machine. */
async function secondsOf(run) {
  const fastest = async (ms) => {
    const began = performance.now();
    let best = Number.POSITIVE_INFINITY;
    for (let now = began; now - began < ms; ) {
      await run();
      const then = performance.now();
      best = Math.min(best, then - now);
      now = then;
    }
    return best / 1000;
  };
  await fastest(WARM_MS);
  return fastest(MEASURED_MS);
}

function samples() {
  const fixtures = readdirSync(here("../fixtures/formats"))
    .filter((name) => !name.endsWith(".sheet.txt"))
    .map((name) => [name, here(`../fixtures/formats/${name}`)]);
  const corpus = readdirSync(here("../../corpus"))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, here(`../../corpus/${name}`)]);
  const groups = new Map();
  for (const [file, path] of [...corpus, ...fixtures]) {
    const format = extname(file).slice(1);
    groups.set(format, [...(groups.get(format) ?? []), { file, bytes: readFileSync(path) }]);
  }
  return groups;
}

async function speed() {
  const rows = [];
  for (const [format, files] of samples()) {
    const size = files.reduce((total, { bytes }) => total + bytes.length, 0);
    const decoding = await secondsOf(() => {
      for (const { bytes } of files) linesOf(new TextDecoder().decode(bytes));
    });
    const reading = await secondsOf(async () => {
      for (const { file, bytes } of files) await readDocument({ file, bytes, sidecar: null });
    });
    rows.push([
      format,
      files.length,
      (size / files.length / 1024).toFixed(0),
      (files.length / reading).toFixed(0),
      (size / reading / 1e6).toFixed(2),
      Math.round(reading / decoding),
    ]);
  }
  console.log("Reading, one thread, from bytes to nodes with what they carry:\n");
  table(["format", "files", "KB a file", "documents/s", "MB/s", "times plain decoding"], rows);
}

await quality();
await speed();
