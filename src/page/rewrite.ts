/**
 * A question typed anew for the reader: without the other words it was widened
 * by, or with a body's present name in place of a former one.
 */

import type { Answer, Span } from "../vocabulary.js";

/** A word or phrase of a question as typed. */
interface Piece {
  readonly span: Span;
  /** Whether it is a bare word, the only kind that is widened. */
  readonly bare: boolean;
}

/** A phrase that ends a word, or a run up to a space or a sign that parts words. */
const PIECES =
  /(?<phrase>"[^"]*"|＂[^＂]*＂|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》)(?=[\s、，,；;)）]|$)|[^\s、，,；;]+/gu;
/** -房地产, title:孵化器, 标题：孵化器: refused or asked of a field, and widened by nothing. */
const NOT_ASKED = /^(?:[-－−]|[A-Za-z]{2,12}[:：]|\p{Script=Han}{2,4}[:：])/u;
const OPERATOR = /^(?:OR|ＯＲ|NEAR(?:[/／]\d{1,3})?)$/u;

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECES)].flatMap(({ 0: found, index, groups }): Piece[] => {
    if (OPERATOR.test(found) || NOT_ASKED.test(found)) return [];
    if (groups?.phrase !== undefined) {
      return [{ span: [index, index + found.length], bare: false }];
    }
    const open = /^[(（]*/u.exec(found)?.[0].length ?? 0;
    const close = /[)）]*$/u.exec(found)?.[0].length ?? 0;
    const span: Span = [index + open, index + found.length - close];
    return span[0] < span[1] ? [{ span, bare: true }] : [];
  });
}

/** The question with each widened word in quotes, which is how widening is refused. */
export function refusingWidening({ text, terms }: Answer["query"]): string {
  const pieces = piecesOf(text);
  const [first, last] = [pieces[0], pieces.at(-1)];
  // One term may be several words of English: small and medium-sized enterprises.
  if (terms.length === 1 && first?.bare && last?.bare) {
    return inQuotes(text, [[first.span[0], last.span[1]]]);
  }
  const widened = pieces.filter(
    ({ bare }, at) => bare && pieces.length === terms.length && (terms[at]?.length ?? 0) > 1,
  );
  // A word inside a run (高企培育) is not told apart here: then every run is taken as it stands.
  const chosen = widened.length > 0 ? widened : pieces.filter(({ bare }) => bare);
  return inQuotes(
    text,
    chosen.map(({ span }) => span),
  );
}

/** The text with ascending spans of it in quotes. */
function inQuotes(text: string, spans: readonly Span[]): string {
  let rewritten = "";
  let at = 0;
  for (const span of spans) {
    const words = text.slice(...span);
    const quoted = words.includes("”") ? `"${words}"` : `“${words}”`;
    rewritten += text.slice(at, span[0]) + quoted;
    at = span[1];
  }
  return (rewritten + text.slice(at)).trim();
}

/** The question with one name in place of another; the name alone where the other was not typed so. */
export function renamed(text: string, word: string, name: string): string {
  return text.includes(word) ? text.replaceAll(word, name) : name;
}
