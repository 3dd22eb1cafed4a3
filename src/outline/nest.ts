/**
 * Constructs to a tree: the one place that decides what stands under what.
 *
 * Guarantees that every construct's words are in exactly one node, that nodes
 * are in the order of the print, and that a parent stands before its children.
 */
import type { NodeType } from "../vocabulary.js";
import { type Closing, closingAt } from "./closing.js";
import type { Construct } from "./constructs.js";
import { DEPTH, depthOf, TYPES } from "./depth.js";
import type { Doubt, Draft } from "./drafts.js";
import type { Label, LabelKind } from "./labels.js";
import { endsSentence, firstSentence } from "./sentence.js";

interface Open {
  readonly index: number;
  readonly depth: number;
  readonly label: Label | null;
}

export interface Nested {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
}

export function nest(constructs: readonly Construct[]): Nested {
  return new Nesting(constructs).run();
}

class Nesting {
  private readonly drafts: Draft[] = [];
  private readonly doubts: Doubt[] = [];
  private stack: Open[] = [];
  /** Unnumbered text goes to the preamble until a label or heading opens. */
  private beforeText = true;
  private readonly constructs: readonly Construct[];
  /** For each place, the next labelled construct from there on. */
  private readonly nextLabels: readonly (Label | null)[];
  private readonly lastOfKind = new Map<LabelKind, number>();
  /** Last value among the children of a node, by node and kind. */
  private readonly lastSibling = new Map<string, number>();
  /** Lists in which an item has gone on in a second paragraph. */
  private readonly goingOn = new Set<string>();

  constructor(constructs: readonly Construct[]) {
    this.constructs = constructs;
    this.nextLabels = nextLabels(constructs);
  }

  run(): Nested {
    this.constructs.forEach((construct, i) => {
      this.place(construct, i);
    });
    return { drafts: this.drafts, doubts: this.doubts };
  }

  private place(construct: Construct, at: number): void {
    switch (construct.kind) {
      case "labelled":
        this.placeLabelled(construct);
        return;
      case "heading":
        this.placeHeading(construct, at);
        return;
      case "dash":
        this.placeDash(construct);
        return;
      case "annex":
        this.placeAnnex(construct);
        return;
      case "table":
        this.placeTable(construct);
        return;
      case "title":
        if (construct.attached) this.stack = [];
        this.beforeText = true;
        this.add(construct, { type: "title", heading: construct.text, parent: null });
        return;
      case "note":
      case "signature":
        this.add(construct, { type: construct.kind, parent: null });
        return;
      case "prose":
        this.placeProse(construct, at);
    }
  }

  private placeLabelled(construct: Construct & { kind: "labelled" }): void {
    const { label, body } = construct;
    this.closeTo(depthOf(label));
    const parent = this.top()?.index ?? null;
    this.checkSequence(label, parent, construct);
    const type = this.typeOf(label.kind);
    const { kind, printed, key } = label;
    this.open(construct, { type, kind, label: printed, key, body, parent }, label);
  }

  private placeHeading(construct: Construct & { kind: "heading" }, at: number): void {
    const item = this.stack.find(({ label }) => label?.kind === "item")?.label;
    const next = this.nextLabels[at];
    const under = this.stack.some(({ depth }) => depth === DEPTH.heading);
    const inItem = !under && item != null && next?.kind === "item" && next.value === item.value + 1;
    const depth = inItem ? DEPTH["heading-in-item"] : DEPTH.heading;
    this.closeTo(depth);
    const parent = this.top()?.index ?? null;
    this.open(construct, { type: "paragraph", heading: construct.text, parent }, null, depth);
  }

  private placeDash(construct: Construct & { kind: "dash" }): void {
    this.closeTo(DEPTH.dash);
    const { label, body } = construct;
    const parent = this.top()?.index ?? null;
    this.open(
      construct,
      { type: "paragraph", kind: "dash", label, body, parent },
      null,
      DEPTH.dash,
    );
  }

  private placeAnnex(construct: Construct & { kind: "annex" }): void {
    const depth = construct.minor ? DEPTH.schedule : DEPTH.annex;
    this.closeTo(depth);
    const { label, key, heading } = construct;
    const parent = this.top()?.index ?? null;
    this.open(construct, { type: "section", label, key, heading, parent }, null, depth);
  }

  private placeTable(construct: Construct & { kind: "table" }): void {
    const { title, header, rows, lines } = construct;
    const text = [...(title === null ? [] : [title]), ...header].join("\n");
    const parent = this.top()?.index ?? null;
    const index = this.add({ text, lines }, { type: "table", heading: title, parent });
    rows.forEach((row, i) => {
      const key = row.label ?? (rows.some(({ label }) => label !== null) ? row.text : `${i + 1}`);
      this.add(row, { type: "row", label: row.label, key, parent: index });
    });
  }

