/**
 * The keys that hold a word, as columns, kept while they are asked for often:
 * a few hundred words (规定, 应当, 企业) are in most questions, and checking each
 * key for them again would cost more than all else.
 */
import { LRUCache } from "lru-cache";
import { kept } from "../../kept.js";

/**
 * A word's rough weight in a key, in (0, 1], as a whole number of so many
 * parts: each slot of a posting list is a whole number of them.
 */
const PARTS = 240;

/** The weight of each number of parts. */
export const WEIGHTS = Float64Array.from({ length: PARTS + 1 }, (_, parts) => parts / PARTS);

/** The keys that hold a word. Never written to. */
export interface Holders {
  /** Numbers of the keys, in no order, each once. */
  readonly numbers: Int32Array;
  /** The word's weight in each of them, in parts. */
  readonly parts: Uint8Array;
  /** Of a common word, its weight in every key there is, 0 where it does not stand; null of a rare one. */
  readonly everywhere: Uint8Array | null;
}

/** A word in one key of so many is common: asking each of the keys costs less than marking its holders anew. */
const COMMON = 16;

/** Room for holders while they are gathered: as long as there are keys. */
export class Room {
  readonly #numbers: Int32Array;
  readonly #parts: Uint8Array;
  #length = 0;

  constructor(room: number) {
    this.#numbers = new Int32Array(room);
    this.#parts = new Uint8Array(room);
  }

  /** Adds a key with the word's weight there, in (0, 1]. */
  add(number: number, weight: number): void {
    this.#numbers[this.#length] = number;
    this.#parts[this.#length] = Math.max(1, Math.round(weight * PARTS));
    this.#length++;
  }

  /** What was gathered; the room is empty again. */
  take(): Holders {
    const length = this.#length;
    this.#length = 0;
    const numbers = this.#numbers.slice(0, length);
    const parts = this.#parts.slice(0, length);
    return { numbers, parts, everywhere: spread(numbers, parts, this.#numbers.length) };
  }
}

function spread(numbers: Int32Array, parts: Uint8Array, room: number): Uint8Array | null {
  if (numbers.length * COMMON <= room) return null;
  const everywhere = new Uint8Array(room);
  for (let i = 0; i < numbers.length; i++) everywhere[numbers[i] as number] = parts[i] as number;
  return everywhere;
}

const sheetOf = kept((keys: readonly string[]) => new Uint8Array(keys.length));

/** A word's weight in every key, in parts, 0 where it does not stand; to be given back with `lift`. */
export function lay({ numbers, parts, everywhere }: Holders, keys: readonly string[]): Uint8Array {
  if (everywhere !== null) return everywhere;
  const room = sheetOf(keys);
  for (let i = 0; i < numbers.length; i++) room[numbers[i] as number] = parts[i] as number;
  return room;
}

/** Gives back what `lay` handed out: of a rare word the room is needed again. */
export function lift({ numbers, everywhere }: Holders, room: Uint8Array): void {
  if (everywhere !== null) return;
  for (let i = 0; i < numbers.length; i++) room[numbers[i] as number] = 0;
}

/** Room for holders kept, for each key of the list, in bytes. */
const KEPT = 1024;

/** What keeping a word costs beside its columns, in bytes. */
const ENTRY = 512;

const allKept = kept(
  (keys: readonly string[]) =>
    new LRUCache<string, Holders>({
      maxSize: KEPT * Math.max(1, keys.length),
      sizeCalculation: ({ numbers, parts, everywhere }) =>
        ENTRY + numbers.byteLength + parts.byteLength + (everywhere?.byteLength ?? 0),
    }),
);

/** The holders of this name in a list of keys, made where they are not kept. */
export function keeping(name: string, keys: readonly string[], make: () => Holders): Holders {
  const own = allKept(keys);
  let found = own.get(name);
  if (!found) {
    found = make();
    own.set(name, found);
  }
  return found;
}

/** Empty room for holders among these keys; good until it is asked for again. */
export const roomFor = kept((keys: readonly string[]) => new Room(keys.length));
