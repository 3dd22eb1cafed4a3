/** Exports over HTTP: what was asked, and the file with a name that says what it is and of which day. */
import type { Request, Response } from "express";
import { type Asking, type Draft, type Format, fileOf } from "../export.js";

const TYPES: Readonly<Record<Format, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
};

/** The page that shows what is exported, and today as this machine counts days. */
export function askingOf(request: Request, view: string): Asking {
  const query = request.originalUrl.split("?")[1] ?? "";
  const address = `/?view=${view}${query === "" ? "" : `&${query}`}`;
  return {
    asked: `${request.protocol}://${request.get("host") ?? ""}${readable(address)}`,
    today: new Intl.DateTimeFormat("sv-SE").format(new Date()),
  };
}

/** Chinese instead of percent signs, and still one word that can be opened. */
function readable(address: string): string {
  try {
    return decodeURI(address).replace(/[\s"<>]/gu, encodeURIComponent);
  } catch {
    return address;
  }
}

export async function sendExport(response: Response, draft: Draft, format: Format): Promise<void> {
  const { name, bytes } = await fileOf(draft, format);
  // The name goes out as RFC 6266 has it, with an RFC 5987 form for Chinese.
  response.attachment(`${name}.${format}`);
  response.set("Content-Type", TYPES[format]).send(Buffer.from(bytes));
}
