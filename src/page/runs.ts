/**
 * A text cut where its links begin and end, so that marks can be nested in
 * them: every character stands in one run, inside one link at most.
 */

import type { Span } from "../vocabulary.js";

export interface Run<Link> {
  readonly span: Span;
  /** Null between links. */
  readonly link: Link | null;
}

/** The runs of `cut`. Links may come in any order; of two that overlap the first keeps what both have. */
export function runs<Link extends { readonly span: Span }>(
  links: readonly Link[],
  [from, to]: Span,
): Run<Link>[] {
  const found: Run<Link>[] = [];
  let at = from;
  for (const link of links.toSorted((a, b) => a.span[0] - b.span[0])) {
    const [begin, stop] = [Math.max(link.span[0], at), Math.min(link.span[1], to)];
    if (begin >= stop) continue;
    if (begin > at) found.push({ span: [at, begin], link: null });
    found.push({ span: [begin, stop], link });
    at = stop;
  }
  if (at < to) found.push({ span: [at, to], link: null });
  return found;
}
