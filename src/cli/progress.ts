/** How far an ingest has come, on stderr: one changing line on a terminal, now and then a line in a pipe. */
import type { IngestStep } from "../ingest.js";
import { printable, say } from "./say.js";

/** A log of a thousand files is to be readable; a terminal must not flicker. */
const PIPE_MS = 2000;
const TERMINAL_MS = 80;

/** A listener for `ingest`, which begins anew with each run. */
export function progress(stream: NodeJS.WriteStream = process.stderr): (step: IngestStep) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (step) => {
    const now = performance.now();
    const due = now - told >= (stream.isTTY ? TERMINAL_MS : PIPE_MS);
    if (step.stage === "read" && !due) return;
    told = now;
    if (!stream.isTTY) say(words(step));
    else stream.write(`\r\x1b[K${clipped(words(step), stream.columns)}${END[step.stage] ?? ""}`);
  };
}

/** After the last stage what follows begins on a line of its own. */
const END: Partial<Record<IngestStep["stage"], string>> = { save: "\n" };

/** Cut to one line of the terminal, where a Han character takes two columns. */
function clipped(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += character > "\u02ff" ? 2 : 1;
    if (width >= columns) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function words(step: IngestStep): string {
  switch (step.stage) {
    case "read":
      return `[${step.done + 1}/${step.total}] 读入 reading ${printable(step.file)}`;
    case "index":
      return "建立索引 / indexing";
    case "save":
      return "保存索引 / saving the index";
  }
}
