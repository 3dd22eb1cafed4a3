/** Tokens of RTF as rtf-stream-parser gives them. */
export const TokenType = { start: 0, end: 1, control: 2, text: 3 } as const;

export interface RtfToken {
  readonly type: (typeof TokenType)[keyof typeof TokenType];
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
}

/** Code pages of fonts by \fcharset, as iconv names them; other fonts are in the document's. */
export const FONT_CHARSETS: Readonly<Record<number, string>> = {
  128: "shiftjis",
  129: "cp949",
  134: "gb18030",
  136: "big5hkscs",
  161: "windows-1253",
  204: "windows-1251",
};

/** The name for a document's \ansicpg. */
export function codePage(number: number): string {
  if (number === 936 || number === 54936) return "gb18030";
  return number === 950 ? "big5hkscs" : `windows-${number}`;
}

/** Groups that hold no words of the text. */
export const SILENT_GROUPS = new Set(
  (
    "fonttbl colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl " +
    "generator xmlnstbl themedata colorschememapping datastore latentstyles filetbl fldinst " +
    "nonshppict sp mmathPr bkmkstart bkmkend pnseclvl annotation atnid atnauthor"
  ).split(" "),
);

/** Groups that a program may pass over (\\*), and that hold words all the same: text boxes. */
export const OPTIONAL_WITH_WORDS = new Set(["shpinst", "shptxt", "footnote"]);

/** Groups of running heads and feet. */
export const RUNNING_GROUPS = new Set(
  "header headerl headerr headerf footer footerl footerr footerf".split(" "),
);

/** Control words that stand for a character. */
export const SIGNS = new Map<string, string>(
  Object.entries({
    "~": "\u00a0",
    _: "-",
    "{": "{",
    "}": "}",
    "\\": "\\",
    tab: " ",
    emdash: "—",
    endash: "–",
    lquote: "‘",
    rquote: "’",
    ldblquote: "“",
    rdblquote: "”",
    bullet: "•",
    emspace: "\u2003",
    enspace: "\u2002",
  }),
);
