/** The counterparts of a library, worked out once and kept as long as it. */
import { Counterparts } from "../counterparts/counterparts.js";
import type { Library } from "../library.js";

const engines = new WeakMap<Library, Counterparts>();

export function engineOf(library: Library): Counterparts {
  let engine = engines.get(library);
  if (!engine) {
    engine = new Counterparts(library);
    engines.set(library, engine);
  }
  return engine;
}

const numbers = new WeakMap<Library, ReadonlyMap<string, number>>();

/** Number of a clause by its id; undefined where the library has none. */
export function numberOf(library: Library, id: string): number | undefined {
  let known = numbers.get(library);
  if (!known) {
    known = new Map(library.clauses.map((clause, number) => [clause.id, number]));
    numbers.set(library, known);
  }
  return known.get(id);
}
