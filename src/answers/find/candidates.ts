/** Clauses that may answer a question, in room that is kept with the library. */
import { kept } from "../../kept.js";
import type { Searchable } from "../searchable.js";

/** Clauses that may answer, each once, as columns; fewer with every word asked for. */
export class Candidates {
  readonly numbers: Int32Array;
  readonly impacts: Float32Array;
  readonly flags: Uint8Array;
  length = 0;

  constructor(room: number) {
    this.numbers = new Int32Array(room);
    this.impacts = new Float32Array(room);
    this.flags = new Uint8Array(room);
  }

  add(number: number, impact: number, flags: number): void {
    this.numbers[this.length] = number;
    this.impacts[this.length] = impact;
    this.flags[this.length] = flags;
    this.length++;
  }
}

const roomOf = kept(({ clauses }: Searchable) => new Candidates(clauses.length));

/** Empty candidates, in room that is kept with the library. */
export function noCandidates(searchable: Searchable): Candidates {
  const room = roomOf(searchable);
  room.length = 0;
  return room;
}
