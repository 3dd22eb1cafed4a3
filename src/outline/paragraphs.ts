/**
 * Where a paragraph without label or heading goes: to the node that is open,
 * behind its list, to its article, before the text or to its close.
 */
import { type Closing, closingAt } from "./closing.js";
import type { Construct } from "./constructs.js";
import { DEPTH, depthOf } from "./depth.js";
import type { Draft } from "./drafts.js";
import { isHeadingOnly, setsHeadingsApart } from "./heading-only.js";
import type { Label } from "./labels.js";
import { listOf, type Numbering } from "./numbering.js";
import { endsSentence } from "./sentence.js";
import type { Open, Tree } from "./tree.js";

/** Just outside what it heads. */
export const OUTSIDE = 0.5;

/** 计算公式为：, 特别提醒： — what comes next was announced. */
const COLON = /[：:]$/u;

type Prose = Construct & { kind: "prose" };

interface Nest {
  readonly tree: Tree;
  readonly numbering: Numbering;
  readonly constructs: readonly Construct[];
  /** For each place, the next labelled construct from there on. */
  readonly nextLabels: readonly (Label | null)[];
}

export class Paragraphs {
  private readonly tree: Tree;
  private readonly numbering: Numbering;
  private readonly constructs: readonly Construct[];
  private readonly nextLabels: readonly (Label | null)[];
  private readonly setsApart: boolean;
  /** Lists in which an item has gone on in a second paragraph. */
  private readonly goingOn = new Set<string>();

  constructor({ tree, numbering, constructs, nextLabels }: Nest) {
    this.tree = tree;
    this.numbering = numbering;
    this.constructs = constructs;
    this.nextLabels = nextLabels;
    this.setsApart = setsHeadingsApart(constructs);
  }

  place(construct: Prose, at: number, beforeText: boolean): void {
    const top = this.tree.top();
    const closing = closingAt(this.constructs, at);
    if (closing !== null && this.mayClose(top, closing, at, beforeText)) {
      this.tree.add(construct, { type: "closing", parent: null });
      return;
    }
    if (beforeText) {
      this.tree.add(construct, { type: "preamble", parent: null });
      return;
    }
    if (top !== null && this.takesParagraph(top, at)) {
      const node = this.tree.draftOf(top);
      const goesOn = node.paragraphs.length === 1 && !this.isHeadingOnly(node);
      if (node.kind !== null && goesOn) this.goingOn.add(listOfNode(node));
      this.tree.goOn(top, construct);
      return;
    }
    this.placeAfterList(construct, at);
  }

  /** The list is over; the paragraph speaks for what stands above it. */
  private placeAfterList(construct: Prose, at: number): void {
    const top = this.tree.top();
    if (top !== null && !this.tree.draftOf(top).hasChildren) this.tree.closeTop();
    const parent = this.tree.parentIndex();
    const beneath = this.opensSecondList(construct, at, parent);
    if (beneath !== null) {
      const made = { type: "paragraph", parent } as const;
      this.tree.open(construct, made, null, depthOf(beneath) - OUTSIDE);
      return;
    }
    const owner = this.ownerInLaw(at);
    if (owner !== null) this.tree.goOn(owner, construct);
    else this.tree.add(construct, { type: "paragraph", parent });
  }

  /** 注意事项： above a second 1. 2. 3. in the same place: the list is the paragraph's. */
  private opensSecondList({ text }: { text: string }, at: number, parent: number | null) {
    const next = this.constructs[at + 1];
    if (next?.kind !== "labelled" || next.label.value !== 1 || !COLON.test(text)) return null;
    return this.numbering.hasList(parent, next.label.kind) ? next.label : null;
  }

  /** 款 after the 项 of an article is the article's, or the 项's where another 项 follows. */
  private ownerInLaw(at: number): Open | null {
    const article = this.tree.find(({ label }) => label?.kind === "article");
    if (article === null) return null;
    const next = this.nextLabels[at];
    const item = this.tree.find(
      ({ label }) => next != null && label?.kind === next.kind && label.value + 1 === next.value,
    );
    return item !== null && item.depth > article.depth ? item : article;
  }

  /** A heading that still waits for its text does not end the document. */
  private mayClose(top: Open | null, closing: Closing, at: number, beforeText: boolean): boolean {
    if (top === null) {
      return this.tree.drafts.length > 0 && (closing !== "ends" || !beforeText);
    }
    const node = this.tree.draftOf(top);
    if (closing === "addresses" && this.goingOn.has(listOfNode(node))) return false;
    if (closing === "ends" && !this.isOverBefore(top, at)) return false;
    return (
      this.tree.find(({ label }) => label?.kind === "article") === null &&
      this.tree.find(({ depth }) => depth <= DEPTH.schedule) === null &&
      (node.hasChildren || !this.isHeadingOnly(node))
    );
  }

  /** True where the list, or the roll of names, that was open does not take the paragraph. */
  private isOverBefore(top: Open, at: number): boolean {
    const { paragraphs } = this.tree.draftOf(top);
    // 续期到哪里办理？ / 可到…办理。: text that went on before goes on to its end.
    if (this.tree.drafts.at(-1)?.type === "paragraph") return false;
    const isRoll = paragraphs.length > 2 && !endsSentence(paragraphs.at(-1) ?? "");
    return isRoll || !this.takesParagraph(top, at);
  }

  private takesParagraph(open: Open, at: number): boolean {
    const node = this.tree.draftOf(open);
    if (node.hasChildren) return false;
    if (node.kind === null || node.kind === "article" || this.isHeadingOnly(node)) return true;
    if (COLON.test(node.paragraphs.at(-1) ?? "")) return true;
    const next = this.nextLabels[at];
    if (next != null && next.kind === open.label?.kind && next.value === open.label.value + 1) {
      return true;
    }
    const isOnlyOne = open.label?.value === 1;
    return isOnlyOne || this.goingOn.has(listOfNode(node)) || node.paragraphs.length > 1;
  }

  private isHeadingOnly(node: Draft): boolean {
    return isHeadingOnly(node, this.setsApart);
  }
}

function listOfNode(node: Draft): string {
  return listOf(node.parent, node.kind);
}
