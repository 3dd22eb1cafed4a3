/** What of the table the address asks for; the names of rows and columns are the API's own. */

import type { Level } from "../../vocabulary.js";
import { type ViewPlace, viewPlace } from "../address.js";

/** Which rows are shown: those a column does not answer, those that say something differently. */
export const ONLY = ["none", "differ"] as const;
export type Only = (typeof ONLY)[number];

export interface Asked {
  /** What the rows are, one of them in a good address; ids of clauses one a line. */
  readonly clauses: string | null;
  readonly document: string | null;
  readonly topic: string | null;
  /** What the columns are: ids of documents, or levels; none for the likeliest. */
  readonly documents: readonly string[];
  readonly levels: readonly string[];
  readonly only: Only | null;
  /** Whole clauses, not only the sentences that match. */
  readonly whole: boolean;
  /** Whether rows and columns are being chosen. */
  readonly choosing: boolean;
}

const NOTHING: Asked = {
  ...{ clauses: null, document: null, topic: null },
  ...{ documents: [], levels: [], only: null, whole: false, choosing: false },
};

/** Ids may hold commas, so a list has one a line; the API parts by commas too what it does not know. */
const list = (given: string | undefined, sign: string): string[] =>
  given?.split(sign).filter((part) => part !== "") ?? [];

export function readAsked({ parameters }: ViewPlace): Asked {
  const { clauses, document, topic, documents, levels, only, whole, choose } = parameters;
  return {
    clauses: clauses ?? null,
    document: document ?? null,
    topic: topic ?? null,
    documents: list(documents, "\n"),
    levels: list(levels, ","),
    only: ONLY.find((one) => one === only) ?? null,
    whole: whole === "1",
    choosing: choose === "1" || (clauses ?? document ?? topic) === undefined,
  };
}

export function comparePlace(given: Partial<Asked>): ViewPlace {
  const { documents, levels, whole, choosing, ...rest } = { ...NOTHING, ...given };
  return viewPlace("compare", {
    ...rest,
    documents: documents.join("\n"),
    levels: levels.join(","),
    whole: whole ? "1" : null,
    choose: choosing ? "1" : null,
  });
}

/** What the API is asked; how it is shown is the page's own. */
export function tableParameters({
  clauses,
  document,
  topic,
  documents,
  levels,
}: Asked): URLSearchParams {
  const { parameters } = comparePlace({ clauses, document, topic, documents, levels });
  return new URLSearchParams(parameters);
}

export const LEVELS: readonly Level[] = ["national", "province", "city", "district", "county"];
