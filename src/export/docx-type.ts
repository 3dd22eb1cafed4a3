/** How the Word export is set: the faces of official documents, and the language of each run. */
import { AlignmentType, type IRunOptions, type IStylesOptions, LineRuleType } from "docx";
import type { Script } from "../vocabulary.js";

/** Half points, as Word counts: 三号 is 16 points. */
const SIZES = { title: 36, heading: 28, part: 24, body: 21, table: 18, small: 16 } as const;

type Face = "仿宋" | "黑体" | "宋体";

/** Word draws Han characters in the East Asian face only; without it they fall to a Latin one. */
const faceOf = (face: Face) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face });

export const LANGUAGE = { value: "zh-CN", eastAsia: "zh-CN" } as const;
const TRADITIONAL = { value: "zh-TW", eastAsia: "zh-TW" } as const;

/** Runs of a passage as printed: Traditional words are told to be, so that they get their forms. */
export const passageRun = (script: Script): IRunOptions => ({
  font: faceOf("仿宋"),
  size: SIZES.table,
  language: script === "hant" ? TRADITIONAL : LANGUAGE,
});

export const headRun: IRunOptions = { font: faceOf("黑体"), size: SIZES.table, language: LANGUAGE };
export const tableRun: IRunOptions = {
  font: faceOf("宋体"),
  size: SIZES.table,
  language: LANGUAGE,
};
export const smallRun: IRunOptions = {
  font: faceOf("宋体"),
  size: SIZES.small,
  language: LANGUAGE,
};

/** Ground of the words that match; seen in grey as well. */
export const MARK = { fill: "E3D3A6" } as const;
/** Ground of a table's head. */
export const HEAD_GROUND = { fill: "EEEEEE" } as const;

const heading = (size: number, before: number) => ({
  run: { font: faceOf("黑体"), size, bold: false, color: "000000", language: LANGUAGE },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: faceOf("仿宋"), size: SIZES.body, language: LANGUAGE },
      paragraph: { spacing: { line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: {
      ...heading(SIZES.title, 0),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
    },
    heading1: heading(SIZES.heading, 320),
    heading2: heading(SIZES.part, 240),
  },
};
