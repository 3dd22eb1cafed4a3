/** What was worked out, under its name; the longest unused goes when there are too many. */
export class Kept<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a name, made where it is not. */
  of(name: string, make: () => T): T {
    const known = this.#kept.get(name);
    const value = known ?? make();
    // A map goes through its entries in the order they were set: the first is the longest unused.
    this.#kept.delete(name);
    this.#kept.set(name, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
