/**
 * A sheet as CSV (RFC 4180) that office programs open: UTF-8 with its mark, CRLF.
 *
 * Guarantee: no cell is run as a formula.
 */
import { stringify } from "csv-stringify/sync";
import type { Report } from "../vocabulary.js";
import { holdable } from "./plain.js";
import { saidIn } from "./runs.js";
import { ASKED_LABEL, CORPUS_LABEL } from "./terms.js";
import { printedTime } from "./time.js";

/**
 * The first sheet of a report. A file of lines has no head, so each line says
 * from which state of the corpus and which question it comes: lines are sorted,
 * deleted and put together with those of other files.
 */
export function csvOf({ sheets, corpus, asked }: Report): string {
  const { columns = [], rows = [] } = sheets[0] ?? {};
  const head = [...columns.map(({ name }) => name), CORPUS_LABEL, ASKED_LABEL];
  const body = rows.map((row) =>
    [...row, printedTime(corpus), asked].map((cell) =>
      typeof cell === "number" ? cell : holdable(saidIn(cell)),
    ),
  );
  return stringify([head, ...body], {
    bom: true,
    escape_formulas: true,
    // By itself it quotes for CRLF only, and a line feed alone ends a line in most readers.
    quoted_match: /[\r\n]/u,
    record_delimiter: "windows",
  });
}
