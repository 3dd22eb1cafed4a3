/**
 * Word 97 to 2003, and WPS in that form: paragraphs with the labels of their
 * automatic numbering, rows of tables with merged cells, notes.
 */
import type { Dropped, Line } from "../../vocabulary.js";
import { guarded } from "../unreadable.js";
import { DocFile, type DocParagraph } from "./doc-file.js";
import { DocNumbering } from "./doc-numbering.js";
import { numberIn, SPRM } from "./doc-sprms.js";
import { formsOf } from "./doc-table.js";
import { cellsOf, type EdgeRow } from "./edge-table.js";
import { picturesLeft } from "./html.js";
import { noteLine, type Reading, rowLine } from "./reading.js";

export function readDoc(bytes: Uint8Array): Promise<Reading> {
  return guarded("Word (doc)", () => {
    const file = new DocFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const body = new Body(new DocNumbering(file));
    for (const paragraph of file.paragraphs("body")) body.take(paragraph);
    for (const paragraph of file.paragraphs("boxes")) body.take(paragraph);
    const notes = [...file.paragraphs("notes"), ...file.paragraphs("endnotes")];
    return {
      encoding: "utf-16le",
      lines: body.finish(notes.map((note) => wordsOf(note.text)).filter((note) => note !== "")),
      stated: {},
      dropped: runningWords(file.paragraphs("heads")),
      doubts: body.pictures === 0 ? [] : [picturesLeft(body.pictures)],
    };
  });
}

function runningWords(heads: readonly DocParagraph[]): Dropped[] {
  const texts = heads.map((head) => wordsOf(head.text)).filter((text) => /\p{L}/u.test(text));
  return [...new Set(texts)].map((text) => ({ line: 0, text, rule: "running-head" }));
}

class Body {
  pictures = 0;
  readonly #numbering: DocNumbering;
  readonly #lines: Line[] = [];
  #notes = 0;
  #cell: string[] = [];
  #cells: string[] = [];
  #rows: EdgeRow[] = [];

  constructor(numbering: DocNumbering) {
    this.#numbering = numbering;
  }

  take(paragraph: DocParagraph): void {
    const { text, properties } = paragraph;
    this.pictures += [...text].filter((c) => c === "\u0001" || c === "\u0008").length;
    if (numberIn(properties, SPRM.inTable) !== 1) {
      this.#endTable();
      for (const line of this.#printed(paragraph).split("\n")) this.#line(line);
      return;
    }
    if (numberIn(properties, SPRM.endsRow) === 1) {
      this.#rows.push({ forms: formsOf(properties.get(SPRM.table)), texts: this.#cells });
      this.#cells = [];
      return;
    }
    this.#cell.push(this.#printed(paragraph).replaceAll("\n", " "));
    if (!text.endsWith("\u0007")) return;
    this.#cells.push(this.#cell.filter((words) => words !== "").join(" "));
    this.#cell = [];
  }

  finish(notes: readonly string[]): readonly Line[] {
    this.#endTable();
    notes.forEach((note, i) => {
      this.#line(noteLine(i + 1, note));
    });
    return this.#lines;
  }

  /** A paragraph's words with its label, note marks as [n]. */
  #printed(paragraph: DocParagraph): string {
    const label = this.#numbering.labelOf(paragraph) ?? "";
    const marked = paragraph.text.replaceAll("\u0002", () => `[${++this.#notes}]`);
    const words = wordsOf(marked);
    return words === "" ? label.trimEnd() : label + words;
  }

  #line(text: string): void {
    if (text.trim() !== "") this.#lines.push({ number: this.#lines.length + 1, text });
  }

  #endTable(): void {
    for (const cells of cellsOf(this.#rows)) {
      if (cells.some((cell) => cell !== "")) {
        this.#lines.push(rowLine(this.#lines.length + 1, cells));
      }
    }
    this.#rows = [];
  }
}

/** The words without Word's signs: a field shows its result, not what it was made by. */
function wordsOf(text: string): string {
  const shown: string[] = [];
  /** For each field that is open whether its result has begun. */
  const fields: boolean[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code === 0x13) fields.push(false);
    else if (code === 0x14 && fields.length > 0) fields[fields.length - 1] = true;
    else if (code === 0x15) fields.pop();
    else if (!fields.includes(false)) shown.push(printed(code, character));
  }
  return shown.join("").trim();
}

function printed(code: number, character: string): string {
  if (code === 0x0b) return "\n";
  if (code === 0x09) return " ";
  if (code === 0x1e) return "-";
  return code < 0x20 ? "" : character;
}
