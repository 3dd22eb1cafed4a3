/**
 * Which files OCR would read more of than was read without it. A document read
 * by OCR is kept while its file is as it was, whether OCR is asked for or not.
 */
import type { FailedFile } from "../library/manifest.js";
import type { PolicyDocument } from "../vocabulary.js";

interface Read {
  readonly documents: readonly Pick<PolicyDocument, "remarks">[];
  readonly failed: readonly FailedFile[];
}

/** Rules of the remarks of a document that OCR was at, or could not be at for want of a package. */
const TRIED: readonly string[] = ["read-by-ocr", "ocr-missing"];

const has = ({ remarks }: Pick<PolicyDocument, "remarks">, rules: readonly string[]): boolean =>
  remarks.some(({ rule }) => rules.includes(rule));

/** A scan that was refused, or pages without text in a document that has some. */
export const awaitsOcr = ({ documents, failed }: Read): boolean =>
  failed.some(({ wants }) => wants === "ocr") ||
  documents.some((one) => has(one, ["page-without-text"]) && !has(one, TRIED));

export const isReadByOcr = ({ documents }: Pick<Read, "documents">): boolean =>
  documents.some((one) => has(one, ["read-by-ocr"]));
