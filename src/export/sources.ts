/** The list of the documents quoted, numbered as Word's references name them. */
import type { DocumentSummary, Sheet } from "../vocabulary.js";
import { levelName, regionName, SOURCE_ID, SOURCE_NUMBER } from "./terms.js";

/** 〔3〕, as it stands before a path. */
export const sourceMark = (number: number): string => `〔${number}〕`;

export function sourcesSheet(sources: readonly DocumentSummary[]): Sheet {
  return {
    name: "来源",
    columns: [
      { name: SOURCE_NUMBER, width: 10 },
      { name: "层级", width: 9 },
      { name: "地区", width: 16 },
      { name: "标题", width: 56 },
      { name: "文号", width: 24 },
      { name: "发文机关", width: 32 },
      { name: "成文日期", width: 17 },
      { name: SOURCE_ID, width: 44 },
    ],
    rows: sources.map(({ id, level, region, title, docNumber, issuers, issued }, at) => [
      sourceMark(at + 1),
      levelName(level),
      regionName({ region, level }),
      title,
      docNumber ?? "未载",
      issuers.join("、") || "未载",
      issued ?? "未载",
      id,
    ]),
  };
}

/** Documents once each, in the order they are met. */
export function distinct(documents: readonly DocumentSummary[]): DocumentSummary[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}
