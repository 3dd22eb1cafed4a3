/** Measures side by side. */
import type { Writings } from "./writings.js";

export const COMPARE = {
  compare: ["对照", "對照", "Compare"],
  compareOf: ["对照：{0}", "對照：{0}", "Compared: {0}"],

  // The choice
  compareStart: ["对照表", "對照表", "Compare measures"],
  compareWhat: [
    "选一份文件或输入一个主题，逐条列出其他文件的对应措施、差异和未对应之处。",
    "選一份文件或輸入一個主題，逐條列出其他文件的對應措施、差異和未對應之處。",
    "Choose a document or type a topic: each measure is set beside its counterparts in other documents, with what differs and what is missing.",
  ],
  needTwo: [
    "文库中至少要有两份文件才能对照。",
    "文庫中至少要有兩份文件才能對照。",
    "It takes two documents in the library to compare.",
  ],
  chooseRows: ["以什么为行", "以什麼為行", "Rows"],
  rowsDocument: ["一份文件的全部措施", "一份文件的全部措施", "All measures of a document"],
  rowsTopic: ["或一个主题", "或一個主題", "Or a topic"],
  chooseDocument: ["请选择文件", "請選擇文件", "Choose a document"],
  chosenClauses: [
    "已选 {0} 条；选了文件或主题则代之。",
    "已選 {0} 條；選了文件或主題則代之。",
    "{0} {0|clause|clauses} chosen; a document or topic takes their place.",
  ],
  chooseColumns: ["与什么对照", "與什麼對照", "Columns"],
  columnsUsual: [
    "选层级或文件；都不选则取最相关的文件，至多 6 份。选了文件则不看层级。",
    "選層級或文件；都不選則取最相關的文件，至多 6 份。選了文件則不看層級。",
    "Levels or documents; with neither, the documents with most to say, at most 6. Documents count before levels.",
  ],
  compareNow: ["对照", "對照", "Compare"],
  noRowsChosen: [
    "请先选择文件或输入主题。",
    "請先選擇文件或輸入主題。",
    "Choose a document or type a topic first.",
  ],
  compareExamples: ["可以这样对照", "可以這樣對照", "Try"],
  exampleDocument: [
    "整份文件，逐条对照",
    "整份文件，逐條對照",
    "a whole document, measure by measure",
  ],
  exampleTopic: ["一个主题，", "一個主題，", "a topic, "],
  exampleClause: ["一条条款，", "一條條款，", "one clause, "],

  // Over the table
  tableTally: [
    "{0} 条措施，对照 {1} 列",
    "{0} 條措施，對照 {1} 列",
    "{0} {0|measure|measures}, {1} {1|column|columns} beside",
  ],
  compareTools: ["对照表的显示和导出", "對照表的顯示和匯出", "What is shown and taken along"],
  rowsShown: ["显示的行", "顯示的行", "Rows shown"],
  allRows: ["全部 {0} 条", "全部 {0} 條", "All {0}"],
  onlyUnanswered: ["有未对应 {0} 条", "有未對應 {0} 條", "With something unanswered, {0}"],
  onlyDifferent: ["有差异 {0} 条", "有差異 {0} 條", "With differences, {0}"],
  wordsShown: ["显示的文字", "顯示的文字", "Words shown"],
  matchingSentences: ["相符的句子", "相符的句子", "Matching sentences"],
  wholeClauses: ["条款全文", "條款全文", "Whole clauses"],
  takeAlong: ["更改和导出", "更改和匯出", "Change and export"],
  chooseAgain: ["更改行列", "更改行列", "Change rows and columns"],
  tableAsWord: ["导出 Word", "匯出 Word", "Export as Word"],
  tableAsExcel: ["导出 Excel", "匯出 Excel", "Export as Excel"],
  tableAsCsv: ["导出 CSV", "匯出 CSV", "Export as CSV"],
  noRows: [
    "没有可以对照的措施：标题、引言和落款不作对照；主题可换一个说法。",
    "沒有可以對照的措施：標題、引言和落款不作對照；主題可換一個說法。",
    "There is no measure to compare: titles, preambles and signatures are none; try other words for a topic.",
  ],
  noColumns: [
    "没有别的文件与之相关。",
    "沒有別的文件與之相關。",
    "No other document has anything to say to it.",
  ],
  severalDocuments: ["{0}，{1} 份文件", "{0}，{1} 份文件", "{0}, {1} {1|document|documents}"],

  // Coverage
  coverage: ["覆盖情况", "覆蓋情況", "Coverage"],
  inAll: ["合计", "合計", "In all"],
  answered: ["完全对应", "完全對應", "answered"],
  partly: ["部分对应", "部分對應", "partly"],
  unanswered: ["未对应", "未對應", "unanswered"],

  // A cell
  gradeSame: ["同一措施", "同一措施", "Same measure"],
  gradeRelated: ["密切相关", "密切相關", "Closely related"],
  gradeTheme: ["同一主题", "同一主題", "Same theme"],
  gradeNear: ["未达对应", "未達對應", "Not a counterpart"],
  noCounterpart: ["未见对应", "未見對應", "No counterpart found"],
  nearest: ["最接近的一条", "最接近的一條", "The nearest clause"],
  sameTheme: ["同一主题 {0} 条", "同一主題 {0} 條", "Same theme only, {0}"],
  rejected: ["已排除 {0} 条", "已排除 {0} 條", "Rejected, {0}"],
  unfoldClause: ["展开全文（{0} 字）", "展開全文（{0} 字）", "Whole clause ({0} characters)"],
  foldClause: ["收起", "收起", "Fold"],
  reasons: ["依据", "依據", "Because of"],
  reasonIndicator: ["同一指标", "同一指標", "indicator"],
  reasonProgramme: ["同一计划", "同一計劃", "programme"],
  reasonWork: ["同引文件", "同引文件", "cited work"],
  reasonHeading: ["标题用词", "標題用詞", "heading"],
  reasonTerms: ["共有用词", "共有用詞", "shared words"],
  reasonTheme: ["主题", "主題", "theme"],
  reasonPlace: ["同名章节", "同名章節", "section"],
  differences: ["差异", "差異", "Differences"],
  differTarget: ["指标", "指標", "Target"],
  differStrength: ["措辞", "措辭", "Wording"],
  differBodies: ["责任单位", "責任單位", "Bodies"],
  differMoney: ["金额", "金額", "Money"],
  differFigure: ["数字", "數字", "Figure"],
  plainStatement: ["无此类词", "無此類詞", "no such word"],
  notThere: ["无", "無", "none"],

  // Decisions
  decisions: ["取舍", "取捨", "Decide"],
  accept: ["采纳", "採納", "Accept"],
  reject: ["排除", "排除", "Reject"],
  pin: ["置顶", "置頂", "Pin"],
  isAccepted: ["已采纳", "已採納", "accepted"],
  isRejected: ["已排除", "已排除", "rejected"],
  isPinned: ["已置顶", "已置頂", "pinned"],
  decisionKept: ["已记下。", "已記下。", "Noted."],
  decisionTaken: ["已撤销。", "已撤銷。", "Taken back."],
  decisionKeptOnly: [
    "已记下，但表格没有更新：{0}",
    "已記下，但表格沒有更新：{0}",
    "Noted, but the table could not be renewed: {0}",
  ],
  notDecided: ["没有记下：{0}", "沒有記下：{0}", "Not noted: {0}"],
  pinSearch: ["另找一条置顶", "另找一條置頂", "Find a clause to pin"],
  pinSearchLabel: [
    "在这一列的文件中检索",
    "在這一列的文件中檢索",
    "Search the documents of this column",
  ],
  pinThis: ["置顶 {0}", "置頂 {0}", "Pin {0}"],

  // Beneath the table
  onlyIn: ["仅见于 {0}：{1} 条", "僅見於 {0}：{1} 條", "Only in {0}: {1}"],
  compareThis: ["对照此条", "對照此條", "Compare this clause"],
  sources: ["出处", "出處", "Sources"],
} as const satisfies Record<string, Writings>;
