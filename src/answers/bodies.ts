/**
 * Bodies in a question (省科技厅, 省工信厅 负责): found where they are made
 * responsible, whether the list prints their rank or carries it over
 * (省科技厅、财政厅), under any of their names, and with what became of them.
 */
import type { Offer } from "../vocabulary.js";
import type { QueryNode, QueryWord, Term } from "./query.js";
import type { Form, Wording } from "./wording.js";

/** Bodies known to the library: the keys of their names. */
type Known = ReadonlyMap<string, unknown>;

/** Words that ask who answers for a thing; beside a body they add nothing. */
const DUTY = new Set([
  "负责",
  "牵头",
  "责任",
  "职责",
  "主管",
  "分工",
  "责任单位",
  "牵头单位",
  "负责单位",
]);

/** Ranks that stand before a body's short name: 省科技厅. */
const RANK = /^[省市区县州盟旗]/u;

/** Keys of a name with each part the wording knows replaced by each of its forms. */
function variantsOf(key: string, wording: Wording): Form[] {
  const variants: Form[] = [];
  for (let at = 0; at < Math.min(3, key.length); at++) {
    // A name differs from another by its body, never by its rank or place.
    const tail = key.slice(at);
    for (const form of wording.formsOf(tail)) {
      const head = key.slice(0, at);
      variants.push({ ...form, key: head + form.key, text: head + form.text });
    }
  }
  return variants;
}

/** The term as one word that names bodies; null where it names none the library knows. */
export function bodyWord(key: string, wording: Wording, known: Known): QueryWord | null {
  const forms = variantsOf(key, wording);
  const bodies = [key, ...forms.map((form) => form.key)].filter((name) => known.has(name));
  return bodies.length === 0 ? null : { key, forms, bodies };
}

const namesBody = (node: QueryNode): boolean =>
  node.kind === "term" && node.words.some((word) => word.bodies !== undefined);

const asksDuty = (node: QueryNode): boolean =>
  node.kind === "term" && !node.quoted && node.words.every(({ key }) => DUTY.has(key));

/** Leaves out 负责 beside a body: who is listed in the bracket is responsible without the word. */
export function withoutDuty(root: QueryNode | null): QueryNode | null {
  if (root?.kind !== "and" || !root.of.some(namesBody)) return root;
  const of = root.of.filter((node) => !asksDuty(node));
  return of.length === 1 ? (of[0] ?? null) : { kind: "and", of };
}

/** What the bodies of a question became, and what they were before. */
export function offersOf(terms: readonly Term[], wording: Wording): Offer[] {
  return terms.flatMap(({ key }) => {
    const head = RANK.exec(key)?.[0] ?? "";
    const name = key.slice(head.length);
    const names = [name, ...wording.formsOf(name).map((form) => form.key)];
    const all = (of: (name: string) => readonly string[]): string[] => [
      ...new Set(names.flatMap(of).map((other) => head + other)),
    ];
    const became = all((one) => wording.successorsOf(one));
    const was = all((one) => wording.predecessorsOf(one));
    return became.length + was.length === 0 ? [] : [{ word: key, became, was }];
  });
}
