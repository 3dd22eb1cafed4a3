/** How deep each construct stands, and what type of node a label makes. */
import type { NodeType } from "../vocabulary.js";
import type { Label, LabelKind } from "./labels.js";

/** From the outermost in; a construct closes all that stand as deep or deeper. */
export const DEPTH: Readonly<
  Record<LabelKind | "annex" | "schedule" | "heading" | "heading-in-item" | "dash", number>
> = {
  annex: 0,
  schedule: 1,
  part: 2,
  chapter: 3,
  division: 4,
  article: 5,
  section: 6,
  subsection: 7,
  heading: 8,
  item: 9,
  decimal: 10,
  "heading-in-item": 11,
  subitem: 12,
  "half-bracket": 13,
  circled: 14,
  dash: 15,
};

/** By label, where no law's articles stand above: those have 项 and 目 beneath them. */
export const TYPES: Readonly<Record<LabelKind, NodeType>> = {
  part: "section",
  chapter: "section",
  division: "subsection",
  article: "item",
  section: "section",
  subsection: "subsection",
  item: "item",
  decimal: "item",
  subitem: "subitem",
  "half-bracket": "subitem",
  circled: "subitem",
};

/** 1.1.1 stands beneath 1.1. */
function depthOfDecimal(label: Label): number {
  return label.kind === "decimal" ? (label.key.split(".").length - 2) / 10 : 0;
}

export function depthOf(label: Label): number {
  return DEPTH[label.kind] + depthOfDecimal(label);
}
