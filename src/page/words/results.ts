/** Results: before a question, the count, tiers, facets, sorting, faults. */
import type { Writings } from "./writings.js";

export const RESULTS = {
  // Before a question
  welcome: ["检索政策条款", "檢索政策條款", "Search policy clauses"],
  welcomeScripts: [
    "简体、繁体任意输入，两种文本一并检索，原文照印显示。",
    "簡體、繁體任意輸入，兩種文本一併檢索，原文照印顯示。",
    "Type in Simplified or Traditional: both are searched, and texts are shown as printed.",
  ],
  held: [
    "库内有 {0} 份文件。",
    "庫內有 {0} 份文件。",
    "{0} {0|document|documents} in the library.",
  ],
  examples: ["可以这样问", "可以這樣問", "Try asking"],
  exampleFrom: ["出自《{0}》", "出自《{0}》", "from {0}"],
  emptyLibrary: [
    "库内还没有文件。把文件放入 corpus 文件夹，再运行 npx ceyin ingest。",
    "庫內還沒有文件。把文件放入 corpus 資料夾，再執行 npx ceyin ingest。",
    "The library is empty. Put documents into the corpus folder and run npx ceyin ingest.",
  ],

  // The count
  results: ["检索结果", "檢索結果", "Results"],
  resultsFor: ["“{0}”的检索结果", "「{0}」的檢索結果", "Results for “{0}”"],
  clausesOf: ["{0}的条款", "{0}的條款", "Clauses: {0}"],
  tally: [
    "{0} 条，{1} 份文件",
    "{0} 條，{1} 份文件",
    "{0} {0|clause|clauses} in {1} {1|document|documents}",
  ],
  tallyClauses: ["{0} 条", "{0} 條", "{0} {0|clause|clauses}"],
  alsoPartial: ["另有 {0} 条部分相符", "另有 {0} 條部分相符", "{0} more in part"],
  alsoPartialFirst: [
    "部分相符的列出前 {0} 条",
    "部分相符的列出前 {0} 條",
    "of those in part the nearest {0} are listed",
  ],
  tallyPartialFirst: [
    "部分相符的列出前 {0} 条，{1} 份文件",
    "部分相符的列出前 {0} 條，{1} 份文件",
    "of the clauses in part the nearest {0} are listed, in {1} {1|document|documents}",
  ],
  listedFirst: ["列出前 {0} 条", "列出前 {0} 條", "the nearest {0}"],
  countsListed: [
    "数字只计所列的条款。",
    "數字只計所列的條款。",
    "Numbers count the clauses listed.",
  ],
  tallyPartial: [
    "{0} 条部分相符，{1} 份文件",
    "{0} 條部分相符，{1} 份文件",
    "{0} {0|clause|clauses} in part, in {1} {1|document|documents}",
  ],
  tallyTime: ["用时 {0} 毫秒", "用時 {0} 毫秒", "{0} ms"],
  pageCount: ["共 {0} 页", "共 {0} 頁", "{0} pages"],
  alsoSearched: ["同时检索了 ", "同時檢索了 ", "also searched: "],
  refuseWidening: ["（不要）", "（不要）", " (leave it out)"],
  didYouMean: ["您是不是要找：", "您是不是要找：", "Did you mean: "],
  became: ["后为 ", "後為 ", "later "],
  was: ["前身为 ", "前身為 ", "formerly "],
  numberItself: ["文号为 {0} 的文件", "文號為 {0} 的文件", "The document {0}"],
  numberCited: ["提到 {0} 的条款", "提到 {0} 的條款", "Clauses that name {0}"],
  numberNotHeld: ["文库没有收入 {0}", "文庫沒有收入 {0}", "The library does not hold {0}"],
  numberCitedOnly: [
    "，以下是提到它的条款。",
    "，以下是提到它的條款。",
    "; these are the clauses that name it.",
  ],
  numberNotCited: ["，也没有条款提到它。", "，也沒有條款提到它。", ", and no clause names it."],
  articleNotHeld: [
    "文库所收《{0}》没有{1}。",
    "文庫所收《{0}》沒有{1}。",
    "{0}, as held in the library, has no {1}.",
  ],
  sentenceJoin: ["；", "；", "; "],
  sentenceEnd: ["。", "。", "."],
  listJoin: ["、", "、", ", "],
  searching: ["正在检索…", "正在檢索…", "Searching…"],
  opening: ["正在打开…", "正在開啟…", "Opening…"],
  onlyPartial: [
    "没有条款含有全部检索词，以下只含其中一部分。",
    "沒有條款含有全部檢索詞，以下只含其中一部分。",
    "No clause has all the words; the clauses below have some of them.",
  ],

  // Tiers
  tierExact: ["与所输入的一致", "與所輸入的一致", "As typed"],
  tierAll: ["含有全部检索词", "含有全部檢索詞", "All words"],
  tierSome: ["部分相符", "部分相符", "In part"],

  // Nothing found
  nothing: ["没有找到", "沒有找到", "Nothing found"],
  nothingFilters: [
    "可能是筛选过窄，可在上面移除。",
    "可能是篩選過窄，可在上面移除。",
    "The filters above may be too narrow; remove one of them.",
  ],
  nothingWords: [
    "可以减少检索词、去掉引号，或换一个说法。",
    "可以減少檢索詞、去掉引號，或換一個說法。",
    "Try fewer words, no quotation marks, or another wording.",
  ],

  // Faults
  faults: [
    "检索式有误，其余部分已照常检索：",
    "檢索式有誤，其餘部分已照常檢索：",
    "Part of the question could not be understood; the rest was searched:",
  ],
  faultsOnly: [
    "检索式有误，没有可以检索的内容：",
    "檢索式有誤，沒有可以檢索的內容：",
    "The question could not be understood, and nothing is left to search:",
  ],
  faultHere: ["此处有误", "此處有誤", "fault here"],

  // Facets and filters
  facets: ["筛选", "篩選", "Filters"],
  level: ["层级", "層級", "Level"],
  region: ["地区", "地區", "Region"],
  year: ["成文年份", "成文年份", "Year of issue"],
  document: ["文件", "文件", "Document"],
  department: ["责任部门", "責任部門", "Department"],
  issuer: ["发文机关", "發文機關", "Issuer"],
  targetYear: ["目标年份", "目標年份", "Target year"],
  script: ["字体", "字體", "Script"],
  type: ["条款类型", "條款類型", "Clause type"],
  filtersActive: ["已选筛选", "已選篩選", "Active filters"],
  chip: ["{0}：{1}", "{0}：{1}", "{0}: {1}"],
  remove: ["移除", "移除", "remove"],
  chosen: ["已选，点按移除", "已選，點按移除", "chosen, select to remove"],
  clear: ["清除全部筛选", "清除全部篩選", "Clear all filters"],
  more: ["其余 {0} 项", "其餘 {0} 項", "{0} more"],
  facetCount: ["{0} 条", "{0} 條", "{0} {0|clause|clauses}"],

  // Sorting, pages
  sort: ["排序", "排序", "Sort"],
  sortRelevance: ["相关度", "相關度", "Relevance"],
  sortDate: ["成文日期", "成文日期", "Date of issue"],
  pages: ["页码", "頁碼", "Pages"],
  page: ["第 {0} 页", "第 {0} 頁", "Page {0}"],
  pageOf: ["第 {0} 页，共 {1} 页", "第 {0} 頁，共 {1} 頁", "Page {0} of {1}"],
  pastEnd: ["没有第 {0} 页，{1}。", "沒有第 {0} 頁，{1}。", "There is no page {0}; {1}."],
  toLastPage: [
    "转到最后一页（第 {0} 页）",
    "轉到最後一頁（第 {0} 頁）",
    "go to the last, page {0}",
  ],
  previousPage: ["上一页", "上一頁", "Previous"],
  nextPage: ["下一页", "下一頁", "Next"],
} as const satisfies Record<string, Writings>;
