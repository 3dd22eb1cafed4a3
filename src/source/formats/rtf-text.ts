/** Tokens of RTF to lines: what a group is, in which code page, and where a line ends. */
import iconv from "iconv-lite";
import type { Dropped, Line } from "../../vocabulary.js";
import { type CellForm, cellsOf, type EdgeRow } from "./edge-table.js";
import { noteLine, type Reading, rowLine } from "./reading.js";
import {
  codePage,
  FONT_CHARSETS,
  OPTIONAL_WITH_WORDS,
  type RtfToken,
  RUNNING_GROUPS,
  SIGNS,
  SILENT_GROUPS,
  TokenType,
} from "./rtf-token.js";

/** What holds until the end of a group. */
interface State {
  into: "text" | "label" | "note" | "head" | "fonts" | "nothing";
  page: string | null;
  /** How many characters after a \u are its fallback. */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
}

export class RtfText {
  readonly #lines: Line[] = [];
  readonly #dropped: Dropped[] = [];
  readonly #notes: string[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #stack: State[] = [];
  #state: State = { into: "text", page: null, fallback: 1, hidden: false, deleted: false };
  #document = "gb18030";
  #font = 0;
  #bytes: number[] = [];
  #skip = 0;
  #opened = false;
  /** Whether the group that opens says of itself that it may be passed over. */
  #optional = false;
  #words: Record<"text" | "note" | "head", string> = { text: "", note: "", head: "" };
  #label = "";
  #inTable = false;
  #forms: CellForm[] = [];
  #goesOn = false;
  #beside = false;
  #cells: string[] = [];
  #rows: EdgeRow[] = [];

  take(token: RtfToken): void {
    if (token.type === TokenType.text) this.#text(token.data ?? Buffer.alloc(0));
    else if (token.type === TokenType.control && token.word === "'") this.#byte(token.data?.[0]);
    else {
      this.#flushBytes();
      if (token.type === TokenType.start) this.#open();
      else if (token.type === TokenType.end) this.#close();
      else this.#control(token.word ?? "", token.param ?? null);
    }
    this.#opened = token.type === TokenType.start || (this.#opened && token.word === "*");
  }

  finish(): Reading {
    this.#flushBytes();
    this.#paragraph();
    this.#endTable();
    for (const [i, note] of this.#notes.entries()) this.#line(noteLine(i + 1, note));
    return {
      encoding: this.#document,
      lines: this.#lines,
      stated: {},
      dropped: this.#dropped,
      doubts: [],
    };
  }

  #open(): void {
    this.#stack.push({ ...this.#state });
    this.#skip = 0;
  }

  #close(): void {
    const { into } = this.#state;
    this.#state = this.#stack.pop() ?? this.#state;
    this.#skip = 0;
    if (into === this.#state.into) return;
    if (into === "note") this.#notes.push(this.#taken("note"));
    if (into === "head") this.#head(this.#taken("head"));
  }

  #taken(where: "note" | "head"): string {
    const words = this.#words[where].trim();
    this.#words[where] = "";
    return words;
  }

  #head(text: string): void {
    if (!/\p{L}/u.test(text) || this.#dropped.some((head) => head.text === text)) return;
    this.#dropped.push({ line: 0, text, rule: "running-head" });
  }

  #control(word: string, param: number | null): void {
    if (this.#opened && this.#group(word)) return;
    const sign = SIGNS.get(word);
    if (word === "u" && param !== null) {
      this.#put(String.fromCharCode(param < 0 ? param + 65_536 : param));
      this.#skip = this.#state.fallback;
    } else if (sign !== undefined) this.#skipOr(sign);
    else this.#property(word, param);
  }

  /** The first word of a group says what it is for; true where that was all it said. */
  #group(word: string): boolean {
    const state = this.#state;
    if (word === "*") {
      this.#optional = true;
      return true;
    }
    const optional = this.#optional && !OPTIONAL_WITH_WORDS.has(word);
    this.#optional = false;
    if (word === "fonttbl") state.into = "fonts";
    else if (SILENT_GROUPS.has(word)) state.into = "nothing";
    else if (RUNNING_GROUPS.has(word)) state.into = "head";
    else if (word === "footnote") {
      this.#put(`[${this.#notes.length + 1}]`);
      state.into = "note";
    } else if (/^(?:listtext|pntext)$/u.test(word)) state.into = "label";
    else if (optional) state.into = "nothing";
    else return false;
    return true;
  }

  #property(word: string, param: number | null): void {
    const state = this.#state;
    if (word === "ansicpg" && param !== null) this.#document = codePage(param);
    if (word === "uc") state.fallback = param ?? 1;
    if (word === "v") state.hidden = param !== 0;
    if (word === "deleted") state.deleted = param !== 0;
    if (word === "f") this.#setFont(param ?? 0);
    if (word === "fcharset") this.#fonts.set(this.#font, FONT_CHARSETS[param ?? 0] ?? "");
    if (word === "plain") state.page = null;
    if (state.into === "text") this.#layout(word, param);
    if (word === "line") this.#put(state.into === "text" ? "\n" : " ");
  }

  #setFont(font: number): void {
    this.#font = font;
    if (this.#state.into !== "fonts") this.#state.page = this.#fonts.get(font) || null;
  }

  #layout(word: string, param: number | null): void {
    if (word === "par" || word === "sect" || word === "page") this.#paragraph();
    if (word === "pard") this.#inTable = false;
    if (word === "intbl") this.#inTable = true;
    if (word === "trowd") this.#forms = [];
    if (word === "clvmrg") this.#goesOn = true;
    if (word === "clmrg") this.#beside = true;
    if (word === "cellx" && param !== null) {
      this.#forms.push({ edge: param, goesOn: this.#goesOn, beside: this.#beside });
      this.#goesOn = false;
      this.#beside = false;
    }
    if (word === "cell") this.#cells.push(this.#printed().replaceAll("\n", " "));
    if (word === "nestcell" || word === "nestrow") this.#words.text += "\n";
    if (word === "row") {
      this.#rows.push({ forms: this.#forms, texts: this.#cells });
      this.#cells = [];
    }
  }

  /** A paragraph's words with its label. */
  #printed(): string {
    const label = this.#label.trim();
    this.#label = "";
    const space = label === "" || /[、，）)．】」]$/u.test(label) ? "" : " ";
    const words = label + space + this.#words.text.trim();
    this.#words.text = "";
    return words;
  }

  #paragraph(): void {
    if (this.#inTable) {
      this.#words.text += "\n";
      return;
    }
    this.#endTable();
    for (const line of this.#printed().split("\n")) this.#line(line);
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

  #text(data: Buffer): void {
    for (const byte of data) this.#byte(byte);
  }

  #byte(byte: number | undefined): void {
    if (byte === undefined) return;
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(byte);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.from(this.#bytes);
    this.#bytes = [];
    const page = this.#state.page ?? this.#document;
    this.#put(iconv.decode(bytes, iconv.encodingExists(page) ? page : "gb18030"));
  }

  #skipOr(text: string): void {
    if (this.#skip > 0) this.#skip--;
    else this.#put(text);
  }

  #put(text: string): void {
    const { into, hidden, deleted } = this.#state;
    if (hidden || deleted || into === "nothing" || into === "fonts") return;
    if (into === "label") this.#label += text;
    else this.#words[into] += text;
  }
}
