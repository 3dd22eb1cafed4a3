/**
 * Which body became which, by their printed names. A name of one key may be two
 * bodies in two scripts: 农业部 of the mainland, 農業部 of Taiwan.
 */
import { keyOf } from "../text/key.js";

export class Successions {
  readonly #after = new Map<string, string[]>();
  readonly #before = new Map<string, string[]>();
  /** Each name by its print and by its key. */
  readonly #prints = new Map<string, string>();

  /** One body became another. */
  add(before: string, after: string): void {
    for (const name of [before, after]) {
      const key = keyOf(name);
      // Of several prints a key means the Simplified one: who asks is seldom told by script.
      if (!this.#prints.has(key)) this.#prints.set(key, name);
      this.#prints.set(name, name);
    }
    this.#after.set(before, [...(this.#after.get(before) ?? []), after]);
    this.#before.set(after, [...(this.#before.get(after) ?? []), before]);
  }

  /** What a body became, as printed; asked by its name as printed or by the key of it. */
  successorsOf(name: string): readonly string[] {
    return this.#after.get(this.#prints.get(name) ?? name) ?? [];
  }

  predecessorsOf(name: string): readonly string[] {
    return this.#before.get(this.#prints.get(name) ?? name) ?? [];
  }
}
