/**
 * Automatic numbering of the older Word: lists ([MS-DOC] LSTF, LFO) and the
 * styles that point to them.
 */
import type { DocFile, DocParagraph } from "./doc-file.js";
import { numberIn, type Properties, propertiesIn, SPRM } from "./doc-sprms.js";
import { type List, ListCounter, type ListLevel } from "./word-list.js";

/** Forms of numbers by Word's code (MSONFC), by the names that docx gives them. */
const FORMS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  15: "decimal",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  255: "none",
};
const SUFFIXES = ["tab", "space", "nothing"];

const STYLES = 1;
const LISTS = 73;
const USES = 74;

interface Style {
  readonly base: number;
  readonly properties: Properties;
}

export class DocNumbering {
  readonly #counter = new ListCounter();
  readonly #styles: readonly (Style | null)[];
  readonly #lists: readonly (List | null)[];

  constructor(file: DocFile) {
    this.#styles = stylesOf(file.part(STYLES));
    this.#lists = usesOf(file.table, file.placeOf(USES), file.part(USES).length, kindsOf(file));
  }

  labelOf({ style, properties }: DocParagraph): string | null {
    const id = numberIn(properties, SPRM.list) ?? this.#fromStyle(style, SPRM.list) ?? 0;
    const list = this.#lists[id - 1];
    if (!list) return null;
    const at = numberIn(properties, SPRM.level) ?? this.#fromStyle(style, SPRM.level) ?? 0;
    return this.#counter.next(String(id), list, at);
  }

  #fromStyle(style: number, property: number): number | null {
    let at = style;
    for (let hops = 0; hops < 12; hops++) {
      const found = this.#styles[at];
      if (!found) return null;
      const value = numberIn(found.properties, property);
      if (value !== null) return value;
      at = found.base;
    }
    return null;
  }
}

/** The style sheet (STSH): for each paragraph style what it is based on and changes. */
function stylesOf(sheet: Buffer): (Style | null)[] {
  if (sheet.length < 8) return [];
  const styles: (Style | null)[] = [];
  const fixed = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  while (at + 2 <= sheet.length && styles.length < sheet.readUInt16LE(2)) {
    const length = sheet.readUInt16LE(at);
    styles.push(length === 0 ? null : styleOf(sheet.subarray(at + 2, at + 2 + length), fixed));
    at += 2 + length + (length % 2);
  }
  return styles;
}

const PARAGRAPH_STYLE = 1;

function styleOf(style: Buffer, fixed: number): Style | null {
  if (style.length < fixed + 4) return null;
  const kind = style.readUInt16LE(2);
  if ((kind & 15) !== PARAGRAPH_STYLE) return null;
  const named = fixed + 2 + 2 * style.readUInt16LE(fixed) + 2;
  const at = named + (named % 2);
  const length = at + 2 <= style.length ? style.readUInt16LE(at) : 0;
  // The changes begin with the style's own number.
  const changes = style.subarray(at + 4, at + 2 + length);
  return { base: kind >> 4, properties: propertiesIn(changes, null) };
}

/** Kinds of lists by their number; the levels stand behind all kinds, past the stated length. */
function kindsOf(file: DocFile): ReadonlyMap<number, ReadonlyMap<number, ListLevel>> {
  const start = file.placeOf(LISTS);
  const { table } = file;
  const kinds = new Map<number, ReadonlyMap<number, ListLevel>>();
  if (file.part(LISTS).length < 2) return kinds;
  const count = table.readInt16LE(start);
  let at = start + 2 + 28 * count;
  for (let i = 0; i < count; i++) {
    const kind = start + 2 + 28 * i;
    const simple = ((table[kind + 26] ?? 0) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = levelAt(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
    kinds.set(table.readInt32LE(kind), levels);
  }
  return kinds;
}

/** One level (LVL): 28 fixed bytes, two lists of changes, the text with signs 0 to 8 for numbers. */
function levelAt(table: Buffer, at: number): { level: ListLevel; end: number } {
  const text = at + 28 + (table[at + 24] ?? 0) + (table[at + 25] ?? 0);
  const length = table.readUInt16LE(text);
  const end = text + 2 + 2 * length;
  const flags = table[at + 5] ?? 0;
  const words = table.toString("utf16le", text + 2, end);
  const level = {
    start: table.readInt32LE(at),
    form: FORMS[table[at + 4] ?? 0] ?? "decimal",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the file's signs for numbers.
    text: words.replace(/[\u0000-\u0008]/gu, (sign) => `%${sign.charCodeAt(0) + 1}`),
    suffix: SUFFIXES[table[at + 15] ?? 0] ?? "tab",
    restart: (flags & 8) === 0 ? null : (table[at + 26] ?? 0),
    legal: (flags & 4) !== 0,
  };
  return { level, end };
}

/** Uses of kinds (LFO), which paragraphs point to, with the levels and starts they put in place. */
function usesOf(
  table: Buffer,
  start: number,
  length: number,
  kinds: ReadonlyMap<number, ReadonlyMap<number, ListLevel>>,
): (List | null)[] {
  if (length < 4) return [];
  const count = Math.min(table.readUInt32LE(start), length / 16);
  let at = start + 4 + 16 * count;
  return Array.from({ length: count }, (_, i) => {
    const use = start + 4 + 16 * i;
    const kind = table.readInt32LE(use);
    const levels = new Map(kinds.get(kind));
    const starts = new Map<number, number>();
    at += 4;
    for (let left = table[use + 12] ?? 0; left > 0; left--) {
      const what = table.readUInt32LE(at + 4);
      if ((what & 16) !== 0) starts.set(what & 15, table.readInt32LE(at));
      at += 8;
      if ((what & 32) === 0) continue;
      const read = levelAt(table, at);
      levels.set(what & 15, read.level);
      at = read.end;
    }
    return levels.size === 0 ? null : { abstract: String(kind), levels, starts };
  });
}
