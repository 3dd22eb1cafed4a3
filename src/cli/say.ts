/** What is told beside the results, on stderr, one sentence at a time. */

/** Faults whose message is already a whole sentence for the person who typed the command. */
const PLAIN = new Set([
  "CannotServe",
  "DecisionsProblem",
  "IndexLocked",
  "LibraryProblem",
  "MisplacedPath",
  "NotAnExport",
  "NoDraft",
  "Unreadable",
  "WordingUnreadable",
]);

export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/**
 * A name or a line of a document with its control characters made visible (␊
 * for a line break), so that it stays one line and gives a terminal no orders.
 */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}

/** A fault in words: a sentence where the user can act on it, the stack where the fault is ours. */
export function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (PLAIN.has(error.name)) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  return (path && FILE_FAULTS[code ?? ""]?.(path)) || (error.stack ?? error.message);
}

const FILE_FAULTS: Record<string, (path: string) => string> = {
  ENOENT: (path) =>
    `找不到 ${path}：请检查 CEYIN_CORPUS 和 CEYIN_INDEX 所指的文件夹。\n` +
    `${path} is not there: check the folders that CEYIN_CORPUS and CEYIN_INDEX name.`,
  ENOTDIR: (path) => `${path} 不是文件夹。\n${path} is not a folder.`,
  EACCES: noAccess,
  EPERM: noAccess,
  EROFS: noAccess,
  ENOSPC: (path) => `磁盘已满，写不了 ${path}。\nThe disk is full; ${path} could not be written.`,
};

function noAccess(path: string): string {
  return (
    `没有读写 ${path} 的权限：请换一个用户运行，或用 CEYIN_INDEX 指定别的索引文件夹。\n` +
    `${path} is not open to this user: run as another, or name another folder for the index in CEYIN_INDEX.`
  );
}
