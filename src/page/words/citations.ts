/** Citations: the works cited, and what to obtain. */
import type { Writings } from "./writings.js";

export const CITATIONS = {
  citations: ["引文", "引文", "Citations"],
  tabWorks: ["引用文件", "引用文件", "Works cited"],
  tabLedger: ["待获取", "待獲取", "To obtain"],
  worksTally: [
    "库内文件引用或可引用的文件 {0} 份：已收录 {1} 份，未收录 {2} 份。",
    "庫內文件引用或可引用的文件 {0} 份：已收錄 {1} 份，未收錄 {2} 份。",
    "{0} {0|work|works} cited or held: {1} held, {2} not held.",
  ],
  workHeld: ["已收录", "已收錄", "held"],
  workNotHeld: ["未收录", "未收錄", "not held"],
  workCited: [
    "被引 {0} 次，{1} 份文件",
    "被引 {0} 次，{1} 份文件",
    "cited {0} {0|time|times} by {1} {1|document|documents}",
  ],
  workNotCited: ["未被引用", "未被引用", "not cited"],
  ledgerTally: [
    "库内文件引用而文库没有的文件 {0} 份，引用多的在前。",
    "庫內文件引用而文庫沒有的文件 {0} 份，引用多的在前。",
    "{0} {0|work|works} cited and not held, the most cited first.",
  ],
  ledgerEmpty: [
    "库内文件引用的文件，文库都已收录。",
    "庫內文件引用的文件，文庫都已收錄。",
    "The library holds every work its documents cite.",
  ],
  exportCsv: ["导出 CSV", "匯出 CSV", "Export as CSV"],
} as const satisfies Record<string, Writings>;
