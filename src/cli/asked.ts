/** How a report was asked for at the command line: the words typed, and the day. */
import type { Asking } from "../export.js";

export function askedHere(): Asking {
  const words = process.argv.slice(2).map((word) => (/\s/u.test(word) ? `'${word}'` : word));
  return {
    asked: ["ceyin", ...words].join(" "),
    // The Swedish way of writing a day is ISO's, in this machine's own zone.
    today: new Intl.DateTimeFormat("sv-SE").format(new Date()),
  };
}
