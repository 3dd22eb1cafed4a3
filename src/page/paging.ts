/** Page numbers worth a link: the first, the last, the neighbours; `null` stands for a gap. */

/** Neighbours on each side: with the ends and two gaps nine entries, which fit 320 px in two lines. */
const NEIGHBOURS = 2;

export function pageNumbers(current: number, last: number): (number | null)[] {
  const near = new Set([1, last]);
  for (let page = current - NEIGHBOURS; page <= current + NEIGHBOURS; page++) {
    if (page >= 1 && page <= last) near.add(page);
  }
  const shown: (number | null)[] = [];
  let before = 0;
  for (const page of [...near].sort((a, b) => a - b)) {
    // A gap of one page is written out: the number is no longer than the sign for the gap.
    if (page - before === 2) shown.push(page - 1);
    else if (page - before > 2) shown.push(null);
    shown.push(page);
    before = page;
  }
  return shown;
}
