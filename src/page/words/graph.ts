/** The graph of what cites what. */
import type { Writings } from "./writings.js";

export const GRAPH = {
  tabGraph: ["关系图", "關係圖", "Graph"],
  graphTitle: ["引用关系图", "引用關係圖", "Graph of citations"],
  graphStart: [
    "从哪份文件看起？引用或被引最多的在前。",
    "從哪份文件看起？引用或被引最多的在前。",
    "Where to begin? The documents with most citations come first.",
  ],
  graphNothing: [
    "库内文件没有引用关系。",
    "庫內文件沒有引用關係。",
    "No document of the library cites a work.",
  ],
  graphLinks: ["与 {0} 份文件相连", "與 {0} 份文件相連", "linked to {0} {0|work|works}"],
  graphAlone: [
    "这份文件不引用别的文件，也没有文件引用它。",
    "這份文件不引用別的文件，也沒有文件引用它。",
    "It cites no other work, and none cites it.",
  ],
  graphLeft: [
    "另有 {0} 份同样远的文件没有列出。",
    "另有 {0} 份同樣遠的文件沒有列出。",
    "{0} more {0|work|works} as near as these {0|is|are} left out.",
  ],
  graphDrawing: [
    "引用关系图：方向键沿行和连线移动",
    "引用關係圖：方向鍵沿行和連線移動",
    "Graph of citations: arrow keys lead along rows and lines",
  ],
  graphTable: ["引用关系表", "引用關係表", "Citations as a table"],
  oneStep: ["一步之内", "一步之內", "One step"],
  twoSteps: ["两步之内", "兩步之內", "Two steps"],
  moreWorks: ["另有 {0} 份", "另有 {0} 份", "{0} more"],
  rowLocal: ["区县", "區縣", "District"],
  chain: ["自上而下：", "自上而下：", "From above: "],
  showGraph: ["引用关系图", "引用關係圖", "Graph of citations"],
  citingWork: ["引用方", "引用方", "Citing"],
  citingDate: ["引用方日期", "引用方日期", "Its date"],
  citedWork: ["被引方", "被引方", "Cited"],
  citedDate: ["被引方日期", "被引方日期", "Its date"],
  timesColumn: ["次数", "次數", "Times"],
  legendArrow: ["箭头指向被引的文件", "箭頭指向被引的文件", "the arrow points to the work cited"],
  legendShapes: [
    "方框已收录，切角框未收录，粗框为所看的文件",
    "方框已收錄，切角框未收錄，粗框為所看的文件",
    "boxes are held, those with cut corners not; the thick one is the work looked at",
  ],
  basisLetter: ["依", "依", "B"],
  forwardsLetter: ["转", "轉", "F"],
  amendsLetter: ["改", "改", "A"],
  repealsLetter: ["废", "廢", "R"],
  mentionsLetter: ["提", "提", "M"],
} as const satisfies Record<string, Writings>;
