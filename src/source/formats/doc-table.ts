/** Where the cells of a row end and which go on from above ([MS-DOC] TDefTableOperand). */
import type { CellForm } from "./edge-table.js";

/** Bytes of one cell's form (TC80); the first two hold its flags. */
const FORM = 20;
const GOES_ON_BESIDE = 2;
const MERGED_BELOW = 3 << 5;
const GOES_ON_BELOW = 1 << 5;

export function formsOf(definition: Buffer | undefined): CellForm[] {
  if (definition === undefined || definition.length < 3) return [];
  const count = definition[2] ?? 0;
  const forms: CellForm[] = [];
  for (let i = 0; i < count; i++) {
    const edgeAt = 3 + 2 * (i + 1);
    const flagsAt = 3 + 2 * (count + 1) + FORM * i;
    if (edgeAt + 2 > definition.length) break;
    const flags = flagsAt + 2 <= definition.length ? definition.readUInt16LE(flagsAt) : 0;
    forms.push({
      edge: definition.readInt16LE(edgeAt),
      goesOn: (flags & MERGED_BELOW) === GOES_ON_BELOW,
      beside: (flags & GOES_ON_BESIDE) !== 0,
    });
  }
  return forms;
}
