/** Whether printed numbers follow one another; where they do not, a doubt, never a change. */
import type { Doubt } from "./drafts.js";
import type { Label, LabelKind } from "./labels.js";
import { doubting } from "./sentences.js";
import type { Printed } from "./tree.js";

export class Numbering {
  readonly doubts: Doubt[] = [];
  private readonly lastOfKind = new Map<LabelKind, number>();
  /** Last value among the children of a node, by node and kind. */
  private readonly lastSibling = new Map<string, number>();

  /** True where the node has a list of this kind already. */
  hasList(parent: number | null, kind: LabelKind): boolean {
    return this.lastSibling.has(listOf(parent, kind));
  }

  /** A number follows its sibling, or runs on from the last of its kind, or begins at one. */
  take(label: Label, parent: number | null, { lines, text }: Printed): void {
    const list = listOf(parent, label.kind);
    const sibling = this.lastSibling.get(list);
    const runningOn = (this.lastOfKind.get(label.kind) ?? 0) + 1;
    const expected = sibling === undefined ? runningOn : sibling + 1;
    if (label.value !== expected && (sibling !== undefined || label.value !== 1)) {
      const said = doubting("number-jumps", label.printed);
      this.doubts.push({ line: lines[0], ...said, words: text.slice(0, 40) });
    }
    this.lastSibling.set(list, label.value);
    this.lastOfKind.set(label.kind, label.value);
  }
}

/** One list of items: the same parent, the same kind of label. */
export function listOf(parent: number | null, kind: string | null): string {
  return `${parent} ${kind}`;
}
