/**
 * A zip of documents: each member a document of its own, named `NAME.zip/member`.
 *
 * Guarantees members in the order of the archive, their names as written, no
 * path that leaves the archive, and bounds on what it unpacks to; archives in
 * archives are opened to a fixed depth.
 */
import { unzip } from "./formats/archive.js";
import { memberName } from "./formats/archive-names.js";
import { sniff } from "./sniff.js";
import { Unreadable } from "./unreadable.js";

export interface Member {
  /** Path of the archive, `/`, path of the member in it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive, in it one for each department: more is a bomb. */
const DEEPEST = 3;

/** What systems put into archives by themselves. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/iu;

/** @throws Unreadable */
export async function* readArchive(
  file: string,
  bytes: Uint8Array,
  depth = 1,
): AsyncGenerator<Member> {
  if (depth > DEEPEST) {
    throw new Unreadable(
      `${file}：压缩包套压缩包超过 ${DEEPEST} 层，未打开 · archives nested too deep, not opened`,
    );
  }
  for (const [raw, content] of unzip(bytes, () => true)) {
    const name = memberName(raw);
    if (SYSTEM_FILES.test(name)) continue;
    const member = { name: `${file}/${name}`, bytes: content };
    if ((await formatOf(content)) === "zip") yield* readArchive(member.name, content, depth + 1);
    else yield member;
  }
}

/** A member that cannot be read is handed on all the same: its reader says why. */
async function formatOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return await sniff(bytes);
  } catch {
    return null;
  }
}
