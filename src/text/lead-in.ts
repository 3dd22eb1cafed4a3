/**
 * What introduces a list: 第八条 下列费用不予支付：. The items beneath go on with
 * its words without repeating them, as they do with those of a heading.
 */

/** Units of the longest sentence that counts; a longer one is a measure with a list behind. */
const LONGEST = 120;

/** The last sentence of a text that ends in a colon, with nothing that ends a sentence in it. */
const LAST = /[^。；！？;!?\n]+[：:]\s*$/u;
const COLON = /[：:]\s*$/u;

/** What is asked of a node: its own words, its label and heading. */
interface Introducing {
  readonly text: string;
  readonly label: string | null;
  readonly heading: string | null;
}

/** The sentence that introduces what stands beneath a node, without its label and colon; null where none does, or it is the heading. */
export function leadInOf({ text, label, heading }: Introducing): string | null {
  const [sentence] = LAST.exec(text) ?? [];
  if (sentence === undefined) return null;
  const opens = label !== null && text.startsWith(label) && text.length === sentence.length;
  const words = (opens ? sentence.slice(label.length) : sentence).replace(COLON, "").trim();
  if (words.length < 2 || words.length > LONGEST || heading?.includes(words)) return null;
  return words;
}
