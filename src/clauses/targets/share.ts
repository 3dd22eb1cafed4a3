/**
 * 分别: figures shared out among the members of a subject, or among years.
 *
 *   先进制造业、高技术制造业增加值占…比重分别达50%和30%
 *   国家级和省级智能制造试点示范项目分别达15个和100个
 */

/** Words a whole indicator ends with; a member that ends so lacks nothing. */
const COMPLETE =
  /(?:率|比重|比例|量|额|数|值|规模|收入|占比|强度|面积|指数|水平|产值|支出|投入|人数|里程|程度|比)$/u;

/** The members of a subject, each with the words they share; null where they do not come out even. */
export function membersOf(subject: string, count: number): readonly string[] | null {
  const pieces = partedInto(subject, count);
  const last = pieces?.at(-1);
  if (pieces === null || last === undefined) return null;
  const tail = sharedTail(pieces[0] ?? "", last);
  const head =
    tail !== "" && !last.includes(ending(pieces[0] ?? "")) ? headOf(pieces[0] ?? "") : "";
  return pieces.map((piece, i) => {
    if (i === pieces.length - 1) return head + piece;
    return (i === 0 ? "" : head) + piece + tail;
  });
}

/** Signs that part members, tried in this order: 、 parts before 和 does. */
export const PARTINGS: readonly RegExp[] = [/、/u, /、|以及|和|及/u, /、|以及|和|及|与/u];

function partedInto(subject: string, count: number): string[] | null {
  for (const sign of PARTINGS) {
    const pieces = subject.split(sign).filter((piece) => piece !== "");
    if (pieces.length === count) return pieces;
  }
  return null;
}

/** 先进制造业 + 高技术制造业增加值占…比重 → 增加值占…比重. */
function sharedTail(first: string, last: string): string {
  for (let length = first.length; length > 0; length--) {
    const at = last.indexOf(first.slice(-length));
    if (at >= 0) return last.slice(at + length);
  }
  return COMPLETE.test(first) ? "" : last.slice(WORD);
}

/** Parallel words are of two characters: 花生种植、收获机械化率 parts into 种植 and 收获. */
const WORD = 2;
const ending = (words: string): string => words.slice(-1);
const headOf = (first: string): string => first.slice(0, -WORD);
