/** Fields of a question → whether a clause satisfies them. */
import { keyOf } from "../text/key.js";
import type { Clause } from "../vocabulary.js";
import type { Field, FieldName } from "./query.js";

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

type Test = (clause: Clause, value: string) => boolean;

/** Whether a text has the value's characters. */
const has = (text: string | null | undefined, value: string): boolean =>
  text != null && keyOf(text).includes(value);

/** A year, or a range of years such as 2016-2018, written in either form. */
function inYears(year: number | null | undefined, value: string): boolean {
  if (year == null) return false;
  const [from = "", to = from] = value.split("-");
  return year >= Number(from) && year <= Number(to);
}

/** What each field asks of a clause; values arrive as search keys. */
const TESTS: Readonly<Record<FieldName, Test>> = {
  title: ({ document }, value) => has(document.title, value),
  heading: ({ heading }, value) => has(heading, value),
  dept: ({ departments }, value) => departments.some((body) => has(body, value)),
  region: ({ document }, value) => has(document.region, value),
  level: ({ document }, value) => document.level === (LEVELS[value] ?? value),
  year: ({ document }, value) => inYears(Number(document.issued?.slice(0, 4) ?? Number.NaN), value),
  issuer: ({ document }, value) => document.issuers.some((body) => has(body, value)),
  no: ({ document }, value) => has(document.docNumber, value),
  document: ({ document }, value) => keyOf(document.id) === value,
  script: ({ document }, value) => document.script === value,
  type: ({ type }, value) => type === value,
  target: ({ targets }, value) => targets.some(({ indicator }) => has(indicator, value)),
  targetYear: ({ targets }, value) => targets.some(({ year }) => inYears(year, value)),
};

/** Whether a clause has what a field asks for. */
export function satisfies(clause: Clause, field: Field): boolean {
  return TESTS[field.field](clause, keyOf(field.value));
}
