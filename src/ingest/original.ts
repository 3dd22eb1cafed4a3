/**
 * A file of the corpus as bytes, taken once: its stamp is of the very bytes
 * that are read. Bounded in memory, never through a link, never waiting on a pipe.
 */
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { type SourceStamp, sha256 } from "../library/manifest.js";
import { sidecarOf } from "./identity.js";

/** A file with its sidecar, as they were at one moment. */
export interface Original {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Text of its sidecar; null without one. */
  readonly sidecar: string | null;
  readonly stamp: SourceStamp;
}

/** The bytes of a file could not be had; the message says why in one sentence. */
export class Unavailable extends Error {
  override name = "Unavailable";
}

const MEGABYTE = 1024 * 1024;

/** Plans with maps and scans of whole volumes stay below it; of text alone `document.ts` takes less. */
const LARGEST = 64 * MEGABYTE;

/** A link put in the place of a file meanwhile, or a pipe, is not to be opened; Windows knows neither flag. */
const READING = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const FAULTS: Readonly<Record<string, string>> = {
  EACCES: "没有读取的权限 · no permission to read it",
  EPERM: "没有读取的权限 · no permission to read it",
  EBUSY: "正被别的程序占用 · in use by another program",
  ELOOP: "是链接，未跟随 · a link, not followed",
  ENAMETOOLONG: "路径过长，本机打不开 · the path is too long for this system",
  EIO: "磁盘或网络读取出错 · the disk or the network failed",
};

/** Why a file or folder could not be read, in a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Unavailable) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  return FAULTS[code ?? ""] ?? `读取出错 · cannot be read (${code ?? message})`;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, READING);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Unavailable("不是普通文件 · not a regular file");
    if (found.size > LARGEST) throw tooLarge(found.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function tooLarge(size: number): Unavailable {
  const most = LARGEST / MEGABYTE;
  const is = Math.ceil(size / MEGABYTE);
  return new Unavailable(
    `文件有 ${is} MB，超过 ${most} MB 的上限，请拆分后再放入 · ${is} MB is more than the ${most} MB a file may have, split it`,
  );
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Reads a file and its sidecar; null where it is no longer there. @throws where it cannot be read. */
export async function originalOf(corpus: string, file: string): Promise<Original | null> {
  try {
    const bytes = await bytesOf(join(corpus, file));
    const beside = await sidecarBytes(join(corpus, sidecarOf(file)));
    const sidecar = beside && sha256(beside);
    const stamp = { file, size: bytes.length, sha256: sha256(bytes), sidecar };
    return { file, bytes, sidecar: beside && Buffer.from(beside).toString("utf8"), stamp };
  } catch (error) {
    if (!isGone(error)) throw error;
    // Names are read as UTF-8; one in another encoding leads to no file.
    if (file.includes("\ufffd")) {
      throw new Unavailable(
        "文件名不是 UTF-8，请改名后再放入 · its name is not in UTF-8, rename it",
      );
    }
    return null;
  }
}

/** No sidecar: none there, a link (`listCorpus` tells of it), or a document's name so long that none can be beside it. */
const NO_SIDECAR = ["ENOENT", "ELOOP", "ENAMETOOLONG"];

async function sidecarBytes(path: string): Promise<Uint8Array | null> {
  try {
    return await bytesOf(path);
  } catch (error) {
    if (NO_SIDECAR.includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
