/**
 * Notices when another run has put a new library in the place of the one in
 * use, for a server that goes on answering. The new one is opened whole before
 * it is handed over; one that cannot be used is told once, and the old one stays.
 * A failure that says nothing of the library, a file that could not be read just
 * now, is told and tried again.
 */
import type { Library } from "../library.js";
import { buildPrefix, currentBuild, LibraryProblem } from "./manifest.js";
import { openLibrary } from "./open.js";

/** How often the pointer is looked at: some fifty bytes, on any file system, without watchers. */
const LOOK_MS = 1000;

export interface Follower {
  /** The library in use. */
  current(): Library;
  /** Takes a new library; until it is done the one in use stays. */
  onLibrary(library: Library): void | Promise<void>;
  onProblem(problem: unknown): void;
}

/** What fails for another reason than the library's own is tried again, after twice the time each time, up to a minute. */
const LONGEST_WAIT_MS = 60_000;

/** Looks below `folder` until stopped; keeps no process alive. */
export function followLibrary(
  folder: string,
  { current, onLibrary, onProblem }: Follower,
  every = LOOK_MS,
): { stop(): void } {
  let refused: string | null = null;
  let wait = every;
  let stopped = false;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    // Without a pointer somebody is clearing up; the library in use stays.
    const build = await currentBuild(folder).catch(() => null);
    if (build !== null && build !== refused && !build.startsWith(buildPrefix(current().builtAt))) {
      try {
        await onLibrary(await openLibrary(folder, current().wording));
        wait = every;
      } catch (problem) {
        if (problem instanceof LibraryProblem) refused = build;
        else wait = Math.min(2 * wait, LONGEST_WAIT_MS);
        onProblem(problem);
      }
    }
    if (!stopped) timer = setTimeout(look, wait).unref();
  };
  timer = setTimeout(look, every).unref();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
