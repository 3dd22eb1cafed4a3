/** The straight rules drawn on a page of a PDF: strokes, and fills as thin as a stroke. */
import type { Rule } from "./print-tables.js";

type Matrix = readonly number[];

/** Names of the operators that draw or move, as numbers in pdf.js. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fillStroke: number;
  readonly fill: number;
  readonly eoFill: number;
}

export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Thicker than any rule between cells. */
const THICKEST = 3;
/** Shorter than any side of a cell: strokes of drawn letters, underlines of a number. */
const SHORTEST = 8;

export function rulesOf({ fnArray, argsArray }: Operations, ops: Operators, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let now: Matrix = page;
  fnArray.forEach((op, i) => {
    const args = argsArray[i];
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push(now);
    if (op === ops.restore || op === ops.paintFormXObjectEnd) now = saved.pop() ?? page;
    if (op === ops.transform) now = product(now, numbersIn(args));
    if (op === ops.paintFormXObjectBegin) now = product(now, numbersIn((args as unknown[])?.[0]));
    if (op === ops.constructPath) rules.push(...pathRules(args, ops, now));
  });
  return rules;
}

function numbersIn(value: unknown): Matrix {
  const numbers = Array.isArray(value) || ArrayBuffer.isView(value) ? [...(value as number[])] : [];
  return numbers.length === 6 ? numbers : [1, 0, 0, 1, 0, 0];
}

/** Codes of a path's steps in pdf.js, with how many numbers follow each. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0];

function pathRules(args: unknown, ops: Operators, matrix: Matrix): Rule[] {
  const [paint, paths] = args as [number, readonly (ArrayLike<number> | null)[]];
  const stroked = [ops.stroke, ops.closeStroke, ops.fillStroke].includes(paint);
  const filled = [ops.fill, ops.eoFill].includes(paint);
  if (!stroked && !filled) return [];
  return paths.flatMap((path) => {
    const corners = path === null ? [] : cornersOf(path, matrix);
    return corners.flatMap((corner) => (stroked ? sides(corner) : thin(corner)));
  });
}

type Point = readonly [x: number, y: number];

/** The points of each part of a path; parts with curves are drawings and left out. */
function cornersOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  let curved = false;
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4;
    if (step === 0) parts.push([]);
    if (step <= 1) parts.at(-1)?.push(placed(path[at + 1] ?? 0, path[at + 2] ?? 0, matrix));
    if (step === 2 || step === 3) curved = true;
    if (step === 4 && parts.at(-1)?.[0]) parts.at(-1)?.push(parts.at(-1)?.[0] as Point);
    at += 1 + (STEPS[step] ?? 0);
  }
  return curved ? [] : parts;
}

function placed(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function sides(corners: readonly Point[]): Rule[] {
  return corners.slice(1).flatMap((to, i) => ruleBetween(corners[i] as Point, to));
}

/** A filled part is a rule where it is as thin as one. */
function thin(corners: readonly Point[]): Rule[] {
  if (corners.length < 4) return [];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  if (right - left <= THICKEST) return ruleBetween([x, top], [x, bottom]);
  return bottom - top <= THICKEST ? ruleBetween([left, y], [right, y]) : [];
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule[] {
  const across = Math.abs(x1 - x0);
  const down = Math.abs(y1 - y0);
  if (down < 1 && across >= SHORTEST) {
    return [{ lies: "across", at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  }
  if (across < 1 && down >= SHORTEST) {
    return [{ lies: "down", at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  }
  return [];
}

export function product(m: Matrix, n: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}
