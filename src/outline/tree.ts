/**
 * A tree that grows in the order of the print: what is still open, and where
 * the next node goes.
 *
 * Guarantees that a parent stands before its children.
 */
import type { Draft } from "./drafts.js";
import type { Label } from "./labels.js";

export interface Open {
  readonly index: number;
  readonly depth: number;
  readonly label: Label | null;
}

export interface Printed {
  readonly text: string;
  readonly lines: readonly [first: number, last: number];
}

export type Made = Pick<Draft, "type" | "parent"> &
  Partial<Pick<Draft, "kind" | "label" | "key" | "heading" | "body">>;

export class Tree {
  readonly drafts: Draft[] = [];
  private stack: Open[] = [];

  top(): Open | null {
    return this.stack.at(-1) ?? null;
  }

  draftOf({ index }: Open): Draft {
    return this.drafts[index] as Draft;
  }

  parentIndex(): number | null {
    return this.top()?.index ?? null;
  }

  /** The innermost open node of which the test is true. */
  find(test: (open: Open) => boolean): Open | null {
    return this.stack.findLast(test) ?? null;
  }

  closeTo(depth: number): void {
    while ((this.top()?.depth ?? -1) >= depth) this.stack.pop();
  }

  closeTop(): void {
    this.stack.pop();
  }

  closeAll(): void {
    this.stack = [];
  }

  open(printed: Printed, made: Made, label: Label | null, depth: number): void {
    this.stack.push({ index: this.add(printed, made), depth, label });
  }

  add({ text, lines: [first, last] }: Printed, made: Made): number {
    const defaults = { kind: null, label: null, key: null, heading: null, body: "" };
    const draft = { ...defaults, ...made, paragraphs: [text], first, last, hasChildren: false };
    const parent = made.parent === null ? undefined : this.drafts[made.parent];
    if (parent !== undefined && made.type !== "table") parent.hasChildren = true;
    return this.drafts.push(draft) - 1;
  }

  /** Sets a further paragraph into a node that is there already. */
  goOn(open: Open, { text, lines }: Printed): void {
    const draft = this.draftOf(open);
    draft.paragraphs.push(text);
    draft.last = lines[1];
  }
}
