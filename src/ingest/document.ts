/**
 * One document, from bytes to nodes with what they carry (decode → strip
 * furniture → outline → content); what its sidecar states wins. The one place
 * where a document is made.
 */
import { withContent } from "../clauses/content.js";
import { outline } from "../outline/outline.js";
import { stripFurniture } from "../source/furniture.js";
import { readSource } from "../source/read.js";
import { readSidecar } from "../source/sidecar.js";
import { Unreadable } from "../source/unreadable.js";
import type { DocumentFields, PolicyDocument, Remark, Source } from "../vocabulary.js";
import { sidecarOf } from "./identity.js";

/** A document before it is named among the others. */
export type Unnamed = Omit<PolicyDocument, "id">;

/** The bytes of a file, or of an archive's member, with the text of its sidecar. */
export interface Bytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sidecar: string | null;
  /** Whether pictures of pages are recognised. */
  readonly ocr?: boolean;
}

interface Stated {
  readonly stated: Partial<DocumentFields>;
  readonly remarks: readonly Remark[];
}

/**
 * Seventy times the Civil Code, more than a year of a gazette. A document of
 * this length takes a gigabyte to read; the double would end the run on a small machine.
 */
const MOST_CHARACTERS = 8_000_000;

function refuseEndless({ lines }: Source): void {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= MOST_CHARACTERS) return;
  const is = `${(characters / 1e6).toFixed(1)}`;
  const most = MOST_CHARACTERS / 1e6;
  throw new Unreadable(
    `正文有 ${is} 百万字，超过 ${most} 百万字的上限，请拆分后再放入 · ${is} million characters are more than the ${most} million a document may have, split it`,
  );
}

/** @throws Unreadable */
export async function readDocument({ file, bytes, sidecar, ocr = false }: Bytes): Promise<Unnamed> {
  const source = await readSource(file, bytes, { ocr });
  refuseEndless(source);
  const body = stripFurniture(source);
  const beside: Stated =
    sidecar === null ? { stated: {}, remarks: [] } : readSidecar(sidecarOf(file), sidecar);
  const stated = { ...source.stated, ...body.stated, ...beside.stated };
  const { fields, front, nodes, remarks } = outline(body.lines, { file, stated });
  const told = { ...fields, ...beside.stated };
  return {
    file,
    ...told,
    front,
    nodes: withContent({ ...told, nodes }),
    dropped: body.dropped,
    remarks: [...source.remarks, ...body.remarks, ...beside.remarks, ...remarks],
  };
}
