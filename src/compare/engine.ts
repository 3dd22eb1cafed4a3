/** The counterparts of a library, worked out once and kept as long as it. */
import { Counterparts } from "../counterparts/counterparts.js";
import { kept } from "../kept.js";
import type { Library } from "../library.js";

export const engineOf = kept((library: Library) => new Counterparts(library));

const numbersOf = kept(
  ({ clauses }: Library): ReadonlyMap<string, number> =>
    new Map(clauses.map(({ id }, number) => [id, number])),
);

/** Number of a clause by its id; undefined where the library has none. */
export const numberOf = (library: Library, id: string): number | undefined =>
  numbersOf(library).get(id);
