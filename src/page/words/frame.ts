/** The frame, an empty box, faults and errors. */
import type { Writings } from "./writings.js";

export const FRAME = {
  name: ["策引", "策引", "Ceyin"],
  skip: ["跳到正文", "跳到正文", "Skip to content"],
  searchLabel: ["检索政策条款", "檢索政策條款", "Search policy clauses"],
  search: ["检索", "檢索", "Search"],
  views: ["视图", "檢視", "Views"],
  corpus: ["文库", "文庫", "Library"],
  suggestions: ["建议", "建議", "Suggestions"],
  suggestionKind: ["{0} · {1}", "{0} · {1}", "{0} · {1}"],
  kindHeading: ["条款标题", "條款標題", "heading"],
  kindTitle: ["文件", "文件", "document"],
  kindNumber: ["文号", "文號", "number"],
  kindBody: ["单位", "單位", "body"],
  kindProgramme: ["计划", "計劃", "programme"],
  interfaceLanguage: ["界面文字", "介面文字", "Interface language"],
  documentScript: ["正文", "正文", "Text"],
  scriptPrinted: ["原文", "原文", "As printed"],
  convertedTo: [
    "文件正文由程序转为{0}显示，以原文为准。",
    "文件正文由程式轉為{0}顯示，以原文為準。",
    "Documents are shown converted to {0} characters by the program; the printed text is authoritative.",
  ],
  notConverted: [
    "取不到转换程序，未能转为{0}，现照原文显示。请重新载入再试。",
    "取不到轉換程式，未能轉為{0}，現照原文顯示。請重新載入再試。",
    "The converter to {0} characters could not be fetched; documents are shown as printed. Reload to try again.",
  ],
  help: ["说明", "說明", "Help"],

  unreachable: ["连接不上服务器。", "連接不上伺服器。", "The server cannot be reached."],
  unreachableDo: [
    "请确认服务已启动（npm start）、网络可用，然后重试。",
    "請確認服務已啟動（npm start）、網絡可用，然後重試。",
    "Check that the server is running (npm start) and the network is up, then try again.",
  ],
  refused: ["请求没有完成。", "請求沒有完成。", "The request was not completed."],
  askedDo: [
    "请修改检索词或筛选后重试。",
    "請修改檢索詞或篩選後重試。",
    "Change the question or the filters and try again.",
  ],
  missing: ["没有找到。", "沒有找到。", "Not found."],
  missingDo: [
    "文件可能已移出文库或改名。请检索标题或文号。",
    "文件可能已移出文庫或改名。請檢索標題或文號。",
    "It may have been removed or renamed. Search for its title or number.",
  ],
  failedDo: [
    "请重试；如仍出错，请把以上内容告知管理员。",
    "請重試；如仍出錯，請把以上內容告知管理員。",
    "Try again; if it fails again, pass the above on to the administrator.",
  ],
  where: ["位置：{0}", "位置：{0}", "Where: {0}"],
  retry: ["重试", "重試", "Try again"],
  startOver: ["重新检索", "重新檢索", "New search"],
} as const satisfies Record<string, Writings>;
