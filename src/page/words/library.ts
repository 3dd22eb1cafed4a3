/** What the library holds. */
import type { Writings } from "./writings.js";

export const LIBRARY = {
  holding: [
    "库内有 {0} 份文件，{1} 条。",
    "庫內有 {0} 份文件，{1} 條。",
    "{0} {0|document|documents} with {1} {1|clause|clauses}. ",
  ],
  newestIssue: ["最新一份成文于 {0}。", "最新一份成文於 {0}。", "The newest is dated {0}. "],
  undated: ["{0} 份没有成文日期。", "{0} 份沒有成文日期。", "{0} {0|has|have} no date of issue. "],
  builtAt: ["索引建于 {0}。", "索引建於 {0}。", "The index was built on {0}."],
  failedFiles: ["{0} 份文件读不了", "{0} 份文件讀不了", "{0} {0|file|files} could not be read"],
  keptEarlier: [
    "库内仍是先前读入的版本。",
    "庫內仍是先前讀入的版本。",
    "The library still has what was read of it before.",
  ],
  noDate: ["日期未载", "日期未載", "no date"],
  originalFile: ["原文件", "原文件", "Original file"],
} as const satisfies Record<string, Writings>;