  private placeProse(construct: Construct & { kind: "prose" }, at: number): void {
    const top = this.top();
    const closing = closingAt(this.constructs, at);
    if (closing !== null && this.mayClose(top, closing)) {
      this.add(construct, { type: "closing", parent: null });
      return;
    }
    if (top === null || this.beforeText) {
      this.add(construct, { type: "preamble", parent: null });
      return;
    }
    const node = this.drafts[top.index] as Draft;
    if (this.takesParagraph(top, node, at)) {
      if (node.kind !== null && !isHeadingOnly(node)) this.goingOn.add(listOf(node));
      node.paragraphs.push(construct.text);
      node.last = construct.lines[1];
      return;
    }
    // The list is over; the paragraph speaks for what stands above it.
    if (!node.hasChildren) this.stack.pop();
    this.add(construct, { type: "paragraph", parent: this.top()?.index ?? null });
  }

  /** A heading that still waits for its text does not end the document. */
  private mayClose(top: Open | null, closing: Closing): boolean {
    if (top === null) return this.drafts.length > 0;
    const node = this.drafts[top.index] as Draft;
    if (closing === "addresses" && this.goingOn.has(listOf(node))) return false;
    return (
      node.kind !== "article" &&
      !this.stack.some(({ depth }) => depth <= DEPTH.schedule) &&
      (node.hasChildren || !isHeadingOnly(node))
    );
  }

  private takesParagraph(open: Open, node: Draft, at: number): boolean {
    if (node.hasChildren) return false;
    if (node.kind === null || node.kind === "article" || isHeadingOnly(node)) return true;
    const next = this.nextLabels[at];
    if (next != null && next.kind === open.label?.kind && next.value === open.label.value + 1) {
      return true;
    }
    const isOnlyOne = open.label?.value === 1;
    return isOnlyOne || this.goingOn.has(listOf(node)) || node.paragraphs.length > 1;
  }

  private typeOf(kind: LabelKind): NodeType {
    const inArticle = this.stack.some(({ label }) => label?.kind === "article");
    if (inArticle) return "subitem";
    const inChapter = this.stack.some(({ label }) => label?.kind === "chapter");
    if (kind === "section" && inChapter) return "subsection";
    return TYPES[kind];
  }

  private checkSequence(
    label: Label,
    parent: number | null,
    { lines, text }: Construct & { kind: "labelled" },
  ): void {
    const list = `${parent} ${label.kind}`;
    const sibling = this.lastSibling.get(list);
    const runningOn = (this.lastOfKind.get(label.kind) ?? 0) + 1;
    const expected = sibling === undefined ? runningOn : sibling + 1;
    if (label.value !== expected && (sibling !== undefined || label.value !== 1)) {
      const message = `The number ${label.printed} does not follow the one before it; it is kept as printed.`;
      this.doubts.push({ line: lines[0], rule: "number-jumps", message, words: text.slice(0, 40) });
    }
    this.lastSibling.set(list, label.value);
    this.lastOfKind.set(label.kind, label.value);
  }

  private top(): Open | null {
    return this.stack.at(-1) ?? null;
  }

  private closeTo(depth: number): void {
    while ((this.top()?.depth ?? -1) >= depth) this.stack.pop();
    this.beforeText = false;
  }

  private open(
    construct: Pick<Draft, never> & { text: string; lines: readonly [number, number] },
    made: Made,
    label: Label | null,
    depth = label === null ? 0 : depthOf(label),
  ): void {
    const index = this.add(construct, made);
    this.stack.push({ index, depth, label });
  }

  private add(
    { text, lines }: { text: string; lines: readonly [number, number] },
    made: Made,
  ): number {
    const defaults = { kind: null, label: null, key: null, heading: null, body: "" };
    const [first, last] = lines;
    const draft = { ...defaults, ...made, paragraphs: [text], first, last, hasChildren: false };
    const parent = made.parent === null ? undefined : this.drafts[made.parent];
    if (parent !== undefined && made.type !== "table") parent.hasChildren = true;
    return this.drafts.push(draft) - 1;
  }
}

type Made = Pick<Draft, "type" | "parent"> &
  Partial<Pick<Draft, "kind" | "label" | "key" | "heading" | "body">>;

function nextLabels(constructs: readonly Construct[]): readonly (Label | null)[] {
  const found: (Label | null)[] = [];
  let next: Label | null = null;
  for (let i = constructs.length - 1; i >= 0; i--) {
    found[i] = next;
    const construct = constructs[i];
    if (construct?.kind === "labelled") next = construct.label;
    else if (construct?.kind === "annex" || construct?.kind === "title") next = null;
  }
  return found;
}

/** One list of items: the same parent, the same kind of label. */
function listOf(node: Draft): string {
  return `${node.parent} ${node.kind}`;
}

/** 一、保障措施, （三）加强科技人才工作。: a label and a heading, the text to come. */
function isHeadingOnly(node: Draft): boolean {
  if (node.paragraphs.length > 1) return false;
  if (!endsSentence(node.body)) return true;
  const isLevel = node.kind === "section" || node.kind === "subsection";
  return isLevel && firstSentence(node.body) === node.body && node.body.length <= LONGEST_HEADING;
}

const LONGEST_HEADING = 40;
