/** The indicator board. */
import type { Writings } from "./writings.js";

export const TARGETS = {
  board: ["指标", "指標", "Indicators"],
  boardWhat: [
    "文库中全部目标和现状数值，按指标、地区、年份排列，单位已统一；点数值即到原文。",
    "文庫中全部目標和現狀數值，按指標、地區、年份排列，單位已統一；點數值即到原文。",
    "All targets and present figures of the library by indicator, region and year, in one unit; each figure leads to its words.",
  ],
  boardTally: [
    "{0} 项指标，{1} 处数值，其中 {2} 项有两个以上地区可比。",
    "{0} 項指標，{1} 處數值，其中 {2} 項有兩個以上地區可比。",
    "{0} {0|indicator|indicators}, {1} {1|figure|figures}; {2} can be compared between regions.",
  ],
  boardEmpty: ["没有符合条件的指标。", "沒有符合條件的指標。", "No indicator fits these filters."],
  boardExports: ["导出", "匯出", "Export"],
  exportBoardWord: ["导出 Word", "匯出 Word", "Export to Word"],
  indicatorWords: ["按指标名查找", "按指標名查找", "Find an indicator"],
  goalYear: ["年份", "年份", "Year"],
  indicatorsCount: ["{0} 项指标", "{0} 項指標", "{0} {0|indicator|indicators}"],
  allIndicators: ["全部指标", "全部指標", "All indicators"],
  sortRegions: ["地区数", "地區數", "Regions"],
  sortYears: ["年份数", "年份數", "Years"],
  sortName: ["名称", "名稱", "Name"],

  moreIndicators: ["再显示（还有 {0} 项）", "再顯示（還有 {0} 項）", "Show more ({0} left)"],
  thisAlone: ["只看此项", "只看此項", "Show this alone"],

  comparableGroup: ["可比：两个以上地区", "可比：兩個以上地區", "Comparable: two regions or more"],
  datedGroup: ["一个地区，多个年份", "一個地區，多個年份", "One region, several years"],
  singleGroup: ["单项", "單項", "Single figures"],

  mergedNames: ["原文写法：{0}", "原文寫法：{0}", "Printed as: {0}"],
  inUnit: ["单位：{0}", "單位：{0}", "in {0}"],
  now: ["现状", "現狀", "At present"],
  yearNotStated: ["年份未载", "年份未載", "No year"],
  wholeCountry: ["全国", "全國", "National"],
  regionNotStated: ["地区未载", "地區未載", "Region not stated"],
  notLess: ["不低于{0}", "不低於{0}", "at least {0}"],
  notMore: ["不超过{0}", "不超過{0}", "at most {0}"],
  roughly: ["约{0}", "約{0}", "about {0}"],
  atPresent: ["{0}（现状）", "{0}（現狀）", "{0} (at present)"],
  chartOf: [
    "图：{0}，数据同上表。",
    "圖：{0}，資料同上表。",
    "Chart of {0}; its data are the table above.",
  ],
  cellHint: [
    "移到或聚焦一个数值，这里显示它的原文。",
    "移到或聚焦一個數值，這裡顯示它的原文。",
    "Point at a figure or focus it to see its words here.",
  ],
  sourcesOfFigures: ["出处与原文 {0} 处", "出處與原文 {0} 處", "Words and sources ({0})"],
} as const satisfies Record<string, Writings>;
