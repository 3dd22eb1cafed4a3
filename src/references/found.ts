/** A citation while it is being found: places in the plain text, not yet in the print. */
import type { CitationKind, Provision } from "../vocabulary.js";

export interface Draft {
  readonly start: number;
  readonly end: number;
  /** Where a 第…条 that belongs to it would begin. */
  readonly after: number;
  readonly kind: CitationKind;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuer?: string | null;
  readonly dated?: string | null;
  /** Ranges inside a title, and numbers printed in it. */
  readonly inner?: readonly (readonly [from: number, to: number])[];
  readonly alias?: string | null;
  /** Whether its title is a book's, a film's or a song's. */
  readonly art?: boolean;
  readonly provision?: Provision;
  readonly through?: Provision | null;
  /** The citation a pointer belongs to. */
  readonly base?: Draft | null;
}
