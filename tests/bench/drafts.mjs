/**
 * Drafts made of what a library holds, clean and with one planted error each:
 * what the checker has to find, and what it has to leave alone.
 */
/** @typedef {import("../../src/vocabulary.js").PolicyDocument} PolicyDocument */
/** @typedef {import("../../src/vocabulary.js").FindingKind} FindingKind */
/** `planted` is null in a clean draft. @typedef {{ text: string, planted: FindingKind | null }} PlantedDraft */

/** A passage that may be quoted: long enough to be told, short enough to be quoted. */
const QUOTED = [20, 120];
const SIGNED = "2027-01-05";
const DATE = "\n\n2027年1月5日\n";

/** @param {PolicyDocument} document @param {string | null} number */
const cite = ({ title, docNumber }, number = docNumber) =>
  `《${title.replace(/\s/gu, "")}》${number === null ? "" : `（${number}）`}`;

const LEADS = ["为贯彻落实", "根据", "按照", "依据"];
/** @param {string} words @param {number} turn */
const draft = (words, turn) =>
  `关于有关工作的方案\n\n${LEADS[turn % LEADS.length]}${words}精神，制定本方案。${DATE}`;

/** Sentences of a document that stand alone as a quotation. @param {PolicyDocument} document */
function sentences({ nodes }) {
  return nodes
    .flatMap(({ text, type }) =>
      type === "row" || type === "table" ? [] : text.split(/[。；\n]/u),
    )
    .map((sentence) => sentence.replace(/^\s*[（(]?[一二三四五六七八九十\d]+[）)、．.]\s*/u, ""))
    .filter(({ length }) => length >= (QUOTED[0] ?? 0) && length <= (QUOTED[1] ?? 0))
    .filter((sentence) => !/[“”「」《》■]/u.test(sentence));
}

/** @param {PolicyDocument} document @param {string} words @param {number} turn */
const said = (document, words, turn) =>
  `关于有关工作的方案\n\n${cite(document)}${["提出", "要求", "明确"][turn % 3]}：“${words}”，请照此办理。${DATE}`;

/** Whether a document says of itself that it holds no longer when the drafts are signed. @param {PolicyDocument} document */
const hasExpired = ({ validity }) => (validity?.expires ?? SIGNED) < SIGNED;

/** @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
export function cleanDrafts(documents) {
  const drafts = documents
    .filter((document) => !hasExpired(document))
    .flatMap((document, turn) => [
      draft(cite(document), turn),
      draft(cite(document, null), turn + 1),
      ...sentences(document).map((sentence, index) => said(document, sentence, index)),
    ]);
  return drafts.map((text) => ({ text, planted: null }));
}

/** One error a draft, of every kind the documents allow. @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
export function plantedDrafts(documents) {
  return [
    ...numbered(documents),
    ...documents.flatMap((document) => misquoted(document)),
    ...missingArticles(documents),
    ...documents.filter(hasExpired).map((document, turn) => ({
      planted: /** @type {const} */ ("repealed"),
      text: draft(cite(document), turn),
    })),
  ];
}

/** @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
function numbered(documents) {
  const all = documents.filter(({ docNumber }) => docNumber !== null && /〔/u.test(docNumber));
  return all.flatMap((document, turn) => {
    const number = document.docNumber ?? "";
    const other = all[(turn + 1) % all.length]?.docNumber ?? "";
    /** @param {FindingKind} planted @param {string} printed @returns {PlantedDraft} */
    const plant = (planted, printed) => ({
      planted,
      text: draft(cite(document, printed), turn),
    });
    const serial = number.replace(/\d+(?=[号號])/u, (digits) => String(Number(digits) + 700));
    const year = number.replace(/〔(\d+)〕/u, (_, digits) => `〔${Number(digits) - 1}〕`);
    return [
      plant("brackets", number.replace("〔", "[").replace("〕", "]")),
      plant("brackets", number.replace("〔", "（").replace("〕", "）")),
      plant("brackets", number.replace("〔", "【").replace("〕", "】")),
      plant("title-number-mismatch", serial),
      plant("title-number-mismatch", year),
      ...(other === number ? [] : [plant("title-number-mismatch", other)]),
      plant("later-than-draft", number.replace(/〔\d+〕/u, "〔2031〕")),
      {
        planted: /** @type {const} */ ("unclosed"),
        text: draft(cite(document).replace(/》(?=（[^）]*[号號]）$)/u, ""), turn),
      },
      {
        planted: /** @type {const} */ ("later-than-draft"),
        text: draft(cite(document), turn).replace(DATE, "\n\n1990年1月5日\n"),
      },
    ];
  });
}

/** A figure raised, a word left out, two words changed about, a word put in. @type {readonly ((sentence: string) => string)[]} */
const SLIPS = [
  (sentence) => sentence.replace(/\d+/u, (digits) => String(Number(digits) + 1)),
  (sentence) => sentence.slice(0, 8) + sentence.slice(10),
  (sentence) =>
    sentence.slice(0, 9) + sentence.slice(11, 13) + sentence.slice(9, 11) + sentence.slice(13),
  (sentence) => `${sentence.slice(0, 12)}必须${sentence.slice(12)}`,
];

const SIGNS = /[^\p{L}\p{N}]/gu;

/** @param {PolicyDocument} document @returns {PlantedDraft[]} */
function misquoted(document) {
  return sentences(document).flatMap((sentence, turn) => {
    const slip = SLIPS[turn % SLIPS.length]?.(sentence) ?? sentence;
    // What only moves a sign of punctuation changes no word.
    if (slip.replace(SIGNS, "") === sentence.replace(SIGNS, "")) return [];
    return [{ planted: /** @type {const} */ ("quote-differs"), text: said(document, slip, turn) }];
  });
}

/** @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
function missingArticles(documents) {
  return documents
    .filter(({ nodes }) => nodes.some(({ label }) => /^第.+条/u.test(label ?? "")))
    .map((document, turn) => ({
      planted: /** @type {const} */ ("no-such-article"),
      text: draft(`${cite(document)}第九百九十九条`, turn),
    }));
}
