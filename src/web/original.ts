/**
 * The file a document was read from, sent to be saved.
 *
 * Guarantee: nothing outside the corpus folder is ever sent, and nothing is
 * sent as a page a browser would run.
 */
import { basename } from "node:path";
import type { Response } from "express";
import { heldFile } from "../library/held-file.js";

/** Sends a file of the corpus, or the archive that holds it; false where it is not there. */
export async function sendOriginal(
  response: Response,
  corpus: string,
  file: string,
): Promise<boolean> {
  const place = await heldFile(corpus, file);
  if (place === null) return false;
  // The name goes out as RFC 6266 has it, with an RFC 5987 form for Chinese.
  response.attachment(basename(place.path));
  // A saved government page is HTML with scripts: no type a browser opens.
  response.set("Content-Type", "application/octet-stream");
  response.sendFile(place.path, { root: place.root, dotfiles: "allow", cacheControl: false });
  return true;
}
