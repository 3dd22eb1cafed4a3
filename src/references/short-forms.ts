/**
 * Short forms a text defines for the works it cites (以下简称《办法》), and the
 * places that use them later.
 */
import { inFolded } from "../text/fold.js";
import { keyOf } from "../text/key.js";
import { nameAt, type Plain } from "./plain.js";

/** A short form as it is defined: 省《办法》, 个人所得税法. */
export interface ShortForm {
  /** As printed, marks included. */
  readonly printed: string;
  readonly key: string;
  /** Whether it is printed in 《》. */
  readonly marked: boolean;
  /** Words before its marks: 省 of 省《办法》. */
  readonly before: string;
  /** Where the definition stands in the plain text. */
  readonly start: number;
  readonly end: number;
  /** How it is shared among several works: 统称 is one name for all, 分别简称 a name for each. */
  readonly sharing: "together" | "apart" | null;
}

const DEFINITION = inFolded(
  /(?:以下|下)?(?:并|分别|统|均|合|一并)?(?:简称|下称|统称|通称)(?:为|作)?[:]?["“'‘「『]?([^,。;"”'’」』()]{1,24})|以下称(?:为)?["“「]?([^,。;"”」()]{1,24})/u,
);

/** The short form defined in `[from, to)`: in a bracket, or `bare` right after the title: 《…》，以下简称《规划》. */
export function definedIn(
  plain: Plain,
  from: number,
  to: number,
  place: "bracket" | "bare" = "bracket",
): ShortForm | null {
  const words = plain.text.slice(from, to);
  const found = DEFINITION.exec(words);
  if (!found) return null;
  if (place === "bare" && !/^[,(]?$/u.test(words.slice(0, found.index))) return null;
  const name = found[1] ?? found[2] ?? "";
  const start = from + found.index + found[0].length - name.length;
  const marks = /^([^《]*)《([^》]+)》/u.exec(name);
  const length = marks ? marks[0].length : name.length;
  const end = start + length;
  const key = keyOf(plain.text.slice(start, end));
  if (key.length < 2) return null;
  return {
    ...{ printed: nameAt(plain, start, end), key, marked: marks !== null },
    ...{ before: marks?.[1] ?? "", start: from + found.index, end },
    sharing: TOGETHER.test(found[0]) ? "together" : APART.test(found[0]) ? "apart" : null,
  };
}

const TOGETHER = inFolded(/^(?:以下|下)?(?:统称|合称|通称)/u);
const APART = inFolded(/^(?:以下|下)?分别/u);
const MARKED_NAME = /《[^《》]+》/gu;

/** The names of a definition that gives one to each of several works: 《管理办法》《规定》. */
export function namesApart(plain: Plain, { start, sharing }: ShortForm, to: number): ShortForm[] {
  if (sharing !== "apart") return [];
  return [...plain.text.slice(start, to).matchAll(MARKED_NAME)].map(({ index, 0: name }) => {
    const [from, end] = [start + index, start + index + name.length];
    const printed = nameAt(plain, from, end);
    return { printed, key: keyOf(name), marked: true, before: "", start, end, sharing: null };
  });
}

/** What a short form stands for. */
export interface Meant {
  readonly title: string | null;
  readonly docNumber: string | null;
}

interface Defined extends Meant {
  readonly form: ShortForm;
}

/** What one 《办法》 stands for: by the words before its marks, and the last that was said of it. */
interface Marked {
  readonly byLead: Map<string, Defined>;
  last: Defined;
}

/** Unmarked short forms one document may define; more is no document. */
const MOST_UNMARKED = 100;
/** 规划 or 办法 alone without marks is an everyday word. */
const SHORTEST_UNMARKED = 3;
/** 个人所得税法实施条例 is another work than 个人所得税法. */
const GOES_ON = inFolded(/^(?:实施|施行|配套|若干)?(?:条例|细则|办法|规定|解释|规则|实施|修正案)/u);

/** The short forms of one document, as they become known while it is read. */
export class ShortForms {
  readonly #marked = new Map<string, Marked>();
  readonly #unmarked = new Map<string, Defined[]>();
  readonly #annexes = new Set<string>();
  #unmarkedCount = 0;

  define(form: ShortForm, meant: Meant): void {
    const defined = { ...meant, form };
    if (form.marked) {
      const name = form.key.slice(keyOf(form.before).length);
      const marked = this.#marked.get(name) ?? { byLead: new Map(), last: defined };
      marked.byLead.set(form.before, defined);
      marked.last = defined;
      this.#marked.set(name, marked);
    } else if (form.key.length >= 2 && this.#unmarkedCount++ < MOST_UNMARKED) {
      const first = form.key.charAt(0);
      this.#unmarked.set(first, [defined, ...(this.#unmarked.get(first) ?? [])]);
    }
  }

  /** Remembers a title said to be an annex of the document: 《清单》（附件4）. */
  defineAnnex(title: string): void {
    this.#annexes.add(keyOf(title));
  }

  isAnnex(title: string): boolean {
    return this.#annexes.has(keyOf(title));
  }

  /** What 《…》 stands for where `before` stands before it; null where it is no short form. */
  meant(title: string, before: string): Meant | null {
    const marked = this.#marked.get(keyOf(title));
    if (!marked) return null;
    for (let from = 0; from <= before.length; from++) {
      const named = marked.byLead.get(before.slice(from));
      if (named) return named;
    }
    return marked.last;
  }

  /** Uses of short forms without marks, from `after` on. */
  *uses(plain: Plain, after: number): Generator<Meant & { start: number; end: number }> {
    if (this.#unmarked.size === 0) return;
    const { text } = plain;
    for (let at = after; at < text.length; at++) {
      const forms = this.#unmarked.get(text.charAt(at));
      const used = forms?.find(({ form }) => isUse(text, at, form));
      if (!used) continue;
      const end = at + used.form.key.length;
      yield { title: used.title, docNumber: used.docNumber, start: at, end };
      at = end - 1;
    }
  }
}

function isUse(text: string, at: number, { key }: ShortForm): boolean {
  if (!text.startsWith(key, at)) return false;
  const rest = text.slice(at + key.length, at + key.length + 8);
  if (GOES_ON.test(rest)) return false;
  return key.length >= SHORTEST_UNMARKED || key.startsWith("本") || /^(?:第|所称|规定)/u.test(rest);
}
