/** One passage in another script, though marks and links divide it into several texts. */

/**
 * The texts of one passage converted as a whole, so that phrases across their
 * borders are read as phrases (发|展), and divided again where they were. Where
 * conversion changes the number of characters each is converted by itself.
 */
export function convertTogether(
  texts: readonly string[],
  convert: (text: string) => string,
): string[] {
  const whole = [...convert(texts.join(""))];
  const lengths = texts.map((text) => [...text].length);
  if (whole.length !== lengths.reduce((sum, length) => sum + length, 0)) return texts.map(convert);
  let at = 0;
  return lengths.map((length) => {
    const part = whole.slice(at, at + length).join("");
    at += length;
    return part;
  });
}
