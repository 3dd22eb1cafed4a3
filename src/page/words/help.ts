/** How to ask, and the keys. */
import type { Writings } from "./writings.js";

export const HELP = {
  // How to ask
  helpTitle: ["说明", "說明", "Help"],
  asking: ["怎样检索", "怎樣檢索", "How to ask"],
  wayAll: [
    "两个词都有，在条款、上级标题、列项前的话、表头或文件标题中",
    "兩個詞都有，在條款、上級標題、列項前的話、表頭或文件標題中",
    "both words, in the clause, the headings, the introduction of a list or a table's columns above it, or the title",
  ],
  wayPhrase: ["一字不差", "一字不差", "exactly these characters"],
  wayWithout: ["没有后一个词", "沒有後一個詞", "without the second word"],
  wayEither: ["有其中一个", "有其中一個", "either of them"],
  wayGroup: ["括号内先算", "括號內先算", "what is in brackets belongs together"],
  wayNear: ["相隔不超过 10 个字", "相隔不超過 10 個字", "at most 10 characters apart"],
  wayArticle: [
    "该文件的那一条，第十二条或第12条都可以",
    "該文件的那一條，第十二條或第12條都可以",
    "that article of that document, in either numerals",
  ],
  wayNumber: [
    "该文件，以及提到它的条款",
    "該文件，以及提到它的條款",
    "that document, and the clauses that name it",
  ],
  fieldsTitle: ["限定范围", "限定範圍", "Fields"],
  fieldsHow: [
    "在名称和冒号后紧接着写，如 部门：科技厅。中英文名称都可以用。部门：甲、乙 要两者都有，年份、地区、层级、文号列出的有其一即可；部门：(甲 OR 乙) 有其一即可。",
    "在名稱和冒號後緊接著寫，如 部门：科技廳。中英文名稱都可以用。部门：甲、乙 要兩者都有，年份、地區、層級、文號列出的有其一即可；部门：(甲 OR 乙) 有其一即可。",
    "Written before the words without a space, such as dept:科技厅. Both names work. dept:甲、乙 asks for both, of years, regions, levels and numbers for any of a list; dept:(甲 OR 乙) for either.",
  ],
  ofTitle: ["文件标题", "文件標題", "title of the document"],
  ofHeading: [
    "条款标题，没有时看上级标题",
    "條款標題，沒有時看上級標題",
    "heading of the clause, or the nearest above",
  ],
  ofNumber: ["文号", "文號", "document number"],
  ofCited: [
    "所引文件的名称或文号",
    "所引文件的名稱或文號",
    "title or number of a document it cites",
  ],
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
    "全角、半角符号通用；简体、繁体通用。词与词之间的 或、or 即 OR，NOT 即减号。怎么、多少、的 等词，以及部门旁的 负责、牵头单位，不作条件。",
    "全形、半形符號通用；簡體、繁體通用。詞與詞之間的 或、or 即 OR，NOT 即減號。怎麼、多少、的 等詞，以及部門旁的 負責、牽頭單位，不作條件。",
    "Full-width signs and either script work as well; or and 或 between words are OR, NOT is a minus. Words that only ask (怎么, 多少, 的; 负责 beside a body) are no condition.",
  ],

  // Keys
  keysTitle: ["按键", "按鍵", "Keys"],
  keyBox: ["到检索框", "到檢索框", "Go to the search box"],
  keyNext: ["下一条结果，下一处，下一行", "下一條結果，下一處，下一行", "Next result, hit or row"],
  keyPrevious: [
    "上一条结果，上一处，上一行",
    "上一條結果，上一處，上一行",
    "Previous result, hit or row",
  ],
  keyOpen: ["打开所选结果", "開啟所選結果", "Open the chosen result"],
  keyCite: ["复制所在条款的引用", "複製所在條款的引用", "Copy the citation of this clause"],
  keyCompare: [
    "对照所选结果或所在条款",
    "對照所選結果或所在條款",
    "Compare the chosen result or this clause",
  ],
  keyWithin: [
    "对照表中左右移动",
    "對照表中左右移動",
    "Previous, next clause in a row of the table",
  ],
  keyDecide: [
    "采纳、排除、置顶所选对应",
    "採納、排除、置頂所選對應",
    "Accept, reject, pin the chosen counterpart",
  ],
  keyFinding: [
    "核对文稿：下一处、上一处发现",
    "核對文稿：下一處、上一處發現",
    "In a draft: the next finding, the one before",
  ],
  keyUnfold: ["展开或收起所选条款", "展開或收起所選條款", "Unfold or fold the chosen clause"],
  keyHelp: ["显示本说明", "顯示本說明", "Show this help"],
  keyEscape: ["关闭", "關閉", "Close"],
  keysOn: ["启用单键操作", "啟用單鍵操作", "Use single keys"],
  close: ["关闭", "關閉", "Close"],
} as const satisfies Record<string, Writings>;
