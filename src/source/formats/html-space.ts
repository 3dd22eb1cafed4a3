/**
 * White space of a page as a browser sets it: runs collapse to one space, which
 * stands for nothing between two Chinese characters when the source only broke
 * its line there. Fixed spaces (U+00A0, U+3000) are print and stay.
 */
const SPACES = /[ \t\r\n\f]+/gu;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

export function collapse(text: string): string {
  const single = text.replace(SPACES, (run, at: number) => {
    if (!/[\r\n]/u.test(run)) return " ";
    const before = text[at - 1] ?? "";
    const after = text[at + run.length] ?? "";
    return CHINESE.test(before) && CHINESE.test(after) ? "" : " ";
  });
  return single.replace(/^ /u, "").replace(/ $/u, "");
}
