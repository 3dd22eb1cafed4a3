/** The browser of the machine, where it has one. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const CHROMIUM = findChromium();

/** Says in the report why the tests beneath were not run. */
export function inBrowser(title: string): string {
  return CHROMIUM === null ? `${title} (skipped: no ${NAMES.join(" or ")} on PATH)` : title;
}

/** Quiet and offline: nothing of the browser's own goes out to the network. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error("there is no browser to launch");
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
