/**
 * Follows a corpus folder: after each change, and once at the beginning, what
 * is to be done is done again. Watchers tell at once; a look at names, sizes
 * and times every few seconds tells what they miss (network drives, folders
 * just made). A fault is told and survived.
 */
import { watch } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listCorpus } from "./corpus.js";
import { sidecarOf } from "./identity.js";

/** A file is written in several goes, and a folder is copied file by file. */
const QUIET_MS = 300;
const LOOK_MS = 3000;

export interface Follower {
  readonly signal: AbortSignal;
  /** Milliseconds between two looks, and before the next try after a fault. */
  readonly every?: number;
  onChange(): Promise<void>;
  /** Told once for each new fault. */
  onFault(fault: unknown): void;
  /** Told each time all is done and the next change is waited for. */
  onWait(): void;
}

/** Ends when the signal does. */
export async function followCorpus(corpus: string, follower: Follower): Promise<void> {
  const { signal, every = LOOK_MS, onChange, onFault, onWait } = follower;
  let faultTold = "";
  while (!signal.aborted) {
    const seen = await appearance(corpus);
    const change = nextChange(corpus, { seen, every, signal });
    try {
      await onChange();
      faultTold = "";
      onWait();
      await change.heard;
    } catch (fault) {
      if (String(fault) !== faultTold) onFault(fault);
      faultTold = String(fault);
      // Whatever it was, such as a run elsewhere that holds the index, may be over soon.
      await pause(every, signal);
    } finally {
      change.stop();
    }
  }
}

interface Listening {
  /** How the corpus looked before. */
  readonly seen: string;
  readonly every: number;
  readonly signal: AbortSignal;
}

/** Listens from now on; what changes while the last change is still worked on is not missed. */
function nextChange(corpus: string, { seen, every, signal }: Listening) {
  const over = new AbortController();
  let quiet: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<void>((resolve) => {
    const stir = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(resolve, QUIET_MS);
    };
    signal.addEventListener("abort", () => resolve(), { signal: over.signal });
    listen(corpus, stir, over.signal);
    timer = setInterval(async () => {
      if ((await appearance(corpus)) !== seen) stir();
    }, every);
  });
  const stop = (): void => {
    over.abort();
    clearInterval(timer);
    clearTimeout(quiet);
  };
  return { heard, stop };
}

/** Watchers fail where the system has no more of them, or the folder is gone; looking goes on. */
function listen(corpus: string, stir: () => void, signal: AbortSignal): void {
  try {
    watch(corpus, { recursive: true, signal }, stir).on("error", () => undefined);
  } catch {
    // Nothing to hear; the look every few seconds remains.
  }
}

/** Names, sizes and times of all that is read, in one string; empty where the folder is not there. */
async function appearance(corpus: string): Promise<string> {
  const listing = await listCorpus(corpus).catch(() => null);
  if (listing === null) return "";
  const { files, refused } = listing;
  const looks = await Promise.all(
    files.flatMap((file) => [file, sidecarOf(file)]).map((file) => look(join(corpus, file))),
  );
  return JSON.stringify([files, refused, looks]);
}

const look = (path: string): Promise<string> =>
  stat(path).then(
    ({ size, mtimeMs, ctimeMs, ino }) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    () => "",
  );

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
