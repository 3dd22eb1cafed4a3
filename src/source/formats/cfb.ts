/**
 * Compound files (OLE, [MS-CFB]): the streams at the root of one, as the older
 * Office and WPS write. Streams of embedded objects are not looked into.
 *
 * Guarantees an end for any chain of sectors, however it is tied.
 */
const HEADER = 512;
const ENTRY = 128;
/** Sector numbers from here on are signs: end of chain, free. */
const FIRST_SIGN = 0xfffffffa;
const NO_ENTRY = 0xffffffff;

export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sector: number;
  readonly #miniSector: number;
  readonly #cutoff: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #directory: Buffer;
  readonly #mini: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sector = 1 << Math.min(bytes.readUInt16LE(30), 16);
    this.#miniSector = 1 << Math.min(bytes.readUInt16LE(32), 16);
    this.#cutoff = bytes.readUInt32LE(56);
    this.#fat = this.#readFat();
    this.#directory = this.#chain(bytes.readUInt32LE(48));
    this.#miniFat = numbersOf(this.#chain(bytes.readUInt32LE(60)));
    this.#mini = this.#chain(this.#directory.readUInt32LE(116));
  }

  /** A stream at the root by name; null where there is none. */
  stream(name: string): Buffer | null {
    const root = this.#directory.readUInt32LE(76);
    const pending = [root];
    const seen = new Set<number>();
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const entry = this.#entry(at);
      if (entry === null || seen.has(at)) continue;
      seen.add(at);
      const length = Math.max(0, Math.min(entry.readUInt16LE(64), 64) - 2);
      if (entry.toString("utf16le", 0, length) === name) return this.#content(entry);
      pending.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
    }
    return null;
  }

  #entry(at: number): Buffer | null {
    if (at === NO_ENTRY || (at + 1) * ENTRY > this.#directory.length) return null;
    return this.#directory.subarray(at * ENTRY, (at + 1) * ENTRY);
  }

  #content(entry: Buffer): Buffer {
    const start = entry.readUInt32LE(116);
    const size = entry.readUInt32LE(120);
    if (size >= this.#cutoff) return this.#chain(start).subarray(0, size);
    const parts = follow(start, this.#miniFat).map((at) =>
      this.#mini.subarray(at * this.#miniSector, (at + 1) * this.#miniSector),
    );
    return Buffer.concat(parts).subarray(0, size);
  }

  #readFat(): number[] {
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(this.#bytes.readUInt32LE(at));
    let next = this.#bytes.readUInt32LE(68);
    for (let left = this.#bytes.length / this.#sector; next < FIRST_SIGN && left > 0; left--) {
      const numbers = numbersOf(this.#at(next));
      next = numbers.pop() ?? FIRST_SIGN;
      sectors.push(...numbers);
    }
    // A table has no more sectors than the file, however often its list repeats them.
    const all = Math.ceil(this.#bytes.length / this.#sector);
    const named = sectors.filter((at) => at < FIRST_SIGN).slice(0, all);
    return named.flatMap((at) => numbersOf(this.#at(at)));
  }

  #at(sector: number): Buffer {
    const start = (sector + 1) * this.#sector;
    return this.#bytes.subarray(start, start + this.#sector);
  }

  #chain(start: number): Buffer {
    return Buffer.concat(follow(start, this.#fat).map((at) => this.#at(at)));
  }
}

/** Sectors from one on, each at most once. */
function follow(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (
    let at = start;
    at < FIRST_SIGN && chain.length <= table.length;
    at = table[at] ?? NO_ENTRY
  ) {
    chain.push(at);
  }
  return chain;
}

function numbersOf(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}
