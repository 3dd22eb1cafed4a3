/** Characters of two UTF-16 units, which no cut may part. */

/** Whether a unit is a half of a character, or of none. */
export const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Whether two units are one character. */
export const isPair = (high: number, low: number): boolean =>
  high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;

/** Whether cutting a text at `at` would part the two halves of a character. */
export const partsPair = (text: string, at: number): boolean =>
  isPair(text.charCodeAt(at - 1), text.charCodeAt(at));
