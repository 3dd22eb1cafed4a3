/**
 * Word's lists, counted: what docx and doc share once their definitions are read.
 *
 * Guarantees for each paragraph, asked in the order of the print, the label
 * that Word prints, with the space after it.
 */
import { formatNumber } from "./number-format.js";

export interface ListLevel {
  readonly start: number;
  readonly form: string;
  readonly text: string;
  readonly suffix: string;
  /** Number of the level whose next item restarts this one; 0 never restarts. */
  readonly restart: number | null;
  /** Whether the numbers of higher levels are printed as digits. */
  readonly legal: boolean;
}

export interface List {
  /** The kind of list it was made from; lists of one kind count on together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Starts that this list gives its levels anew, whoever counted before. */
  readonly starts: ReadonlyMap<number, number>;
}

export class ListCounter {
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** The label of the next paragraph at a level of a list; null where the list has no such level. */
  next(id: string, list: List, at: number): string | null {
    const level = list.levels.get(at);
    if (level === undefined) return null;
    const counts = this.#count(id, list, at);
    if (level.form === "bullet") return bulletOf(level.text);
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const above = list.levels.get(Number(digit) - 1);
      const form = level.legal && above !== level ? "decimal" : (above?.form ?? "decimal");
      return formatNumber(counts[Number(digit) - 1] ?? above?.start ?? 1, form);
    });
    return label === "" ? null : label + spaceAfter(label, level.suffix);
  }

  #count(id: string, list: List, level: number): readonly number[] {
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, start] of list.starts) counts[at] = start - 1;
    }
    const start = list.levels.get(level)?.start ?? 1;
    counts[level] = (counts[level] ?? start - 1) + 1;
    for (let above = 0; above < level; above++) {
      counts[above] ??= list.levels.get(above)?.start ?? 1;
    }
    for (const [beneath, { restart }] of list.levels) {
      if (beneath > level && (restart === null || (restart > 0 && level < restart))) {
        delete counts[beneath];
      }
    }
    return counts;
  }
}

/** 一、 and （一） need no space; 第一条 and 1. would run into the words (1.5万家). */
function spaceAfter(label: string, suffix: string): string {
  return suffix === "nothing" || /[、，）)．】」]$/u.test(label) ? "" : " ";
}

/** Signs of Symbol and Wingdings stand in the private use area; only these two fonts make bullets. */
const SIGNS: Readonly<Record<string, string>> = {
  "\uf0b7": "•",
  "\uf0a7": "■",
  "\uf06e": "■",
  "\uf06c": "●",
  "\uf075": "◆",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
};

function bulletOf(text: string): string | null {
  const sign = text.trim();
  if (sign === "") return null;
  return `${SIGNS[sign] ?? (/^[\ue000-\uf8ff]$/u.test(sign) ? "•" : sign)} `;
}
