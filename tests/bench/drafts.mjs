/**
 * Drafts made of what a library holds, clean and with one planted error each:
 * what the checker has to find, and what it has to leave alone. Each is made in
 * the script of its document, and every third in the other one.
 */
/** @typedef {import("../../src/vocabulary.js").PolicyDocument} PolicyDocument */
/** @typedef {import("../../src/vocabulary.js").FindingKind} FindingKind */
/** @typedef {import("../../src/vocabulary.js").Work} Work */
/** @typedef {import("../../src/vocabulary.js").Script} Script */
/** `planted` is null in a clean draft. @typedef {{ text: string, planted: FindingKind | null }} PlantedDraft */
/** @typedef {{ documents: readonly PolicyDocument[], works: readonly Work[], inScript: (text: string, script: Script) => string }} Ground */

/** A passage that may be quoted: long enough to be told, short enough to be quoted. */
const QUOTED = [20, 120];
const SIGNED = "2027-01-05";
const DATE = "\n\n2027年1月5日\n";

/** @param {string} title @param {string | null} number */
const written = (title, number) => `《${title}》${number === null ? "" : `（${number}）`}`;
/** @param {Pick<PolicyDocument, "title">} document */
const titleOf = ({ title }) => title.replace(/\s/gu, "");
/** @param {Pick<PolicyDocument, "title" | "docNumber">} document @param {string | null} number */
const cite = (document, number = document.docNumber) => written(titleOf(document), number);

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
  `关于有关工作的方案\n\n${cite(document)}${["提出", "要求", "明确", "指出"][turn % 4]}：“${words}”，请照此办理。${DATE}`;

/** Whether a document says of itself that it holds no longer when the drafts are signed. @param {PolicyDocument} document */
const hasExpired = ({ validity }) => (validity?.expires ?? SIGNED) < SIGNED;

/** A title over a line break, as a careless copy has it. @param {string} title */
const broken = (title) => `${title.slice(0, 9)}\n${title.slice(9)}`;

/** Labels of the articles of a document, in its order. @param {PolicyDocument} document */
const articlesOf = ({ nodes }) =>
  nodes.flatMap(({ label }) =>
    label !== null && /^第[^章节]+[条條]$/u.test(label) ? [label] : [],
  );

/** @param {PlantedDraft[]} drafts @param {Ground["inScript"]} inScript */
function inBothScripts(drafts, inScript) {
  return drafts.flatMap((one, turn) => {
    if (turn % 3 !== 0) return [one];
    const other = /[為據條關]/u.test(one.text) ? "hans" : "hant";
    return [one, { ...one, text: inScript(one.text, other) }];
  });
}

/** @param {Ground} ground @returns {PlantedDraft[]} */
export function cleanDrafts({ documents, inScript }) {
  const drafts = documents
    .filter((document) => !hasExpired(document))
    .flatMap((document, turn) => [
      draft(cite(document), turn),
      draft(cite(document, null), turn + 1),
      draft(written(broken(titleOf(document)), document.docNumber), turn + 2),
      draft(`${cite(document)}（以下简称《方案》），按照《方案》要求和《方案》`, turn),
      ...articlesOf(document)
        .filter((_, at) => at % 7 === 0)
        .map((label, at) => draft(`${cite(document, null)}${label}`, at)),
      ...sentences(document).map((sentence, index) => said(document, sentence, index)),
    ]);
  return inBothScripts(
    drafts.map((text) => ({ text, planted: null })),
    inScript,
  );
}

/** One error a draft, of every kind the documents allow. @param {Ground} ground @returns {PlantedDraft[]} */
export function plantedDrafts({ documents, works, inScript }) {
  const drafts = [
    ...misnumbered(documents),
    ...documents.flatMap((document, turn) => misprinted(document, turn)),
    ...documents.flatMap((document) => mistitled(document)),
    ...documents.flatMap((document) => misquoted(document)),
    ...missingArticles(documents),
    ...repealed(documents, works),
  ];
  return inBothScripts(drafts, inScript);
}

/** A number of the form code〔year〕serial. @param {PolicyDocument} document */
const isNumbered = ({ docNumber }) => docNumber !== null && /^[^〔]+〔\d{4}〕\d+/u.test(docNumber);

/** Wrong serial, year, agency, digits turned about, another's number, all with the right title. @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
function misnumbered(documents) {
  const all = documents.filter(isNumbered);
  const taken = new Set(all.map(({ docNumber }) => docNumber));
  return all.flatMap((document, turn) => {
    const number = document.docNumber ?? "";
    const serial = (/** @type {(digits: string) => string} */ change) =>
      number.replace(/\d+(?=[号號])/u, change);
    const wrong = [
      serial((digits) => String(Number(digits) + 700)),
      serial((digits) => `${digits}8`),
      serial((digits) => [...digits].reverse().join("").replace(/^0+/u, "")),
      number.replace(/〔(\d+)〕/u, (_, digits) => `〔${Number(digits) - 1}〕`),
      number.replace(/〔(\d+)〕/u, (_, digits) => `〔${Number(digits) - 3}〕`),
      // The office for its government, the party for the government, another department.
      /办〔/u.test(number) ? number.replace("办〔", "〔") : number.replace("〔", "办〔"),
      number.replace(/^(.)[府政]/u, "$1委"),
      all[(turn + 1) % all.length]?.docNumber ?? number,
      all[(turn + 7) % all.length]?.docNumber ?? number,
    ];
    const others = wrong.filter((one, at) => one !== number && (at > 6 || !taken.has(one)));
    return others.map((printed) => ({
      planted: /** @type {const} */ ("title-number-mismatch"),
      text: draft(cite(document, printed), turn),
    }));
  });
}

