/**
 * Notices when another run has put a new library in the place of the one in
 * use, for a server that goes on answering. The new one is opened whole before
 * it is handed over; one that cannot be used is told once, and the old one stays.
 */
import type { Library } from "../library.js";
import { buildPrefix, currentBuild } from "./manifest.js";
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

/** Looks below `folder` until stopped; keeps no process alive. */
export function followLibrary(
  folder: string,
  { current, onLibrary, onProblem }: Follower,
  every = LOOK_MS,
): { stop(): void } {
  let refused: string | null = null;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    // Without a pointer somebody is clearing up; the library in use stays.
    const build = await currentBuild(folder).catch(() => null);
    if (build !== null && build !== refused && !build.startsWith(buildPrefix(current().builtAt))) {
      try {
        await onLibrary(await openLibrary(folder));
      } catch (problem) {
        refused = build;
        onProblem(problem);
      }
    }
    timer.refresh();
  };
  timer = setTimeout(look, every).unref();
  return { stop: () => clearTimeout(timer) };
}
