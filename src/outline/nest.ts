/**
 * Constructs to a tree: the one place that decides what stands under what.
 *
 * Guarantees that every construct's words are in exactly one node, that nodes
 * are in the order of the print, and that a parent stands before its children.
 */
import type { NodeType } from "../vocabulary.js";
import type { Construct } from "./constructs.js";
import { DEPTH, depthOf, TYPES } from "./depth.js";
import type { Doubt, Draft } from "./drafts.js";
import type { Label, LabelKind } from "./labels.js";
import { Numbering } from "./numbering.js";
import { OUTSIDE, Paragraphs } from "./paragraphs.js";
import { Tree } from "./tree.js";

export interface Nested {
  readonly drafts: readonly Draft[];
  readonly doubts: readonly Doubt[];
}

export function nest(constructs: readonly Construct[]): Nested {
  return new Nesting(constructs).run();
}

class Nesting {
  private readonly tree = new Tree();
  private readonly numbering = new Numbering();
  /** Unnumbered text goes to the preamble until a label or heading opens. */
  private beforeText = true;
  private readonly constructs: readonly Construct[];
  /** For each place, the next labelled construct from there on. */
  private readonly nextLabels: readonly (Label | null)[];
  private readonly paragraphs: Paragraphs;

  constructor(constructs: readonly Construct[]) {
    this.constructs = constructs;
    this.nextLabels = nextLabels(constructs);
    const { tree, numbering, nextLabels: next } = this;
    this.paragraphs = new Paragraphs({ tree, numbering, constructs, nextLabels: next });
  }

  run(): Nested {
    this.constructs.forEach((construct, i) => {
      this.place(construct, i);
    });
    return { drafts: this.tree.drafts, doubts: this.numbering.doubts };
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
        if (construct.attached) this.tree.closeAll();
        this.beforeText = true;
        this.tree.add(construct, { type: "title", heading: construct.text, parent: null });
        return;
      case "note":
      case "signature":
        this.tree.add(construct, { type: construct.kind, parent: null });
        return;
      case "prose":
        this.paragraphs.place(construct, at, this.beforeText);
    }
  }

  private placeLabelled(construct: Construct & { kind: "labelled" }): void {
    const { label, body } = construct;
    this.closeTo(depthOf(label));
    const parent = this.tree.parentIndex();
    this.numbering.take(label, parent, construct);
    const type = this.typeOf(label.kind);
    const { kind, printed, key } = label;
    const made = { type, kind, label: printed, key, body, parent };
    this.tree.open(construct, made, label, depthOf(label));
  }

  private placeHeading(construct: Construct & { kind: "heading" }, at: number): void {
    const depth = this.depthOfHeading(construct, at);
    this.closeTo(depth);
    const parent = this.tree.parentIndex();
    const made = { type: "paragraph", heading: construct.heading, parent } as const;
    this.tree.open(construct, made, null, depth);
  }

  /** Within an item that is followed by the next one, within its heading's list, or above one. */
  private depthOfHeading({ heading, text }: { heading: string; text: string }, at: number): number {
    const beneath = this.constructs[at + 1];
    // A paragraph with its own text heads nothing beneath it.
    if (
      heading === text &&
      beneath?.kind === "labelled" &&
      depthOf(beneath.label) < DEPTH.heading
    ) {
      return depthOf(beneath.label) - OUTSIDE;
    }
    const item = this.tree.find(({ label }) => label?.kind === "item")?.label;
    const next = this.nextLabels[at];
    const under = this.tree.find(({ depth }) => depth === DEPTH.heading) !== null;
    const inItem = !under && item != null && next?.kind === "item" && next.value === item.value + 1;
    return inItem ? DEPTH["heading-in-item"] : DEPTH.heading;
  }

  private placeDash(construct: Construct & { kind: "dash" }): void {
    this.closeTo(DEPTH.dash);
    const { label, body } = construct;
    const parent = this.tree.parentIndex();
    const made = { type: "paragraph", kind: "dash", label, body, parent } as const;
    this.tree.open(construct, made, null, DEPTH.dash);
  }

  private placeAnnex(construct: Construct & { kind: "annex" }): void {
    const depth = construct.minor ? DEPTH.schedule : DEPTH.annex;
    this.closeTo(depth);
    const { label, key, heading } = construct;
    const parent = this.tree.parentIndex();
    this.tree.open(construct, { type: "section", label, key, heading, parent }, null, depth);
  }

  private placeTable(construct: Construct & { kind: "table" }): void {
    const { above, header, rows, lines } = construct;
    const text = [...above, ...header].join("\n");
    const parent = this.tree.parentIndex();
    const made = { type: "table", heading: construct.heading, parent } as const;
    const index = this.tree.add({ text, lines }, made);
    rows.forEach((row, i) => {
      const key = row.label ?? (rows.some(({ label }) => label !== null) ? row.text : `${i + 1}`);
      this.tree.add(row, { type: "row", label: row.label, key, parent: index });
    });
  }

  private typeOf(kind: LabelKind): NodeType {
    if (this.tree.find(({ label }) => label?.kind === "article") !== null) return "subitem";
    const inChapter = this.tree.find(({ label }) => label?.kind === "chapter") !== null;
    return kind === "section" && inChapter ? "subsection" : TYPES[kind];
  }

  private closeTo(depth: number): void {
    this.tree.closeTo(depth);
    this.beforeText = false;
  }
}

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