const BRACKETS = ["[]", "()", "（）", "【】", "［］", "〖〗", "{}", "「」"];

/** Brackets, a mark left open, dates that cannot be. @param {PolicyDocument} document @param {number} turn @returns {PlantedDraft[]} */
function misprinted(document, turn) {
  if (!isNumbered(document)) return [];
  const number = document.docNumber ?? "";
  /** @param {FindingKind} planted @param {string} text @returns {PlantedDraft} */
  const plant = (planted, text) => ({ planted, text });
  const early = Object.entries({ "1990-01-05": "1990年1月5日", "2001-03-05": "二〇〇一年三月五日" })
    .filter(([day]) => day < (document.issued ?? ""))
    .map(([, date]) => date);
  return [
    ...BRACKETS.flatMap(([open = "", close = ""]) => {
      const printed = number.replace("〔", open).replace("〕", close);
      return [
        plant("brackets", draft(cite(document, printed), turn)),
        plant("brackets", draft(`${printed}文件`, turn)),
      ];
    }),
    plant("later-than-draft", draft(cite(document, number.replace(/〔\d+〕/u, "〔2031〕")), turn)),
    plant("later-than-draft", draft(number.replace(/〔\d+〕/u, "〔2028〕"), turn)),
    ...early.map((date) =>
      plant("later-than-draft", draft(cite(document), turn).replace(DATE, `\n\n${date}\n`)),
    ),
    plant("unclosed", draft(cite(document).replace(/》(?=（[^）]*[号號]）$)/u, ""), turn)),
  ];
}

/** A word left out, put in, changed, or two changed about, in a title with its right number. @param {PolicyDocument} document @returns {PlantedDraft[]} */
function mistitled(document) {
  if (!isNumbered(document)) return [];
  const title = titleOf(document);
  // Where the title says what it is about, behind its bodies.
  const at = Math.max(title.search(/关于|關於/u) + 2, 0) + 4;
  const changed = [
    title.slice(0, at) + title.slice(at + 2),
    `${title.slice(0, at)}全面${title.slice(at)}`,
    `${title.slice(0, at)}某某${title.slice(at + 2)}`,
    title.slice(0, at) +
      title.slice(at + 2, at + 4) +
      title.slice(at, at + 2) +
      title.slice(at + 4),
  ];
  // Another figure makes it another work, and the number is not that one's.
  const figures = title.replace(/\D+/gu, " ");
  return changed
    .filter((wrong) => wrong.replace(/\D+/gu, " ") === figures)
    .filter((wrong) => title.length > at + 6 && plainly(wrong) !== plainly(title))
    .map((wrong, turn) => ({
      planted: /** @type {const} */ ("title-differs"),
      text: draft(written(wrong, document.docNumber), turn),
    }));
}

/** @param {string} words */
const plainly = (words) => words.replace(/[^\p{L}\p{N}]/gu, "");

/** A figure raised, a word left out, two changed about, a word put in, a duty turned. @type {readonly ((sentence: string) => string)[]} */
const SLIPS = [
  (sentence) => sentence.replace(/\d+/u, (digits) => String(Number(digits) + 1)),
  (sentence) => sentence.slice(0, 8) + sentence.slice(10),
  (sentence) =>
    sentence.slice(0, 9) + sentence.slice(11, 13) + sentence.slice(9, 11) + sentence.slice(13),
  (sentence) => `${sentence.slice(0, 12)}必须${sentence.slice(12)}`,
  (sentence) => sentence.replace(/不得|应当|可以|應當|鼓励|支持/u, "禁止"),
  (sentence) =>
    sentence.replace(/\d+(?=[%％万亿年个家])/u, (digits) => String(Number(digits) * 2 + 1)),
  (sentence) => `${sentence.slice(0, 10)}某${sentence.slice(11)}`,
];

/** @param {PolicyDocument} document @returns {PlantedDraft[]} */
function misquoted(document) {
  return sentences(document).flatMap((sentence, turn) => {
    const slip = SLIPS[turn % SLIPS.length]?.(sentence) ?? sentence;
    // What only moves a sign of punctuation changes no word.
    if (plainly(slip) === plainly(sentence)) return [];
    return [{ planted: /** @type {const} */ ("quote-differs"), text: said(document, slip, turn) }];
  });
}

/** @param {readonly PolicyDocument[]} documents @returns {PlantedDraft[]} */
function missingArticles(documents) {
  return documents.flatMap((document, turn) => {
    const count = new Set(articlesOf(document)).size;
    if (count < 5) return [];
    // Next to the last, far away, in figures.
    const places = ["第九百九十九条", `第${count + 60}条`, `第${count + 200}条第二款`];
    return places.map((place) => ({
      planted: /** @type {const} */ ("no-such-article"),
      text: draft(`${cite(document)}${place}`, turn),
    }));
  });
}

/** What another document ends, and what says itself that it is over. @param {readonly PolicyDocument[]} documents @param {readonly Work[]} works @returns {PlantedDraft[]} */
function repealed(documents, works) {
  const ended = works.filter(({ citedBy }) =>
    citedBy.some(({ relation, issued }) => relation === "repeals" && (issued ?? "") < SIGNED),
  );
  return [...ended, ...documents.filter(hasExpired)].flatMap((one, turn) =>
    [one.docNumber, null].map((number) => ({
      planted: /** @type {const} */ ("repealed"),
      text: draft(cite(one, number), turn),
    })),
  );
}
