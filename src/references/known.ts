/** The works as resolving knows them, what is asked of them, and the answer. */
import { fold, inFolded } from "../text/fold.js";
import type { Confidence } from "../vocabulary.js";
import type { WorkName } from "./names.js";

/** A work with all that is known of it. */
export interface KnownWork {
  readonly id: string;
  readonly names: WorkName[];
  docNumber: string | null;
  /** Id of the document held; null where the library has none. */
  readonly document: string | null;
  /** Date of issue as far as known: a day of a document held or of a title, a year of a number. */
  readonly issued: string | null;
  /** Code of the place whose work it is; "" the nation's, null unknown. */
  home: string | null;
}

/** The text that cites. */
export interface Citing {
  readonly document: string | null;
  readonly issued: string | null;
  /** Code of its place; null unknown. */
  readonly home: string | null;
  /** Names of its place and those above, for 省政府, 市政府. */
  readonly places: readonly string[];
}

export interface Cited {
  readonly name: WorkName | null;
  readonly docNumber: string | null;
  /** The day printed with the title where it tells works of one title apart, ISO. */
  readonly dated: string | null;
}

export interface Verdict {
  readonly work: KnownWork | null;
  /** The document of the work, where that very version of it is meant. */
  readonly document: string | null;
  readonly confidence: Confidence;
  readonly candidates: readonly KnownWork[];
  readonly evidence: readonly string[];
}

/** A work that is not held goes by its number, else by its title and day, Simplified and without spaces. */
export function idOf({ name, docNumber, dated }: Cited): string {
  const printed = docNumber ?? name?.printed ?? "";
  const key = fold(printed).replace(/\s|^中华人民共和国(?=国务院令)/gu, "");
  return docNumber === null && dated !== null ? `${key} ${dated}` : key;
}

const ORDER = inFolded(/[令告]|第\d+\//u);
/** An order names a version of a rule, so one rule may have been put in force by several. */
export const isOrder = (docNumber: string): boolean => ORDER.test(docNumber);
