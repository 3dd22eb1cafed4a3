/**
 * One run at a time on one index. The lock is a file that names its holder;
 * a second run is told who holds it and since when (`IndexLocked`).
 *
 * Guarantee: a run that was killed leaves no lasting lock, and one whose lock
 * was taken over nevertheless finds out before it makes anything current.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

const NAME = "lock";

/** Of a holder on another machine only the silence can be judged: it touches its lock so often … */
const BEAT_MS = 5000;
/** … and posting a very large library, which lets no timer run, takes half a minute. */
const SILENCE_MS = 120_000;

/** How long a lock may stand empty: it is created and then written. */
const EMPTY_MS = 1000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO time. */
  readonly since: string;
  /** When the process began, where the system tells; numbers of processes are given out again. */
  readonly began: string | null;
  readonly token: string;
}

/** Another run works on the index; the message says which. */
export class IndexLocked extends Error {
  override name = "IndexLocked";
}

export interface Lock {
  /** @throws IndexLocked where another run has taken the lock over. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** Takes the lock of the index in `folder`, which is made where it is not there. */
export async function lockIndex(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  return takeLock(join(folder, NAME));
}

/** Takes the lock that is the file `path`. @throws IndexLocked where another holds it; the system's error where the folder cannot be written. */
export async function takeLock(path: string): Promise<Lock> {
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    began: await beginOf(process.pid),
    token: randomUUID(),
  };
  while (!(await create(path, own))) await clearStale(path);
  const beat = setInterval(() => {
    const now = new Date();
    // The lock may be gone, with its folder; `confirm` will tell.
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS).unref();
  const isOwn = async (): Promise<boolean> => (await holderOf(path))?.token === own.token;
  return {
    confirm: async () => {
      if (!(await isOwn())) throw lockedBy(await holderOf(path), path);
    },
    release: async () => {
      clearInterval(beat);
      if (await isOwn()) await rm(path, { force: true });
    },
  };
}

async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(holder)}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes a lock whose holder is gone. @throws IndexLocked where it is not; the system's error where it may not be removed. */
async function clearStale(path: string): Promise<void> {
  const holder = await holderOf(path);
  const touched = await touchedAt(path);
  // Released meanwhile: what may stand there in a moment is another's.
  if (touched === null) return;
  if (!(await isStale(holder, Date.now() - touched))) throw lockedBy(holder, path);
  // Of two runs that both judge it stale one may by now hold a lock of its own:
  // what was moved aside is looked at again, and put back where it is not the stale one.
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    // Gone meanwhile. Any other reason, a folder one may not write to, would be there each time.
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const moved = await holderOf(aside);
  if (moved && moved.token !== holder?.token) await create(path, moved);
  await rm(aside, { force: true });
}

/** Null where there is no lock, or one that names nobody; a lock one may not read may be anybody's. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch (error) {
    if (codeOf(error) === "EACCES") throw error;
    return null;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Milliseconds since 1970; null where there is no lock. */
const touchedAt = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

async function isStale(holder: Holder | null, silent: number): Promise<boolean> {
  if (holder === null) return silent > EMPTY_MS;
  if (holder.host !== hostname()) return silent > SILENCE_MS;
  return !isAlive(holder.pid) || (await beginOf(holder.pid)) !== holder.began;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, of another user.
    return codeOf(error) === "EPERM";
  }
}

/** The kernel's time of a process's beginning (field 22 of /proc/PID/stat); null on other systems. */
async function beginOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  // The second field is the program's name in brackets and may hold anything.
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function lockedBy(holder: Holder | null, path: string): IndexLocked {
  if (holder === null) {
    return new IndexLocked(
      "另一次读入刚开始，请稍后再试。\nAnother ingest has just begun, try again in a moment.",
    );
  }
  const { pid, host, since } = holder;
  const where = host === hostname() ? "" : ` @ ${host}`;
  return new IndexLocked(
    `另一次读入正在进行（进程 ${pid}${where}，自 ${since} 起），请等它完成；它若已不在，请删除 ${path}。\n` +
      `Another ingest is at work (process ${pid}${where}, since ${since}): wait for it to end, or delete ${path} if it is gone.`,
  );
}
