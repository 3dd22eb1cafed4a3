/** Nodes in the making, between nesting and the finished outline. */
import type { NodeType, Remark } from "../vocabulary.js";
import type { LabelKind } from "./labels.js";

/** A node in the making; `paths.ts` gives it its path, `run-in.ts` its heading. */
export interface Draft {
  readonly type: NodeType;
  readonly kind: LabelKind | "dash" | null;
  readonly label: string | null;
  /** Path segment from the print; null where the heading or the type serves. */
  readonly key: string | null;
  heading: string | null;
  /** The words after the label, of the first paragraph. */
  readonly body: string;
  readonly paragraphs: string[];
  readonly parent: number | null;
  readonly first: number;
  last: number;
  hasChildren: boolean;
}

export type Doubt = Omit<Remark, "file">;
