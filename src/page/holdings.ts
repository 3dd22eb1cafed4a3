/** What the library holds, put in order: by level and region, the newest first. */

import type { Level } from "../vocabulary.js";
import type { ListedDocument } from "./api.js";

/** From the whole to the part; what states no level comes last. */
export const LEVELS: readonly (Level | null)[] = [
  "national",
  "province",
  "city",
  "district",
  "county",
  null,
];

export interface Group {
  readonly level: Level | null;
  readonly region: string | null;
  /** The newest first; those without a date last. */
  readonly documents: readonly ListedDocument[];
}

export function groupsOf(documents: readonly ListedDocument[]): Group[] {
  const groups = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    const name = JSON.stringify([document.level, document.region]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [document]);
    else group.push(document);
  }
  return [...groups.values()]
    .map((held): Group => {
      const { level = null, region = null } = held[0] ?? {};
      return { level, region, documents: held.sort(newestFirst) };
    })
    .sort(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        (a.region ?? "").localeCompare(b.region ?? "", "zh"),
    );
}

function newestFirst(a: ListedDocument, b: ListedDocument): number {
  return (b.issued ?? "").localeCompare(a.issued ?? "") || a.title.localeCompare(b.title, "zh");
}

export function clausesIn(documents: readonly ListedDocument[]): number {
  return documents.reduce((sum, { clauses }) => sum + clauses, 0);
}

/** Date of issue of the newest document; null where none has a date. */
export function newestIssue(documents: readonly ListedDocument[]): string | null {
  return documents.reduce<string | null>(
    (newest, { issued }) =>
      issued !== null && (newest === null || issued > newest) ? issued : newest,
    null,
  );
}
