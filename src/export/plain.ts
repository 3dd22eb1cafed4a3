/** Words as every office file can hold them, and as they are compared again. */

/**
 * XML 1.0 has no place for some of these (halves of a character alone), spreadsheet writers drop the
 * others (code points that are no characters, with what follows them), and no document means them.
 */
const UNHELD = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Without what no office file can hold; line breaks as one sign. */
export const holdable = (text: string): string => text.replace(/\r\n?/gu, "\n").replace(UNHELD, "");

/** The sign spreadsheets put before what would be a formula; of words a file can hold. */
const GUARD = /^'(?=[=+\-@\t\n\uff1d\uff0b\uff0d\uff20])/u;

/**
 * What has to be equal for two passages to be the same words. Spaces and line
 * breaks are not compared, since office programs move them; all else is.
 */
export const comparable = (text: string): string =>
  holdable(text)
    .replace(GUARD, "")
    .replace(/[\s\u200b\ufeff]+/gu, "");
