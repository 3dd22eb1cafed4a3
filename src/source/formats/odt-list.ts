/**
 * Labels of OpenDocument's lists, which stand in no paragraph's text.
 *
 *   <text:list-level-style-number text:level="1" style:num-prefix="第" style:num-suffix="条"
 *     style:num-format="一, 二, 三, ..."/>
 *
 * Guarantees the label an office program prints, when asked in the order of the print.
 */
import { formatNumber } from "./number-format.js";
import { attribute, childrenOf, type XmlNode } from "./xml-nodes.js";

interface Level {
  readonly form: string;
  readonly before: string;
  readonly after: string;
  /** The label with %1% for numbers, where the program wrote one. */
  readonly pattern: string | null;
  /** How many levels' numbers are printed. */
  readonly shown: number;
  readonly start: number;
  readonly bullet: string | null;
}

/** Where a paragraph stands in a list. */
export interface Counting {
  readonly style: string;
  readonly counts: number[];
}

/** Samples by which OpenDocument names a form of numbers. */
const FORMS = new Map<string, string>(
  Object.entries({
    "1": "decimal",
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman",
    "一, 二, 三, ...": "chineseCountingThousand",
    "一, 十, 一百(繁), ...": "chineseCountingThousand",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "１, ２, ３, ...": "decimalFullWidth",
  }),
);

export class Lists {
  readonly #styles = new Map<string, ReadonlyMap<number, Level>>();
  /** Counts by the id of a list, and the last ones by style, for lists that go on. */
  readonly #byId = new Map<string, number[]>();
  readonly #byStyle = new Map<string, number[]>();

  /** Takes the list styles beneath a node of styles. */
  learn(styles: readonly XmlNode[]): void {
    for (const style of styles) {
      const outline = style.name === "text:outline-style";
      if (style.name !== "text:list-style" && !outline) continue;
      const levels = childrenOf(style).flatMap((level) => levelOf(level));
      this.#styles.set(outline ? "" : (attribute(style, "style:name") ?? ""), new Map(levels));
    }
  }

  /** The counts a list begins with: its own, or those of the list it goes on. */
  begin(list: XmlNode, above: Counting | null): Counting {
    const style = attribute(list, "text:style-name") ?? above?.style ?? "";
    if (above !== null) return { style, counts: above.counts };
    const other = this.#byId.get(attribute(list, "text:continue-list") ?? "");
    const goesOn = attribute(list, "text:continue-numbering") === "true";
    const counts = other ?? (goesOn ? this.#byStyle.get(style) : undefined) ?? [];
    this.#byId.set(attribute(list, "xml:id") ?? "", counts);
    this.#byStyle.set(style, counts);
    return { style, counts };
  }

  /** Labels of headings count by the outline's own style. */
  heading(depth: number): string {
    const counts = this.#byId.get("heading") ?? [];
    this.#byId.set("heading", counts);
    return this.label({ style: "", counts }, depth, null);
  }

  /** Counts one item at a level from 1 and gives its label, with the space after it. */
  label({ style, counts }: Counting, depth: number, start: string | null): string {
    const levels = this.#styles.get(style);
    const level = levels?.get(depth);
    if (level === undefined) return "";
    const given = Number(start ?? Number.NaN);
    counts[depth - 1] = given || (counts[depth - 1] ?? level.start - 1) + 1;
    counts.length = depth;
    if (level.bullet !== null) return `${level.bullet} `;
    const number = (at: number): string => {
      const form = levels?.get(at)?.form ?? "decimal";
      return formatNumber(counts[at - 1] ?? levels?.get(at)?.start ?? 1, form);
    };
    const label = level.pattern?.replace(/%(\d{1,2})%/gu, (_, at: string) => number(Number(at)));
    return spaced(label ?? level.before + plain(level, depth, number) + level.after);
  }
}

function plain(level: Level, depth: number, number: (at: number) => string): string {
  const first = Math.max(1, depth - level.shown + 1);
  const numbers = Array.from({ length: depth - first + 1 }, (_, i) => number(first + i));
  return numbers.filter((text) => text !== "").join(".");
}

function spaced(label: string): string {
  const words = label.trim();
  return words === "" || /[、，）)．】」]$/u.test(words) ? words : `${words} `;
}

function levelOf(level: XmlNode): [number, Level][] {
  const at = Number(attribute(level, "text:level"));
  if (!Number.isInteger(at) || at < 1) return [];
  const format = attribute(level, "style:num-format") ?? "";
  const numbered = level.name !== "text:list-level-style-bullet";
  return [
    [
      at,
      {
        form: FORMS.get(format) ?? (format === "" ? "none" : "decimal"),
        before: attribute(level, "style:num-prefix") ?? "",
        after: attribute(level, "style:num-suffix") ?? "",
        pattern: format === "" ? "" : (attribute(level, "loext:num-list-format") ?? null),
        shown: Number(attribute(level, "text:display-levels") ?? 1) || 1,
        start: Number(attribute(level, "text:start-value") ?? 1) || 1,
        bullet: numbered ? null : (attribute(level, "text:bullet-char") ?? "•"),
      },
    ],
  ];
}
