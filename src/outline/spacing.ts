/**
 * Spaces that are the typesetter's, not the author's.
 *
 *   到 2017 年底      → 到2017年底
 *   「 金字塔 」型     → 「金字塔」型
 *   总　则            → 总则
 * left: 3D 打印, ISO 9001, ■ 廣東省 — a word of letters ends at its space
 *
 * Guarantees that only white space goes.
 */

const GAP = /(\S)(\s+)(?=(\S))/gu;
const HAN_OR_FULL_WIDTH = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3001-\u303f\uff00-\uffef]/u;
const LETTER = /[A-Za-z]/u;
const CALLOUT = /[■□●◆▲★]/u;

/** Body text without the spaces set around figures, brackets and single characters. */
export function squeeze(text: string): string {
  return text.trim().replace(GAP, (_, before: string, gap: string, after: string) => {
    if (CALLOUT.test(before) || CALLOUT.test(after)) return `${before} `;
    const left = HAN_OR_FULL_WIDTH.test(before);
    const right = HAN_OR_FULL_WIDTH.test(after);
    if (left || (right && !LETTER.test(before))) return before;
    return `${before}${gap.includes("\n") ? "\n" : " "}`;
  });
}

/** Words side by side on one line, such as two signatories: one space between, none inside. */
export function squeezeWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  const spelled = words.every((word) => [...word].length === 1);
  return words.join(spelled ? "" : " ");
}
