/**
 * Which body became which, by their printed names. A name of one key may be two
 * bodies in two scripts: 农业部 of the mainland, 農業部 of Taiwan.
 */
import { keyOf } from "../text/key.js";

export class Successions {
  readonly #after = new Map<string, string[]>();
  readonly #before = new Map<string, string[]>();
  /** Prints of each key, in the order of the rules. */
  readonly #prints = new Map<string, string[]>();

  /** One body became another. */
  add(before: string, after: string): void {
    for (const name of [before, after]) {
      const known = this.#prints.get(keyOf(name)) ?? [];
      if (!known.includes(name)) this.#prints.set(keyOf(name), [...known, name]);
    }
    this.#after.set(before, [...(this.#after.get(before) ?? []), after]);
    this.#before.set(after, [...(this.#before.get(after) ?? []), before]);
  }

  /** What a body became, as printed; asked by its name as printed or by the key of it. */
  successorsOf(name: string): readonly string[] {
    return this.#after.get(this.#printOf(name)) ?? [];
  }

  predecessorsOf(name: string): readonly string[] {
    return this.#before.get(this.#printOf(name)) ?? [];
  }

  /** A name as the rules print it. Of several the Simplified one, whose print is its key: who asks is seldom told by script. */
  #printOf(name: string): string {
    const key = keyOf(name);
    const prints = this.#prints.get(key) ?? [];
    return [name, key].find((print) => prints.includes(print)) ?? prints[0] ?? name;
  }
}
