/** Which counterparts stand open in a cell and which are folded. */

import type { Counterpart } from "../../vocabulary.js";

/** What answers the row, or what a reader says does; the same theme alone answers nothing. */
export const answers = ({ grade, decision }: Pick<Counterpart, "grade" | "decision">): boolean =>
  grade >= 2 || decision !== null;
