/** `ceyin ingest`: reads what changed, tells what is doubted, what failed and what was done. */
import { followCorpus } from "../ingest/follow.js";
import { select } from "../ingest/selection.js";
import type { IngestReport } from "../ingest.js";
import { type Folders, rebuild } from "./library.js";
import { ALL, printRemarks, SOME } from "./print-remarks.js";
import { say, told } from "./say.js";

export interface IngestCommandOptions extends Folders {
  readonly remarks?: true;
  readonly strict?: true;
  readonly watch?: true;
}

export async function ingestCommand(
  paths: readonly string[],
  options: IngestCommandOptions,
): Promise<void> {
  const folders = { ...options, ...(await select(paths, options.corpus)) };
  if (options.watch) return watch(folders, options);
  const report = await rebuild(folders);
  printReport(report, options);
  if (report.failed.length > 0) process.exitCode = 1;
  if (options.strict && remarksOf(report).length > 0) {
    say("有存疑之处（--strict），索引已保存 / There are doubts (--strict); the index is saved");
    process.exitCode = 1;
  }
}

/** Follows the corpus until the process is asked to stop. */
async function watch(folders: Folders, options: IngestCommandOptions): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  await followCorpus(folders.corpus, {
    signal: stop.signal,
    onChange: async () => printReport(await rebuild(folders), options),
    onFault: (fault) => say(told(fault)),
    onWait: () => say("等候文件变动，Ctrl-C 停止 / Waiting for changes, Ctrl-C stops"),
  });
}

function printReport(report: IngestReport, options: IngestCommandOptions): void {
  const remarks = remarksOf(report);
  const lines = printRemarks(remarks, report.read, options.remarks ? ALL : SOME);
  console.log([...lines, ...summary(report, remarks.length)].join("\n"));
}

const remarksOf = ({ library }: IngestReport) =>
  library.documents.flatMap(({ remarks }) => remarks);

function summary(report: IngestReport, remarks: number): string[] {
  const { library, read, kept, removed, failed, elapsedMs } = report;
  const { documents, clauses } = library;
  return [
    `${documents.length} 份文件 documents，${clauses.length} 条 clauses，` +
      `${remarks} 处存疑 remarks，${failed.length} 份读不了 unreadable`,
    `读入 read ${read.length}，沿用 kept ${kept.length}，移除 removed ${removed.length}，` +
      `用时 ${(elapsedMs / 1000).toFixed(1)} s`,
  ];
}
