/** Property changes of the older Word (sprms, [MS-DOC] 2.6): number, then a value of known length. */

export const SPRM = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  table: 0xd608,
  elsewhere: 0x6646,
  deleted: 0x0800,
} as const;

/** Bytes of a value by the highest three bits of the number; the rest say their own. */
const SIZES: readonly number[] = [1, 1, 2, 4, 2, 2, 0, 3];
const CHANGED_TABS = 0xc615;

export type Properties = ReadonlyMap<number, Buffer>;

/** The changes by their number, the last of each kind; `data` holds those that were put elsewhere. */
export function propertiesIn(changes: Buffer, data: Buffer | null): Properties {
  const found = new Map<number, Buffer>();
  for (let at = 0; at + 2 < changes.length; ) {
    const number = changes.readUInt16LE(at);
    const size = sizeOf(number, changes, at + 2);
    const value = changes.subarray(at + 2, at + 2 + size);
    found.set(number, value);
    at += 2 + size;
  }
  const place = numberIn(found, SPRM.elsewhere);
  found.delete(SPRM.elsewhere);
  if (place === null || data === null || place + 2 > data.length) return found;
  const length = data.readUInt16LE(place);
  const elsewhere = propertiesIn(data.subarray(place + 2, place + 2 + length), null);
  return new Map([...elsewhere, ...found]);
}

function sizeOf(number: number, changes: Buffer, at: number): number {
  if (number === SPRM.table) return at + 2 <= changes.length ? changes.readUInt16LE(at) + 1 : 2;
  const size = SIZES[number >> 13] ?? 1;
  if (size > 0) return size;
  const length = changes[at] ?? 0;
  if (number !== CHANGED_TABS || length < 255) return length + 1;
  const removed = changes[at + 1] ?? 0;
  const added = changes[at + 2 + 4 * removed] ?? 0;
  return 3 + 4 * removed + 3 * added;
}

/** A value as a number; null where the change is not among them. */
export function numberIn(properties: Properties, number: number): number | null {
  const value = properties.get(number);
  if (value === undefined || value.length === 0) return null;
  return value.readUIntLE(0, Math.min(value.length, 4));
}
