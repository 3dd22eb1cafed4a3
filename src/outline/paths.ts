/**
 * Printed labels to paths, unique in their document.
 *
 *   二/（三）/1    preamble/1    二/（一）/大力發展先進製造業/1    三/（二）/paragraph
 */
import type { Doubt, Draft } from "./drafts.js";
import { doubting } from "./sentences.js";

/** A second 一 beside the first is 一~2: safe in an address, in no printed label. */
const AGAIN = "~";

export function pathsOf(drafts: readonly Draft[]): {
  paths: readonly string[];
  doubts: readonly Doubt[];
} {
  const totals = new Map<string, number>();
  for (const draft of drafts) if (segmentOf(draft) === null) count(totals, groupOf(draft));
  const paths: string[] = [];
  const doubts: Doubt[] = [];
  const used = new Set<string>();
  const reached = new Map<string, number>();
  for (const draft of drafts) {
    const group = groupOf(draft);
    const segment =
      segmentOf(draft) ??
      ((totals.get(group) ?? 0) > 1 ? `${draft.type}/${count(reached, group)}` : draft.type);
    const above = draft.parent === null ? "" : `${paths[draft.parent]}/`;
    const path = unused(`${above}${segment}`, used);
    if (path !== `${above}${segment}`) doubts.push(duplicate(draft, segment, path));
    used.add(path);
    paths.push(path);
  }
  return { paths, doubts };
}

function segmentOf({ key, heading, type }: Draft): string | null {
  const printed = key ?? (type === "title" ? null : heading);
  return printed === null ? null : printed.replace(/\//gu, "／");
}

function groupOf({ parent, type }: Draft): string {
  return `${parent} ${type}`;
}

function count(counts: Map<string, number>, group: string): number {
  const next = (counts.get(group) ?? 0) + 1;
  counts.set(group, next);
  return next;
}

const tried = new WeakMap<Set<string>, Map<string, number>>();

function unused(path: string, used: Set<string>): string {
  if (!used.has(path)) return path;
  const counts = tried.get(used) ?? new Map<string, number>();
  tried.set(used, counts);
  let again = counts.get(path) ?? 2;
  while (used.has(`${path}${AGAIN}${again}`)) again++;
  counts.set(path, again + 1);
  return `${path}${AGAIN}${again}`;
}

function duplicate(draft: Draft, segment: string, path: string): Doubt {
  const words = (draft.paragraphs[0] ?? "").slice(0, 40);
  return { line: draft.first, ...doubting("duplicate-path", segment, path), words };
}
