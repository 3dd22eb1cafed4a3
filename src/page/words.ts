/**
 * Every word of the interface, in its three writings; the staff's own terms.
 * `{0}` is a value; `{0|clause|clauses}` chooses by the number without showing it.
 */

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

type Writings = readonly [hans: string, hant: string, en: string];

export const WORDS = {
  // The frame
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
  help: ["说明", "說明", "Help"],

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

  // What is held
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

  // The count
  results: ["检索结果", "檢索結果", "Results"],
  resultsFor: ["“{0}”的检索结果", "「{0}」的檢索結果", "Results for “{0}”"],
  tally: [
    "{0} 条，{1} 份文件",
    "{0} 條，{1} 份文件",
    "{0} {0|clause|clauses} in {1} {1|document|documents}",
  ],
  tallyClauses: ["{0} 条", "{0} 條", "{0} {0|clause|clauses}"],
  alsoPartial: ["另有 {0} 条部分相符", "另有 {0} 條部分相符", "{0} more in part"],
  tallyPartial: [
    "{0} 条部分相符，{1} 份文件",
    "{0} 條部分相符，{1} 份文件",
    "{0} {0|clause|clauses} in part, in {1} {1|document|documents}",
  ],
  tallyTime: ["用时 {0} 毫秒", "用時 {0} 毫秒", "{0} ms"],
  pageCount: ["共 {0} 页", "共 {0} 頁", "{0} pages"],
  alsoSearched: ["同时检索了 {0}", "同時檢索了 {0}", "also searched: {0}"],
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
  previousPage: ["上一页", "上一頁", "Previous"],
  nextPage: ["下一页", "下一頁", "Next"],

  // Levels: the letter of the badge and its name
  nationalLetter: ["国", "國", "国"],
  provinceLetter: ["省", "省", "省"],
  cityLetter: ["市", "市", "市"],
  districtLetter: ["区", "區", "区"],
  countyLetter: ["县", "縣", "县"],
  national: ["国家", "國家", "National"],
  province: ["省级", "省級", "Province"],
  city: ["市级", "市級", "City"],
  district: ["区级", "區級", "District"],
  county: ["县级", "縣級", "County"],
  levelUnknown: ["层级未载", "層級未載", "Level not stated"],

  // Scripts and the places that have no number
  hans: ["简体", "簡體", "Simplified"],
  hant: ["繁体", "繁體", "Traditional"],
  front: ["题名、文号", "題名、文號", "Title and number"],
  title: ["题名", "題名", "Title"],
  preamble: ["引言", "引言", "Preamble"],
  section: ["部分", "部分", "Section"],
  subsection: ["小节", "小節", "Subsection"],
  item: ["条", "條", "Item"],
  subitem: ["项", "項", "Subitem"],
  paragraph: ["段", "段", "Paragraph"],
  table: ["表", "表", "Table"],
  row: ["表行", "表行", "Table row"],
  closing: ["结语", "結語", "Closing"],
  signature: ["署名", "署名", "Signature"],
  note: ["附注", "附註", "Note"],

  // Reading
  fields: ["文件信息", "文件資訊", "About this document"],
  docTitle: ["标题", "標題", "Title"],
  docNumber: ["文号", "文號", "Document number"],
  issuers: ["发文机关", "發文機關", "Issued by"],
  issued: ["成文日期", "成文日期", "Date of issue"],
  published: ["发布日期", "發佈日期", "Date published"],
  genre: ["文种", "文種", "Kind"],
  validity: ["效力", "效力", "Validity"],
  validFrom: ["自 {0} 起", "自 {0} 起", "from {0}"],
  validUntil: ["至 {0}", "至 {0}", "until {0}"],
  notPrinted: ["文中未载", "文中未載", "not stated"],
  outline: ["目录", "目錄", "Outline"],
  outlineHits: ["{0} 处", "{0} 處", "{0}"],
  hitsHere: ["{0} 处相符", "{0} 處相符", "{0} {0|hit|hits}"],
  outlineDrawer: ["目录、文内检索", "目錄、文內檢索", "Outline and search here"],
  findHere: ["在本文件中检索", "在本文件中檢索", "Search this document"],
  find: ["检索", "檢索", "Search"],
  departments: ["责任单位", "責任單位", "Responsible"],
  targets: ["目标", "目標", "Targets"],
  andBodies: ["等{0}家", "等{0}家", "and others, {0} in all"],
  andTargets: ["等{0}项", "等{0}項", "and others, {0} in all"],
  atLeast: ["以上", "以上", " or more"],
  atMost: ["以内", "以內", " or less"],
  about: ["左右", "左右", " or so"],
  actual: ["（现状）", "（現狀）", " (at present)"],
  inYear: ["（{0}年）", "（{0}年）", " ({0})"],
  readingBar: ["检索与引用", "檢索與引用", "Hits and citing"],
  backToResults: ["返回结果", "返回結果", "Results"],
  previousHit: ["上一处", "上一處", "Previous hit"],
  nextHit: ["下一处", "下一處", "Next hit"],
  hitPlace: ["第 {0} 处，共 {1} 处", "第 {0} 處，共 {1} 處", "{0} of {1}"],
  hitCount: ["共 {0} 处", "共 {0} 處", "{0} {0|hit|hits}"],
  copyLink: ["复制链接", "複製連結", "Copy link"],
  copyCitation: ["复制引用", "複製引用", "Copy citation"],
  copied: ["已复制：{0}", "已複製：{0}", "Copied: {0}"],
  notCopied: [
    "浏览器不允许复制，请手动选取：{0}",
    "瀏覽器不允許複製，請手動選取：{0}",
    "The browser does not allow copying; select it here: {0}",
  ],
  thisClause: ["此条", "此條", "This clause"],
  tableOf: ["表格", "表格", "Table"],
  noSuchClause: [
    "文件中没有“{0}”这一条，现从头显示。",
    "文件中沒有「{0}」這一條，現從頭顯示。",
    "This document has no clause “{0}”; it is shown from its beginning.",
  ],
  remarks: [
    "读取时的疑点 {0} 处",
    "讀取時的疑點 {0} 處",
    "{0} {0|doubt|doubts} noted while reading",
  ],
  dropped: [
    "未收入正文的行 {0} 行",
    "未收入正文的行 {0} 行",
    "{0} {0|line|lines} left out of the text",
  ],
  droppedWhy: [
    "导航、版权等页面附属文字，不参与检索。",
    "導航、版權等頁面附屬文字，不參與檢索。",
    "Page furniture such as navigation; it is not searched.",
  ],
  line: ["行", "行", "Line"],
  rule: ["规则", "規則", "Rule"],
  message: ["说明", "說明", "Remark"],
  words: ["原文", "原文", "Words"],
  official: [
    "以正式发布的文本为准。原文件：",
    "以正式發佈的文本為準。原文件：",
    "The officially published text prevails. File: ",
  ],
  source: ["出处：{0}", "出處：{0}", "Source: {0}"],

  // How to ask
  helpTitle: ["说明", "說明", "Help"],
  asking: ["怎样检索", "怎樣檢索", "How to ask"],
  wayAll: [
    "两个词都有，在条款、上级标题或文件标题中",
    "兩個詞都有，在條款、上級標題或文件標題中",
    "both words, in the clause, the headings above it or the title",
  ],
  wayPhrase: ["一字不差", "一字不差", "exactly these characters"],
  wayWithout: ["没有后一个词", "沒有後一個詞", "without the second word"],
  wayEither: ["有其中一个", "有其中一個", "either of them"],
  wayGroup: ["括号内先算", "括號內先算", "what is in brackets belongs together"],
  wayNear: ["相隔不超过 10 个字", "相隔不超過 10 個字", "at most 10 characters apart"],
  wayNumber: [
    "该文件，以及提到它的条款",
    "該文件，以及提到它的條款",
    "that document, and the clauses that name it",
  ],
  fieldsTitle: ["限定范围", "限定範圍", "Fields"],
  fieldsHow: [
    "在名称和冒号后紧接着写，如 部门：科技厅。中英文名称都可以用。",
    "在名稱和冒號後緊接著寫，如 部门：科技廳。中英文名稱都可以用。",
    "Written before the words without a space, such as dept:科技厅. Both names work.",
  ],
  ofTitle: ["文件标题", "文件標題", "title of the document"],
  ofHeading: ["条款标题", "條款標題", "heading of the clause"],
  ofNumber: ["文号", "文號", "document number"],
  ofIssuer: ["发文机关", "發文機關", "issuing body"],
  ofDepartment: ["责任单位", "責任單位", "body made responsible"],
  ofRegion: ["地区", "地區", "region"],
  ofLevel: [
    "层级：国家、省、市、区、县",
    "層級：國家、省、市、區、縣",
    "level, such as 省 or province",
  ],
  ofYear: ["成文年份，如 2016-2018", "成文年份，如 2016-2018", "year of issue, such as 2016-2018"],
  ofTarget: ["目标的指标名称", "目標的指標名稱", "what a target measures"],
  ofTargetYear: ["目标年份", "目標年份", "year of a target"],
  fullWidth: [
    "全角、半角符号通用；简体、繁体通用。",
    "全形、半形符號通用；簡體、繁體通用。",
    "Full-width signs and either script work as well.",
  ],

  // Keys
  keysTitle: ["按键", "按鍵", "Keys"],
  keyBox: ["到检索框", "到檢索框", "Go to the search box"],
  keyNext: ["下一条结果，下一处", "下一條結果，下一處", "Next result, next hit"],
  keyPrevious: ["上一条结果，上一处", "上一條結果，上一處", "Previous result, previous hit"],
  keyOpen: ["打开所选结果", "開啟所選結果", "Open the chosen result"],
  keyCite: ["复制所在条款的引用", "複製所在條款的引用", "Copy the citation of this clause"],
  keyHelp: ["显示本说明", "顯示本說明", "Show this help"],
  keyEscape: ["关闭", "關閉", "Close"],
  keysOn: ["启用单键操作", "啟用單鍵操作", "Use single keys"],
  close: ["关闭", "關閉", "Close"],

  // Errors: what happened, where, what to do
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

export type Word = keyof typeof WORDS;

export function word(language: Language, name: Word, ...values: (string | number)[]): string {
  const writing = WORDS[name][LANGUAGES.indexOf(language)] ?? WORDS[name][0];
  return writing.replace(
    /\{(\d)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, place: string, one?: string, many?: string) => {
      const value = values[Number(place)] ?? "";
      if (one === undefined || many === undefined) return String(value);
      return value === 1 ? one : many;
    },
  );
}

/** The first of the browser's languages that the interface has; 繁體 for the regions that write it. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh-hans\b/i.test(tag)) return "zh-Hans";
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) return "zh-Hant";
    if (/^zh\b/i.test(tag)) return "zh-Hans";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "zh-Hans";
}
