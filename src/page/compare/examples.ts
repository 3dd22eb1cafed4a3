/** Tables to begin with, made from the corpus itself: a document, a topic and a clause. */

import type { DocumentSummary, Level } from "../../vocabulary.js";
import type { ViewPlace } from "../address.js";
import { openDocument } from "../api.js";
import { diverse, exampleNode } from "../examples.js";
import { titledPlace } from "../place-name.js";
import { comparePlace, LEVELS } from "./asked.js";

export interface CompareExample {
  readonly kind: "document" | "topic" | "clause";
  readonly words: string;
  readonly document: DocumentSummary;
  readonly place: ViewPlace;
}

/** From the whole to the part: what a higher level sets, lower ones answer. */
const rank = ({ level }: DocumentSummary): number =>
  level === null ? LEVELS.length : LEVELS.indexOf(level);

export async function compareExamples(held: readonly DocumentSummary[]): Promise<CompareExample[]> {
  const ordered = [...held].sort((a, b) => rank(a) - rank(b));
  const chosen = await Promise.all(diverse(ordered, 3).map(({ id }) => openDocument(id)));
  const [first, second, third] = [...chosen, ...chosen, ...chosen];
  if (first === undefined || second === undefined || third === undefined) return [];
  const lower = LEVELS.slice(rank(first) + 1).filter((level: Level) =>
    held.some((one) => one.level === level),
  );
  const [topic, clause] = [exampleNode(second), exampleNode(third)];
  const examples: (CompareExample | null)[] = [
    {
      kind: "document",
      words: first.title,
      document: first,
      place: comparePlace({ document: first.id, levels: lower }),
    },
    topic?.heading
      ? {
          kind: "topic",
          words: topic.heading,
          document: second,
          place: comparePlace({ topic: topic.heading }),
        }
      : null,
    clause && {
      kind: "clause",
      words: titledPlace(clause.path, clause.heading, third.script),
      document: third,
      place: comparePlace({ clauses: `${third.id}:${clause.path}` }),
    },
  ];
  return examples.filter((one) => one !== null);
}
