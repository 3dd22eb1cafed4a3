/**
 * The rows of a table's header, each laid over the last of them. A head over
 * several columns is printed once, one over several rows in each of them:
 *
 *   序号 | 地区 | 高新技术企业（家） | 备注
 *   序号 | 地区 | 2017年 | 2018年 | 备注      高新技术企业（家） is over 2017年 and 2018年
 */
import { CELL_SEPARATOR, type NodeContext } from "../context.js";

/** Rows from the outside in, each with a cell for every column; one that cannot be laid is left out. */
export function headsOver({ above, header }: NodeContext): readonly (readonly string[])[] {
  const rows = above
    .split("\n")
    .filter((line) => line.includes(CELL_SEPARATOR.trim()))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return rows.flatMap((row) => {
    const laid = laidOver(row, header);
    return laid === null ? [] : [laid];
  });
}

/** A row of heads with a cell for each column beneath; null where it is not sure which stands over which. */
function laidOver(upper: readonly string[], lower: readonly string[]): string[] | null {
  const laid: string[] = [];
  for (let at = 0; at < upper.length; ) {
    const title = upper[at] ?? "";
    if (title === lower[laid.length]) {
      laid.push(title);
      at++;
      continue;
    }
    // Heads up to the next that both rows print share the columns up to it evenly.
    let next = at + 1;
    while (next < upper.length && !lower.slice(laid.length).includes(upper[next] ?? "")) next++;
    const end = next < upper.length ? lower.indexOf(upper[next] ?? "", laid.length) : lower.length;
    const each = (end - laid.length) / (next - at);
    if (!Number.isInteger(each) || each < 1) return null;
    for (; at < next; at++) laid.push(...Array<string>(each).fill(upper[at] ?? ""));
  }
  return laid.length === lower.length ? laid : null;
}
