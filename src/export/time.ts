/** When the corpus was read, as it is printed and read again: 2026-11-26 21:25:11+08:00. */

const MINUTE = 60_000;

/** An ISO time in this machine's own zone, to the second; with its zone no spreadsheet takes it for a date of its own. */
export function printedTime(iso: string): string {
  const time = new Date(iso);
  const ahead = -time.getTimezoneOffset();
  const local = new Date(time.getTime() + ahead * MINUTE).toISOString();
  const two = (number: number): string => String(number).padStart(2, "0");
  const zone = `${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)}${ahead < 0 ? "-" : "+"}${zone}`;
}

const PRINTED = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d[+-]\d\d:\d\d)/u;

/** The first such time in words, to the second since 1970; null where none stands there. */
export function readTime(words: string): number | null {
  const [, day, clock] = PRINTED.exec(words) ?? [];
  return day === undefined ? null : secondsOf(`${day}T${clock}`);
}

/** Seconds since 1970 of an ISO time. */
export const secondsOf = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
