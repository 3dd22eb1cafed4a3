/**
 * One document, from bytes to nodes with what they carry (decode → strip
 * furniture → outline → content); what its sidecar states wins. The one place
 * where a document is made, and what the reader's version is taken from.
 */
import { withContent } from "../clauses/content.js";
import { outline } from "../outline/outline.js";
import { stripFurniture } from "../source/furniture.js";
import { readSource } from "../source/read.js";
import { readSidecar } from "../source/sidecar.js";
import type { DocumentFields, PolicyDocument, Remark } from "../vocabulary.js";
import { sidecarOf } from "./identity.js";

/** A document before it is named among the others. */
export type Unnamed = Omit<PolicyDocument, "id">;

interface Stated {
  readonly stated: Partial<DocumentFields>;
  readonly remarks: readonly Remark[];
}

/** @throws Unreadable */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  sidecar: string | null,
): Promise<Unnamed> {
  const source = await readSource(file, bytes);
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
