/**
 * A file of the older Word ([MS-DOC]) taken apart: its characters in the order
 * of the text, and the properties of its paragraphs.
 */
import { Unreadable } from "../unreadable.js";
import { CompoundFile } from "./cfb.js";
import { type Properties, propertiesIn, SPRM } from "./doc-sprms.js";

export interface DocParagraph {
  /** Characters with Word's signs among them; the sign that ends it is the last. */
  readonly text: string;
  readonly style: number;
  readonly properties: Properties;
}

/** Lengths of the parts of a text in their order; the body comes first. */
const PARTS = ["body", "notes", "heads", "macros", "comments", "endnotes", "boxes"] as const;
export type DocPart = (typeof PARTS)[number];

const WORD_97 = 0x00c1;
const LENGTHS = 0x4c;
const TABLES = 0x9a;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** Bytes of a character. */
  readonly width: 1 | 2;
}

/** Characters or paragraphs from one place of the file to the next, with their changes. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly changes: Buffer;
}

export class DocFile {
  readonly main: Buffer;
  readonly table: Buffer;
  readonly data: Buffer | null;
  readonly #pieces: readonly Piece[];
  readonly #paragraphs: readonly Run[];
  readonly #deleted: readonly Run[];

  constructor(bytes: Buffer) {
    const file = new CompoundFile(bytes);
    const main = file.stream("WordDocument");
    if (main === null || main.length < 0x400 || main.readUInt16LE(0) !== 0xa5ec) throw tooOld();
    const flags = main.readUInt16LE(0x0a);
    if (main.readUInt16LE(2) < WORD_97) throw tooOld();
    if ((flags & 0x0100) !== 0) throw locked();
    const table = file.stream((flags & 0x0200) === 0 ? "0Table" : "1Table");
    if (table === null) throw new Error("no table stream");
    this.main = main;
    this.table = table;
    this.data = file.stream("Data");
    this.#pieces = piecesOf(this.part(33));
    this.#paragraphs = this.#runs(13, 13, paragraphChanges);
    this.#deleted = this.#runs(12, 1, characterChanges).filter(
      ({ changes }) => propertiesIn(changes, null).get(SPRM.deleted)?.[0] === 1,
    );
  }

  /** A structure of the table stream by its number among the pointers of the header. */
  part(number: number): Buffer {
    const at = TABLES + 8 * number;
    if (at + 8 > this.main.length) return Buffer.alloc(0);
    const start = this.main.readUInt32LE(at);
    return this.table.subarray(start, start + this.main.readUInt32LE(at + 4));
  }

  /** Where such a structure begins; some go on past their stated length. */
  placeOf(number: number): number {
    return this.main.readUInt32LE(TABLES + 8 * number);
  }

  paragraphs(part: DocPart): readonly DocParagraph[] {
    let from = 0;
    for (const [i, name] of PARTS.entries()) {
      const length = this.main.readUInt32LE(LENGTHS + 4 * i);
      if (name === part) return this.#paragraphsBetween(from, from + length);
      from += length;
    }
    return [];
  }

  #paragraphsBetween(from: number, to: number): DocParagraph[] {
    const paragraphs: DocParagraph[] = [];
    let text = "";
    for (const piece of this.#pieces) {
      const first = Math.max(piece.from, from);
      // No piece has more characters than the file has bytes, whatever it states.
      const last = Math.min(piece.to, to, piece.from + this.main.length);
      for (let at = first; at < last; at++) {
        const place = piece.offset + (at - piece.from) * piece.width;
        const code = this.#code(place, piece.width);
        if (runAt(this.#deleted, place) === null) text += String.fromCharCode(code);
        if (code !== 0x0d && code !== 0x07 && code !== 0x0c) continue;
        paragraphs.push({ text, ...this.#propertiesAt(place) });
        text = "";
      }
    }
    if (text !== "") paragraphs.push({ text, style: 0, properties: new Map() });
    return paragraphs;
  }

  #code(place: number, width: 1 | 2): number {
    if (place + width > this.main.length) return 0;
    if (width === 2) return this.main.readUInt16LE(place);
    return WINDOWS_1252.charCodeAt(this.main[place] ?? 0);
  }

  #propertiesAt(place: number): { style: number; properties: Properties } {
    const changes = runAt(this.#paragraphs, place)?.changes;
    if (changes === undefined || changes.length < 2) return { style: 0, properties: new Map() };
    const properties = propertiesIn(changes.subarray(2), this.data);
    return { style: changes.readUInt16LE(0), properties };
  }

  /** Runs of all pages of a table of properties, in the order of the file. */
  #runs(number: number, entry: number, read: (page: Buffer, at: number) => Buffer): Run[] {
    const plc = this.part(number);
    const count = Math.max(0, Math.floor((plc.length - 4) / 8));
    const runs: Run[] = [];
    for (let i = 0; i < count; i++) {
      const start = (plc.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff) * 512;
      const page = this.main.subarray(start, start + 512);
      if (page.length < 512) continue;
      const lines = Math.min(page[511] ?? 0, Math.floor(507 / (4 + entry)));
      for (let j = 0; j < lines; j++) {
        const changes = read(page, page[4 * (lines + 1) + entry * j] ?? 0);
        runs.push({ from: page.readUInt32LE(4 * j), to: page.readUInt32LE(4 * j + 4), changes });
      }
    }
    return runs.sort((a, b) => a.from - b.from);
  }
}

/** Characters of the code page by their byte. */
const WINDOWS_1252 = new TextDecoder("windows-1252").decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
);

function paragraphChanges(page: Buffer, word: number): Buffer {
  if (word === 0) return Buffer.alloc(0);
  const at = 2 * word;
  const half = page[at] ?? 0;
  if (half > 0) return page.subarray(at + 1, at + 2 * half);
  return page.subarray(at + 2, at + 2 + 2 * (page[at + 1] ?? 0));
}

function characterChanges(page: Buffer, word: number): Buffer {
  const at = 2 * word;
  return word === 0 ? Buffer.alloc(0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0));
}

function runAt(runs: readonly Run[], place: number): Run | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}

/** The pieces a text was saved in; quick saves put new ones at the end of the file. */
function piecesOf(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Error("no piece table");
  const plc = clx.subarray(at + 5);
  const stated = Math.floor((clx.readUInt32LE(at + 1) - 4) / 12);
  const count = Math.max(0, Math.min(stated, Math.floor((plc.length - 4) / 12)));
  return Array.from({ length: count }, (_, i): Piece => {
    const place = plc.readUInt32LE(4 * (count + 1) + 8 * i + 2);
    const packed = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    return {
      from: plc.readUInt32LE(4 * i),
      to: plc.readUInt32LE(4 * i + 4),
      offset: packed ? offset / 2 : offset,
      width: packed ? 1 : 2,
    };
  });
}

function tooOld(): Unreadable {
  return new Unreadable(
    "早于 Word 97 的 doc 文件，请用 Word 或 WPS 另存为 docx · older than Word 97, save it as docx",
  );
}

function locked(): Unreadable {
  return new Unreadable(
    "doc 文件设有密码，请解除后再放入 · the file is protected by a password, remove it first",
  );
}
