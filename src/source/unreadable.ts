/**
 * A file that cannot be read, told in one sentence: what is wrong, where, and
 * what the keeper of the corpus can do. The only error a reader throws.
 */
export class Unreadable extends Error {
  override name = "Unreadable";
  /** What would read it, where the keeper has but to ask for it. */
  readonly wants: "ocr" | null;

  constructor(sentence: string, wants: "ocr" | null = null) {
    super(sentence);
    this.wants = wants;
  }
}

/** Runs a library over foreign bytes; whatever it throws becomes an `Unreadable` that says so. */
export async function guarded<T>(what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Unreadable(
      `${what} 文件损坏或不合格式，请重新另存后再放入 · damaged ${what} file, save it anew (${why})`,
    );
  }
}
