/** Whether the main text brings its own title, or the page's headline has to stand for it. */
import type { Block } from "./html-blocks.js";

/** A title as its words alone; headline and print differ in spaces, quotes and brackets. */
export function titleWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** A title stands among the first lines: number, issuers and date may come before it. */
const FRONT_BLOCKS = 12;
/** The least that proves a title; 的通知 alone ends many. */
const SHORTEST_TITLE = 8;
/** Titles are wrapped over three lines at most. */
const MOST_LINES = 3;

/**
 * The page's own title for an article may say the issuers too, which the print
 * leaves to its head: then the printed one is its end. An annexed title, in the
 * middle of 关于印发…办法的通知, is not.
 */
export function hasTitle(blocks: readonly Block[], title: string): boolean {
  const words = titleWords(title);
  const front = blocks.slice(0, FRONT_BLOCKS).map(({ text }) => titleWords(text));
  if (front.join("").includes(words)) return true;
  return front.some((_, i) => {
    for (let end = i + 1; end <= i + MOST_LINES && end <= front.length; end++) {
      const wrapped = front.slice(i, end).join("");
      if (wrapped.length >= SHORTEST_TITLE && words.endsWith(wrapped)) return true;
    }
    return false;
  });
}
