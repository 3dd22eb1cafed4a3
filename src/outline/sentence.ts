/** Where sentences end, and what is still open at the end of a line. */

const STOPS = "。！？；：!?;:…";
const CLOSERS = "”’」』》〉）)】〕\"'";

/** True where the line's last words end a sentence: a stop, perhaps closed in by quotes or （…）. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && (CLOSERS.includes(text[end - 1] ?? "") || text[end - 1] === " ")) end--;
  if (STOPS.includes(text[end - 1] ?? "\0")) return true;
  return endsWithRemarkInBrackets(text);
}

/** （省科技厅按职责分工负责）after a full stop closes its paragraph as the stop did. */
function endsWithRemarkInBrackets(text: string): boolean {
  const last = text.at(-1);
  if (last !== "）" && last !== ")") return false;
  const open = matchingOpen(text);
  return open > 0 && STOPS.includes(text[open - 1] ?? "\0");
}

/** Longest remark in brackets looked through; a list of departments is a tenth of it. */
const LONGEST_REMARK = 600;

function matchingOpen(text: string): number {
  let depth = 0;
  const floor = Math.max(0, text.length - LONGEST_REMARK);
  for (let i = text.length - 1; i >= floor; i--) {
    const character = text[i];
    if (character === "）" || character === ")") depth++;
    else if ((character === "（" || character === "(") && --depth === 0) return i;
  }
  return -1;
}

const PAIRS: Readonly<Record<string, string>> = {
  "（": "）)",
  "(": "）)",
  "《": "》",
  "〈": "〉",
  "“": "”",
  "「": "」",
  "『": "』",
  "〔": "〕",
  "【": "】",
};

/** Further back a bracket was forgotten, not left open for the next line. */
const REACH = 160;

/** True where a bracket opened near the end of the text is not closed in it. */
export function leavesBracketOpen(text: string): boolean {
  const open: string[] = [];
  for (const character of text.slice(-REACH)) {
    const closers = PAIRS[character];
    if (closers !== undefined) open.push(closers);
    else if (open.at(-1)?.includes(character)) open.pop();
  }
  return open.length > 0;
}

/** The first sentence, its stop included; the whole text where it has only one. */
export function firstSentence(text: string): string {
  const end = /[。！？]/u.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
