/** Words that only ask: beside others, even typed apart, they are no condition. */
const QUESTION_WORDS =
  "多少 多少钱 什么 哪些 哪个 如何 怎样 怎么 怎么办 谁 吗 呢 几 是否 能否 可否 哪 何".split(" ");

/** The same in English, where they are words of their own. */
const ENGLISH_WORDS =
  "what which who whom whose how when where why is are was were be do does did can could should will would the a an of for in on at to by with from about any there".split(
    " ",
  );

export const ASKING_WORDS: ReadonlySet<string> = new Set([...QUESTION_WORDS, ...ENGLISH_WORDS]);

/** Words that ask, and words too common to be a part of an answer. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...QUESTION_WORDS,
  ..."的 了 和 与 及 或 是 在 对 为 有 要 等 钱 达到 由 可以 应该 能 会 被 时 中 后 将 向 还 需要 需".split(
    " ",
  ),
]);
