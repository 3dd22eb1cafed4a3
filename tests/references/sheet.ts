/** The sheets of citations: texts, and what is cited in them. Their head says how a row is written. */
import { readFileSync } from "node:fs";
import type { FoundCitation, Provision } from "../../src/vocabulary.js";

export interface SheetRow {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

export function citationSheet(sheet: string): SheetRow[] {
  const rows: { name: string; text: string; expected: string[] }[] = [];
  const lines = readFileSync(new URL(`../sheets/${sheet}`, import.meta.url), "utf8").split("\n");
  for (const line of lines) {
    const row = rows.at(-1);
    if (line.startsWith("== ")) rows.push({ name: line.slice(3), text: "", expected: [] });
    else if (!row || line === "" || line.startsWith("#")) continue;
    else if (line.startsWith("< ")) row.text = line.slice(2).replaceAll("⏎", "\n");
    else row.expected.push(line);
  }
  return rows;
}

/** A citation as the sheets write it. */
export function written(found: FoundCitation): string {
  const {
    kind,
    raw,
    title,
    docNumber,
    relation,
    issuer,
    dated,
    alias,
    inner,
    provision,
    through,
    base,
  } = found;
  const more = [
    issuer && `issuer=${issuer}`,
    dated && `dated=${dated}`,
    alias && `alias=${alias}`,
    ...inner.map((one) => `inner=${one.title ?? one.docNumber}`),
    provision && `at=${place(provision)}`,
    through && `to=${place(through)}`,
    base !== null && `of=${base}`,
  ].filter(Boolean);
  const printed = raw.replaceAll("\n", "⏎");
  const fields = [kind, printed, title ?? "-", docNumber ?? "-", relation, more.join("; ") || "-"];
  return fields.join(" | ");
}

function place({ chapter, relative, article, paragraph, item }: Provision): string {
  return [
    chapter !== null && `章${chapter}`,
    relative && `${relative.unit}${relative.by}`,
    article !== null && `条${article}`,
    paragraph !== null && `款${paragraph}`,
    item !== null && `项${item}`,
  ]
    .filter(Boolean)
    .join(" ");
}
