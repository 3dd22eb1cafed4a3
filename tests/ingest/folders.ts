/** A corpus and an index of a test's own, removed when it is over. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type IngestOptions, type IngestReport, ingest } from "../../src/ingest.js";

export interface Folders {
  readonly corpus: string;
  readonly index: string;
  /** Writes a file of the corpus, with its folders. */
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  ingest(options?: Partial<IngestOptions>): Promise<IngestReport>;
}

export function folders(): Folders {
  const home = mkdtempSync(join(tmpdir(), "ceyin-ingest-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const corpus = join(home, "corpus");
  const index = join(home, "index");
  mkdirSync(corpus);
  return {
    corpus,
    index,
    write: (file, content) => {
      mkdirSync(dirname(join(corpus, file)), { recursive: true });
      writeFileSync(join(corpus, file), content);
    },
    remove: (file) => rmSync(join(corpus, file), { recursive: true }),
    ingest: (options = {}) => ingest({ corpus, index, ...options }),
  };
}

/** A plan of a place with its measures, one a clause. */
export function plan(place: string, ...measures: string[]): string {
  const items = measures.map((measure, i) => `${i + 1}. ${measure}。支持企业建设研发机构。`);
  return `${place}科技创新发展行动计划\n（2017—2020年）\n\n一、主要任务\n\n${items.join("\n")}\n`;
}

/** Bytes that are a picture, whatever the name says. */
export const PICTURE = Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex");
