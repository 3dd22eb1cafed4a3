/** Words of a question that ask, and words too common to be a part of an answer. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "的 了 和 与 及 或 是 在 对 为 有 要 等 多少 多少钱 什么 哪些 哪个 如何 怎样 怎么 怎么办 谁 吗 呢 几 钱 达到 由 是否 能否 可否 可以 应该 能 会 被 时 中 后 将 向 还 需要 需 哪 何".split(
    " ",
  ),
);
