/** A page of an OFD as pieces on a sheet, in points; its templates lie beneath it. */
import type { Piece, Sheet } from "./print.js";
import { type Rule, tablesOf } from "./print-tables.js";
import { allOf, attribute, wordsOf, type XmlNode } from "./xml-nodes.js";

export type Template = XmlNode;

/** OFD measures in millimetres. */
const POINT = 72 / 25.4;
/** A4, where the file does not say. */
const A4 = [210, 297];

export function pageSheet(
  content: XmlNode,
  templates: ReadonlyMap<string, Template>,
  area: string,
): Sheet {
  const box = numbers(allOf(content, "PhysicalBox").map(wordsOf)[0] ?? area);
  const [width = 210, height = 297] = box.length === 4 ? box.slice(2) : A4;
  const beneath = allOf(content, "Template").flatMap(
    (node) => templates.get(attribute(node, "TemplateID") ?? "") ?? [],
  );
  const parts = [...beneath, content];
  const pieces = parts.flatMap((part) => allOf(part, "TextObject").flatMap(piecesOf));
  const rules = parts.flatMap((part) => allOf(part, "PathObject").flatMap(rulesOf));
  const { rows, rest } = tablesOf(rules, pieces);
  const rowPieces = rows.map((row) => ({
    text: row.cells.join("\t"),
    cells: row.cells,
    left: row.left,
    right: row.right,
    base: row.bottom,
    size: row.bottom - row.top,
  }));
  return { width: width * POINT, height: height * POINT, pieces: [...rest, ...rowPieces] };
}

function numbers(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?|-?\.\d+/gu) ?? []).map(Number);
}

/** How far each character stands from the one before: `5.6 5.6` or, for nine alike, `g 9 5.6`. */
export function distances(delta: string, count: number): number[] {
  const out: number[] = [];
  const words = delta.trim().split(/\s+/u);
  for (let i = 0; i < words.length && out.length < count; i++) {
    const times = words[i] === "g" ? Math.min(Number(words[++i]) || 0, count) : 1;
    const distance = Number(words[words[i - 1] === "g" ? ++i : i]) || 0;
    for (let n = 0; n < times; n++) out.push(distance);
  }
  return out.slice(0, count);
}

function piecesOf(object: XmlNode): Piece[] {
  const [x = 0, y = 0] = numbers(attribute(object, "Boundary") ?? "");
  const size = Number(attribute(object, "Size") ?? 0) || 4;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attribute(object, "CTM") ?? "");
  return allOf(object, "TextCode").flatMap((code) => {
    const text = wordsOf(code).replace(/[\r\n]+\s*/gu, "");
    const [left, base] = [Number(attribute(code, "X") ?? 0), Number(attribute(code, "Y") ?? 0)];
    const advance = distances(attribute(code, "DeltaX") ?? "", text.length - 1);
    const long = advance.reduce((sum, n) => sum + n, 0) + size;
    const width = advance.length > 0 ? long : size * text.length;
    const piece = {
      text,
      left: (x + a * left + c * base + e) * POINT,
      right: (x + a * (left + width) + c * base + e) * POINT,
      base: (y + b * left + d * base + f) * POINT,
      size: size * Math.abs(d || 1) * POINT,
    };
    return text.trim() === "" ? [] : [piece];
  });
}

/** Straight strokes of a path: `M 0 0 L 150 0`. */
function rulesOf(object: XmlNode): Rule[] {
  const [x = 0, y = 0] = numbers(attribute(object, "Boundary") ?? "");
  const [a = 1, , , d = 1, e = 0, f = 0] = numbers(attribute(object, "CTM") ?? "");
  const rules: Rule[] = [];
  let from: readonly [number, number] | null = null;
  let first: readonly [number, number] | null = null;
  const data = allOf(object, "AbbreviatedData").map(wordsOf).join(" ");
  for (const [, step, px, py] of data.matchAll(/([MSLC])\s*(?:(-?[\d.]+)\s+(-?[\d.]+))?/gu)) {
    const to = [(x + a * Number(px) + e) * POINT, (y + d * Number(py) + f) * POINT] as const;
    if (step === "M" || step === "S") first = to;
    const end = step === "C" ? first : to;
    if (from !== null && end !== null && (step === "L" || step === "C")) {
      rules.push(...ruleBetween(from, end));
    }
    from = end;
  }
  return rules;
}

/** Shorter than any side of a cell. */
const SHORTEST = 8;

function ruleBetween(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): Rule[] {
  const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (down < 1 && across >= SHORTEST) {
    return [{ lies: "across", at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  }
  if (across < 1 && down >= SHORTEST) {
    return [{ lies: "down", at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  }
  return [];
}
