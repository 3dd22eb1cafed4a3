/**
 * Other words for the same thing: regional terms, what staff type for what
 * documents print, bodies under short names, English. The rules are plain text
 * in `src/wording/`, one a line, each file with its sources; a reader may add
 * a file.
 *
 * Guarantee: a word is widened only as a whole. What a rule names is looked for
 * between word borders, so 提高企业 is never taken for 高企.
 */
import { keyOf } from "../text/key.js";
import { Successions } from "./successions.js";

/** How a form counts: as typed, as the same thing, or as nearly the same. */
export type FormKind = "typed" | "same" | "near";

export interface Form {
  readonly key: string;
  readonly kind: FormKind;
  /** As the rule prints it. */
  readonly text: string;
  /** Whether it may stand as a part of a longer word; an abbreviation may not. */
  readonly part?: boolean;
  /** Whether it is a figure in another writing, which needs no word border after it (二十万 of 二十万元). */
  readonly figure?: boolean;
}

export interface Wording {
  /** Other forms of a key, in the order of the rules; empty where there are none. */
  formsOf(key: string): readonly Form[];
  /** What a body became, as printed; offered, never counted. Asked by its name as printed or by the key of it. */
  successorsOf(name: string): readonly string[];
  /** What a body was before, as printed. */
  predecessorsOf(name: string): readonly string[];
  /** Length of the longest key any rule names, in UTF-16 units. */
  readonly longest: number;
}

/** A line that is no rule, with what is wrong. */
export interface WordingFault {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** A file of rules by its name. */
export interface WordingFile {
  readonly name: string;
  readonly text: string;
}

const SIGNS = /\s+([=≈→⇒])\s+/u;

interface Rule {
  readonly sign: string;
  readonly words: readonly string[];
}

/** Reads one line; null for a comment or an empty line, a fault for anything else that is no rule. */
function ruleOf(line: string): Rule | null | "fault" {
  const text = line.replace(/^#.*|\s#.*/u, "").trim();
  if (text === "") return null;
  const parts = text.split(SIGNS);
  const sign = parts[1];
  const words = parts.filter((_, i) => i % 2 === 0);
  const signs = new Set(parts.filter((_, i) => i % 2 === 1));
  const bare = words.some((word) => keyOf(word) === "");
  if (sign === undefined || signs.size > 1 || bare) return "fault";
  return (sign === "→" || sign === "⇒") && words.length !== 2 ? "fault" : { sign, words };
}

const NO_FORMS: readonly Form[] = [];

/** Shortest form that may be a part of a longer word: 云 (雲端) is a part of 云南 too. */
const LEAST_PART = 2;

/** Whether a word is short for another: its characters stand in it in their order (人行, 人民银行). */
export function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return short.length < long.length && at === short.length;
}

/** Whether a form may be a part of a longer word: 人行 for 人民银行 is in 人行道 too. */
const isPart = (typed: string, form: string): boolean =>
  form.length >= LEAST_PART && !abbreviates(form, typed);

class Rules implements Wording {
  longest = 0;
  readonly #forms = new Map<string, Form[]>();
  readonly #successions = new Successions();

  add({ sign, words }: Rule): void {
    const [first = "", second = ""] = words;
    if (sign === "⇒") {
      this.#successions.add(first, second);
    } else if (sign === "→") {
      this.#link(first, second, "same");
    } else {
      for (const one of words) {
        for (const other of words) this.#link(one, other, sign === "=" ? "same" : "near");
      }
    }
    this.longest = Math.max(this.longest, ...words.map((word) => keyOf(word).length));
  }

  #link(from: string, to: string, kind: FormKind): void {
    const own = keyOf(from);
    const key = keyOf(to);
    const forms = this.#forms.get(own) ?? [];
    if (key === own || forms.some((form) => form.key === key)) return;
    this.#forms.set(own, [...forms, { key, kind, text: to, part: isPart(own, key) }]);
  }

  formsOf(key: string): readonly Form[] {
    const direct = this.#forms.get(key);
    if (direct === undefined) return NO_FORMS;
    // One step further: 3D列印 = 3D打印 ≈ 增材制造. Two would drift away.
    const further = direct
      .filter((form) => form.kind === "same")
      .flatMap((form) => this.#forms.get(form.key) ?? [])
      .filter((form) => form.key !== key && !direct.some((known) => known.key === form.key))
      .map((form): Form => ({ ...form, kind: form.kind === "same" ? "same" : "near" }));
    return [...direct, ...new Map(further.map((form) => [form.key, form])).values()];
  }

  successorsOf(name: string): readonly string[] {
    return this.#successions.successorsOf(name);
  }

  predecessorsOf(name: string): readonly string[] {
    return this.#successions.predecessorsOf(name);
  }
}

/** Reads files of rules; a line that is none is left out and told. */
export function readWording(files: readonly WordingFile[]): {
  wording: Wording;
  faults: WordingFault[];
} {
  const rules = new Rules();
  const faults: WordingFault[] = [];
  for (const { name, text } of files) {
    text.split(/\r?\n/u).forEach((line, index) => {
      const rule = ruleOf(line);
      if (rule === "fault") faults.push({ file: name, line: index + 1, words: line });
      else if (rule) rules.add(rule);
    });
  }
  return { wording: rules, faults };
}
