/** A clause's path as a reader would name it: preamble/3 is 引言/3. */

import { sayName } from "./language.js";

/** Parts without a printed number stand in a path by the name of their type. */
const TYPE = /^[a-z]+$/u;

export function placeName(path: string): string {
  return path
    .split("/")
    .map((part) => (TYPE.test(part) ? sayName(part) : part))
    .join("/");
}
