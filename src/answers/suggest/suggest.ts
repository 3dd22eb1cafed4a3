/**
 * Typed letters or characters → names of the corpus that go on from them, in
 * the script typed, each with the number of clauses it finds.
 */
import { yearInFigures } from "../../text/document-number.js";
import { keyOf } from "../../text/key.js";
import { spelled } from "../../text/pinyin.js";
import { inScript, scriptOf } from "../../text/script.js";
import type { Script, Suggestion } from "../../vocabulary.js";
import { find } from "../find/find.js";
import { type Entry, type EntryKind, lexiconOf } from "../lookup/lexicon.js";
import { variantsOf } from "../parse/bodies.js";
import { readDocumentNumber } from "../parse/document-number.js";
import { readQuestion } from "../parse/read.js";
import type { Searchable } from "../searchable.js";
import type { Form } from "../wording.js";

/** Rows of the list box: more are not read. */
const MOST = 10;

/** Of equally good names, those that lead to one place first. */
const KINDS: readonly EntryKind[] = ["number", "title", "programme", "body", "region", "heading"];

/** What was typed so far. */
interface Begun {
  readonly key: string;
  /** The same as the beginning of a document number. */
  readonly number: string;
  /** Other names of a body. */
  readonly forms: readonly Form[];
  /** Whether it may be pinyin. */
  readonly letters: boolean;
}

/**
 * How well a name goes on from what was typed, or from another form of it
 * (省人社厅 is 省人力资源社会保障厅), the least best; null where it does not.
 */
function placeOf({ key, number, forms, letters }: Begun, entry: Entry): number | null {
  const at = entry.key.indexOf(entry.kind === "number" ? number : key);
  if (at >= 0) return (at === 0 ? 0 : 1000) + entry.key.length;
  if (forms.some((form) => entry.key.includes(form.key))) return 1500 + entry.key.length;
  if (!letters || entry.kind === "heading") return null;
  const name = entry.printed.hans ?? entry.printed.hant ?? "";
  return spelled(key, name) === null ? null : 2000 + entry.key.length;
}

/** Clauses a name finds in full, as it does when it is chosen. */
function countOf(name: string, searchable: Searchable): number {
  const { exact, all } = find(readQuestion(name, searchable), searchable).matches.counts();
  return exact + all;
}

function inTyped(entry: Entry, script: Script): string {
  const printed = entry.printed[script];
  return printed ?? inScript(entry.printed.hans ?? entry.printed.hant ?? "", script);
}

/** At most ten names, best first. */
export function suggest(typed: string, searchable: Searchable): Suggestion[] {
  const key = keyOf(typed);
  if (key === "") return [];
  const script = scriptOf(typed);
  const begun: Begun = {
    key,
    number: readDocumentNumber(typed)?.key ?? keyOf(yearInFigures(typed)),
    forms: variantsOf(key, searchable.wording),
    letters: /^[a-z]{2,}$/.test(key),
  };
  return lexiconOf(searchable)
    .flatMap((entry) => {
      const place = placeOf(begun, entry);
      return place === null ? [] : [{ entry, place }];
    })
    .sort(
      (a, b) =>
        a.place - b.place ||
        KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
        (a.entry.key < b.entry.key ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ entry }) => {
      const text = inTyped(entry, script);
      const { kind, document } = entry;
      return { text, kind, count: countOf(text, searchable), document };
    });
}
