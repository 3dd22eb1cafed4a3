/** `ceyin compare`: the table in the terminal, as CSV or JSON, and what a reader decides about it. */
import type { Command } from "commander";
import { type CompareOptions, compareTable, decideOn, NotComparable, NotHeld } from "../compare.js";
import { compareExport, fileOf } from "../export.js";
import { Decided, decisionsBeside, readDecisions } from "../library/decisions.js";
import type { Library } from "../library.js";
import type {
  CompareCell,
  CompareTable,
  Counterpart,
  CounterpartDifference,
  Decision,
} from "../vocabulary.js";
import { askedHere } from "./asked.js";
import { type Folders, freshLibrary } from "./library.js";
import { printable, say } from "./say.js";

interface CompareCommandOptions extends Folders {
  readonly with?: readonly string[];
  readonly csv?: true;
  readonly json?: true;
  readonly decisions?: string;
  readonly accept?: string;
  readonly reject?: string;
  readonly pin?: string;
  readonly undo?: string;
}

/** The options that decide, and what each says. */
const DECIDING: readonly (readonly ["accept" | "reject" | "pin" | "undo", Decision | null])[] = [
  ["accept", "accepted"],
  ["reject", "rejected"],
  ["pin", "pinned"],
  ["undo", null],
];

export async function compareCommand(
  subject: string[],
  options: CompareCommandOptions,
  self: Command,
): Promise<void> {
  const library = await freshLibrary(options);
  const file = options.decisions ?? decisionsBeside(options.corpus);
  const asked = subject.join(" ");
  try {
    const deciding = DECIDING.find(([name]) => options[name] !== undefined);
    if (deciding) {
      await decideOn(library, file, [asked, options[deciding[0]] ?? ""], deciding[1]);
      say(`已记入 ${file} / noted in ${file}`);
      return;
    }
    const decided = new Decided(await readDecisions(file));
    const request = { ...subjectOf(library, asked), documents: options.with, decided };
    process.stdout.write(await printed(library, request, options));
  } catch (error) {
    if (error instanceof NotHeld || error instanceof NotComparable)
      self.error(`error: ${error.message}`);
    throw error;
  }
}

/** A clause by its id, a document by its id, else a topic. */
export function subjectOf(library: Library, asked: string) {
  if (library.clauses.some(({ id }) => id === asked)) return { clauses: [asked] };
  if (library.documents.some(({ id }) => id === asked)) return { document: asked };
  return { topic: asked };
}

async function printed(
  library: Library,
  request: CompareOptions,
  { csv, json }: CompareCommandOptions,
): Promise<string> {
  if (csv) {
    const { bytes } = await fileOf(compareExport(library, request, askedHere()), "csv");
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  }
  const table = compareTable(library, request);
  return json ? `${JSON.stringify(table, null, 2)}\n` : printTable(table);
}

const GRADES = ["近似 near", "同主题 theme", "相关 related", "同一 same"];

/** Characters of a clause shown; the whole is in `--json` and `--csv`. */
const SHOWN = 60;

const shortened = (text: string): string => {
  const line = printable(text.replace(/\s+/gu, " "));
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

const DIFFERENCES: Readonly<Record<CounterpartDifference["kind"], string>> = {
  target: "指标 target",
  deadline: "期限 deadline",
  strength: "措辞 wording",
  department: "责任单位 bodies",
  money: "金额 money",
  figure: "数字 figure",
};

function differenceLine({ kind, name, here, there }: CounterpartDifference): string {
  const subject = kind === "target" ? ` ${name}` : "";
  return `      ≠ ${DIFFERENCES[kind]}${subject}: ${here || "—"} → ${there || "—"}`;
}

function counterpartLines({ clause, grade, score, reasons, differences }: Counterpart): string[] {
  // One word may be a reason of several kinds.
  const words = [...new Set(reasons.flatMap((reason) => reason.words.slice(0, 3)))].slice(0, 5);
  return [
    `    [${GRADES[grade]} ${score.toFixed(2)}] ${printable(clause.path)} ${shortened(clause.text)}`,
    `      ${printable(words.join("、"))}`,
    ...differences.map((difference) => printable(differenceLine(difference))),
  ];
}

function cellLines(name: string, { counterparts, nearest }: CompareCell): string[] {
  if (counterparts.length > 0) {
    return [`  ${printable(name)}`, ...counterparts.flatMap(counterpartLines)];
  }
  const miss = nearest ? counterpartLines(nearest) : [];
  return [`  ${printable(name)}: 无 none`, ...miss];
}

function printTable({ columns, rows, alone, coverage }: CompareTable): string {
  const blocks = rows.map(({ clause, cells }) =>
    [
      `${printable(clause.path)} ${shortened(clause.heading ?? clause.text)}`,
      ...cells.flatMap((cell, column) => cellLines(columns[column + 1]?.name ?? "", cell)),
    ].join("\n"),
  );
  const totals = coverage.map((sections, column) => {
    const total = (key: "answered" | "partly" | "none"): number =>
      sections.reduce((sum, section) => sum + section[key], 0);
    const only = alone[column]?.length ?? 0;
    const name = printable(columns[column + 1]?.name ?? "");
    return `${name}: 已对应 answered ${total("answered")}, 部分 partly ${total("partly")}, 无 none ${total("none")}; 仅对方有 only there ${only}`;
  });
  return `${[...blocks, ...totals].join("\n\n")}\n`;
}
