/**
 * A draft: any file to the lines it holds, and its citations checked against
 * the library. Nothing of it is kept.
 */
import type { Library } from "./library.js";
import { checkDraft } from "./references/check.js";
import { citingDraft } from "./references/draft.js";
import { findCitations } from "./references/find.js";
import { lastArticle } from "./references/provision-node.js";
import { type HeldDocument, resolveAll } from "./references/resolve.js";
import { SaidBefore } from "./references/said-before.js";
import { type References, referencesOf } from "./references.js";
import { readSource } from "./source/read.js";
import { Unreadable } from "./source/unreadable.js";
import type {
  CheckedDraft,
  Citation,
  CitedBy,
  DraftTally,
  PolicyDocument,
  Remark,
} from "./vocabulary.js";

/** Longest draft that is checked, in characters: a plan of two hundred pages. */
export const LONGEST_DRAFT = 300_000;

/** A draft's file as text. Places in the findings are places in its lines, joined by line breaks. */
export interface DraftText {
  readonly format: string;
  readonly lines: readonly string[];
  /** What the reader doubts, an undecodable byte say. */
  readonly remarks: readonly Remark[];
}

/**
 * The lines of a draft, whatever the format of its file; with `ocr` those of a scan too.
 * @throws Unreadable, in a sentence for the reader
 */
export async function readDraft(file: string, bytes: Uint8Array, ocr = false): Promise<DraftText> {
  if (bytes.length === 0) throw new Unreadable("文件是空的 · the file is empty");
  const { format, lines, remarks } = await readSource(file, bytes, { ocr });
  const texts = lines.map(({ text }) => text);
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  if (length > LONGEST_DRAFT) {
    throw new Unreadable(
      `文稿有 ${length} 字，至多核对 ${LONGEST_DRAFT} 字，请分开核对 · ` +
        `${length} characters are more than the ${LONGEST_DRAFT} that are checked at once, check it in parts`,
    );
  }
  return { format, lines: texts, remarks };
}

/** Finds and resolves the citations of a draft and says what is wrong with them; `today` is an ISO date. */
export function checkCitations(library: Library, text: string, today: string): CheckedDraft {
  const references = referencesOf(library);
  const citing = citingDraft(text, today);
  const { registry, held } = references;
  const found = findCitations(text);
  const citations = resolveAll(
    found,
    { registry, held, citing, own: null },
    null,
    new SaidBefore(),
  );
  const desk = {
    ...{ registry, citing, repealed: repealsIn(references), passages: passagesIn(library) },
    validity: (id: string) => documentIn(library, id)?.validity ?? null,
    lastArticle: (id: string) => articlesIn(held(id)),
  };
  return { citations, findings: checkDraft(text, citations, desk), tally: tallyOf(citations) };
}

/** Citations of other works: neither 本方案, nor 第三条 of the draft itself, nor a form to be filled in. */
function tallyOf(citations: readonly Citation[]): DraftTally {
  const cited = citations.filter(
    ({ kind, base }) =>
      kind !== "form" && kind !== "self" && !(kind === "pointer" && base === null),
  );
  const held = cited.filter(({ document }) => document !== null).length;
  const notHeld = cited.filter(({ work, document }) => work !== null && document === null).length;
  return { citations: cited.length, held, notHeld, unclear: cited.length - held - notHeld };
}

/** Who repealed which work, by the clauses that say so. */
function repealsIn({ work }: References) {
  return (id: string): CitedBy | undefined =>
    work(id)?.citedBy.find(({ relation }) => relation === "repeals");
}

function documentIn({ documents }: Library, id: string): PolicyDocument | undefined {
  return documents.find((one) => one.id === id);
}

const articlesIn = (held: HeldDocument | undefined): number =>
  held === undefined ? 0 : lastArticle(held.articles);

function passagesIn(library: Library) {
  return (id: string): { id: string; text: string }[] => {
    const document = documentIn(library, id);
    return (document?.nodes ?? []).map(({ path, text }) => ({ id: `${id}:${path}`, text }));
  };
}
