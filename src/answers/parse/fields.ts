/** Fields of a question → whether a clause satisfies them. */
import { numberKey } from "../../text/document-number.js";
import { keyOf } from "../../text/key.js";
import type { Clause, PolicyDocument } from "../../vocabulary.js";
import type { Field, FieldName, Filter } from "../query.js";
import type { Searchable } from "../searchable.js";
import { variantsOf } from "./bodies.js";
import { readDocumentNumber } from "./document-number.js";
import type { FaultName } from "./faults.js";

/** Levels by the names staff use for them, as keys. */
const LEVELS = new Map<string, string>(
  Object.entries({
    国家: "national",
    国家级: "national",
    全国: "national",
    中央: "national",
    国: "national",
    省级: "province",
    省: "province",
    市级: "city",
    地市: "city",
    地级市: "city",
    市: "city",
    区级: "district",
    区: "district",
    县级: "county",
    县: "county",
  }),
);

const LEVEL_NAMES = new Set(LEVELS.values());

/** The level a word names; null where it names none. */
function levelOf(value: string): string | null {
  const key = keyOf(value);
  return LEVEL_NAMES.has(key) ? key : (LEVELS.get(key) ?? null);
}

/** 2016, 2016年, 2016-2018, 2016至2018年, 2016- from a year on. */
const YEARS = /^([0-9]{4})年?(?:([-–—~至到])(?:([0-9]{4})年?)?)?$/u;

/** The years a word names, from the first to the last; null where it names none. */
function yearsOf(value: string): readonly [from: number, to: number] | null {
  const [, from, dash, to] = YEARS.exec(value.normalize("NFKC")) ?? [];
  if (from === undefined) return null;
  const open = dash === undefined ? from : Number.POSITIVE_INFINITY;
  return [Number(from), Number(to ?? open)];
}

/** Whether a field's value is a year, or some of them. */
export const asksYear = (field: FieldName): boolean => field === "year" || field === "targetYear";

/** What is wrong with a field's value; null where nothing is. */
export function valueFault(field: FieldName, value: string): FaultName | null {
  if (asksYear(field) && yearsOf(value) === null) return "noYear";
  return field === "level" && levelOf(value) === null ? "noLevel" : null;
}

/** What a library knows of its clauses beyond their words. */
export type Known = Pick<Searchable, "citedIn" | "wording">;

/** The nearest heading above a node, under which it stands where it has none itself. */
function headingOver({ nodes }: PolicyDocument, node: number | null): string | null {
  let up = node === null ? null : nodes[node]?.parent;
  while (typeof up === "number" && nodes[up]?.heading === null) up = nodes[up]?.parent;
  return typeof up === "number" ? (nodes[up]?.heading ?? null) : null;
}

/** What a clause has under each field: words, or years. */
const VALUES: Readonly<
  Record<FieldName, (clause: Clause, library: Known) => readonly (string | number | null)[]>
> = {
  title: ({ document }) => [document.title],
  heading: ({ heading, document, node }) => [heading ?? headingOver(document, node)],
  dept: ({ departments }) => departments,
  region: ({ document }) => [document.region],
  level: ({ document }) => [document.level],
  year: ({ document }) => [document.issued === null ? null : Number(document.issued.slice(0, 4))],
  issuer: ({ document }) => document.issuers,
  no: ({ document }) => [document.docNumber],
  cites: (clause, { citedIn }) => citedIn(clause),
  document: ({ document }) => [document.id],
  script: ({ document }) => [document.script],
  // The kind of node, or the kind of paper: item, 通知.
  type: ({ type, document }) => [type, document.genre],
  target: ({ targets }) => targets.map(({ indicator }) => indicator),
  targetYear: ({ targets }) => targets.map(({ year }) => year),
};

/** Fields all clauses of a document have alike. */
const OF_DOCUMENT: ReadonlySet<FieldName> = new Set([
  "title",
  "region",
  "level",
  "year",
  "issuer",
  "no",
  "document",
  "script",
]);

/** Whether several values of a field are alternatives: no document is of two years, and a goal is set for one. */
export const isOneOf = (field: FieldName): boolean =>
  asksYear(field) ||
  (OF_DOCUMENT.has(field) && field !== "title" && field !== "issuer") ||
  field === "type";

type Test = (clause: Clause) => boolean;

/** Answers once a document what holds for all its clauses. */
function onceADocument(test: Test): Test {
  const known = new Map<PolicyDocument, boolean>();
  return (clause) => {
    let holds = known.get(clause.document);
    if (holds === undefined) {
      holds = test(clause);
      known.set(clause.document, holds);
    }
    return holds;
  };
}

const namesBody = (field: FieldName): boolean => field === "dept" || field === "issuer";

/** Keys one of which a name must hold: as typed, a number in its one form, a body under its other names. */
function wantedKeys({ field, value }: Field, { wording }: Known): string[] {
  const key = keyOf(value);
  if (namesBody(field)) return [key, ...variantsOf(key, wording).map((form) => form.key)];
  if (!asksNumber(field)) return [key];
  return [key, readDocumentNumber(value)?.key ?? (key.endsWith("号") ? numberKey(value) : key)];
}

const asksNumber = (field: FieldName): boolean => field === "no" || field === "cites";

/** Keys a printed value has; a document number also in its one form. */
function ownKeys(field: FieldName, own: string): string[] {
  return asksNumber(field) ? [keyOf(own), numberKey(own)] : [keyOf(own)];
}

/** Whether one value of a clause is what is asked for. */
function valueTest(asked: Field, known: Known): (own: string | number) => boolean {
  const { field, value, whole } = asked;
  const [from, to] = yearsOf(value) ?? [1, 0];
  const wanted = field === "level" ? (levelOf(value) ?? value) : value;
  const keys = wantedKeys(asked, known);
  return (own) => {
    if (typeof own === "number") return own >= from && own <= to;
    if (whole && namesBody(field)) return keyOf(own) === keys[0];
    if (whole || field === "level") return own === wanted;
    return ownKeys(field, own).some((key) => keys.some((one) => key.includes(one)));
  };
}

/** Whether a clause has what a field asks for. */
export function testOf(asked: Field, known: Known): Test {
  const passes = valueTest(asked, known);
  // One name stands in many clauses.
  const answers = new Map<string | number, boolean>();
  const test: Test = (clause) =>
    VALUES[asked.field](clause, known).some((own) => {
      if (own === null) return false;
      const holds = answers.get(own) ?? passes(own);
      answers.set(own, holds);
      return holds;
    });
  return OF_DOCUMENT.has(asked.field) ? onceADocument(test) : test;
}

/** Whether a clause has what a part of a question asks of its fields. */
function testOfFilter(filter: Filter, known: Known): Test {
  if (filter.kind === "field") return testOf(filter, known);
  const tests = filter.of.map((part) => testOfFilter(part, known));
  return filter.kind === "and"
    ? (clause) => tests.every((test) => test(clause))
    : (clause) => tests.some((test) => test(clause));
}

/** Whether a clause passes every filter. */
export const passing = (filters: readonly Filter[], known: Known): Test =>
  testOfFilter({ kind: "and", of: filters }, known);
