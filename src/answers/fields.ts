/** Fields of a question → whether a clause satisfies them. */
import { keyOf } from "../text/key.js";
import type { Clause, PolicyDocument } from "../vocabulary.js";
import type { Field, FieldName } from "./query.js";
import type { Searchable } from "./searchable.js";

/** Levels by the names staff use for them. */
const LEVELS: Readonly<Record<string, string>> = {
  国家: "national",
  中央: "national",
  国: "national",
  省级: "province",
  省: "province",
  市级: "city",
  市: "city",
  区级: "district",
  区: "district",
  县级: "county",
  县: "county",
};

/** What a library knows of its clauses beyond their words. */
export type Known = Pick<Searchable, "citedIn">;

/** What a clause has under each field: words, or years. */
const VALUES: Readonly<
  Record<FieldName, (clause: Clause, library: Known) => readonly (string | number | null)[]>
> = {
  title: ({ document }) => [document.title],
  heading: ({ heading }) => [heading],
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

/** A year, or a range of years such as 2016-2018. */
function inYears(year: number, wanted: string): boolean {
  const [from = "", to = from] = wanted.split("-");
  return year >= Number(from) && year <= Number(to);
}

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

/** Whether a clause has what a field asks for. */
export function testOf({ field, value, whole }: Field, known: Known): Test {
  const wanted = field === "level" ? (LEVELS[value] ?? value) : value;
  const key = keyOf(wanted);
  // One name stands in many clauses.
  const named = new Map<string, boolean>();
  const names = (own: string): boolean => {
    const holds = named.get(own) ?? (whole ? own === wanted : keyOf(own).includes(key));
    named.set(own, holds);
    return holds;
  };
  const test: Test = (clause) =>
    VALUES[field](clause, known).some((own) => {
      if (own === null) return false;
      return typeof own === "number" ? inYears(own, key) : names(own);
    });
  return OF_DOCUMENT.has(field) ? onceADocument(test) : test;
}

/** Whether a clause satisfies every field. */
export function passing(fields: readonly Field[], known: Known): Test {
  const tests = fields.map((field) => testOf(field, known));
  return (clause) => tests.every((test) => test(clause));
}
