/**
 * The body that stands before 《: 国务院《关于…》, 省政府办公厅《关于…》,
 * 国家计委、财政部《关于…》.
 */
import { inFolded } from "../text/fold.js";
import { nameStart, runBefore } from "./lead-in.js";
import { nameAt, type Plain } from "./plain.js";

const BODY = inFolded(
  /(?:国务院|中央|政府|办公[厅室]|委员会|党组|常委会|人大|法院|检察院|(?:[省市区县州旗委革]|工信|编办)委|[\p{Script=Han}]{2}(?:委|部|局|厅|署|银行|人行|联合会)|(?:省|市|区|县)(?:委|府|[\p{Script=Han}]{1,8}[厅局办委]))$/u,
);
const LONGEST = 24;
/** Bodies joined by 、 before one 《. */
const MOST = 6;

export function issuerBefore(plain: Plain, start: number): string | null {
  const names: string[] = [];
  let end = start;
  for (let count = 0; count < MOST; count++) {
    const from = runBefore(plain, end, LONGEST);
    const at = nameStart(plain.text, from, end, (name) => BODY.test(name) && name.length >= 2);
    if (at === null || at === end) break;
    names.unshift(nameAt(plain, at, end));
    if (plain.text.charAt(at - 1) !== "、") break;
    end = at - 1;
  }
  return names.length === 0 ? null : names.join("、");
}
