/** Levels and scripts: the letter of the badge and the name. */
import type { Writings } from "./writings.js";

export const LEVELS = {
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
  preamble: ["前言", "前言", "Preamble"],
  section: ["部分", "部分", "Section"],
  subsection: ["小节", "小節", "Subsection"],
  item: ["条", "條", "Item"],
  subitem: ["项", "項", "Subitem"],
  paragraph: ["段", "段", "Paragraph"],
  table: ["表", "表", "Table"],
  row: ["表行", "表行", "Table row"],
  closing: ["结语", "結語", "Closing"],
  signature: ["落款", "落款", "Signature"],
  note: ["附注", "附註", "Note"],
} as const satisfies Record<string, Writings>;
