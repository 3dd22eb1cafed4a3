/**
 * One clause: which of its figures are goals, and of what.
 *
 * Two forms: a subject with its predicate (…比例达23%以上, 区域品牌40个左右), and
 * a verb with figure and noun (培育10家供应链管理示范企业).
 */
import { inFolded } from "../../text/fold.js";
import type { Comparator } from "../../vocabulary.js";
import { type Chunk, chunksOf } from "./chunks.js";
import { isBase, isCondition, isEnded, isPaid } from "./definitions.js";
import type { Figure } from "./figures.js";
import { isBaseFigure, isGoal, isPast } from "./goals.js";
import { creates, endsInVerb, leadOf } from "./lead.js";
import { type Passage, TIME } from "./passage.js";
import { type Predicate, predicateOf } from "./predicate.js";
import { measure, quoteFrom, trimmedEnd } from "./quote.js";
import { add, type Reading, yearNow } from "./reading.js";
import { membersOf } from "./share.js";
import { objectBefore, subjectOf } from "./subject.js";
import { wordsOf } from "./words.js";
import { firstFrom } from "./years.js";

/** Reads a clause with its figures; those that only define something are no figures of its own. */
export function readClause(
  reading: Reading,
  from: number,
  to: number,
  figures: readonly Figure[],
): void {
  const { plain } = reading.passage;
  if (isCondition(plain.slice(from, to))) return;
  const own = figures.filter((figure) => !defines(plain, figure, from, to));
  const start = afterDefinition(plain, figures, own, from);
  const chunks = chunksOf(plain, own, start, to);
  reading.sentence.verb = "";
  for (let i = 0; i < chunks.length; )
    i += readShared(reading, chunks, i) || readOne(reading, chunks[i] as Chunk);
}

/** Nothing but a separator or a year stands before the figure. */
const BARE = new RegExp(`(?:^|[、和与及${TIME}\\s])$`, "u");

/** 主营业务收入1亿元以上的企业, 产值超500亿元的产业集群: the figure tells which are meant. */
function defines(plain: string, figure: Figure, from: number, to: number): boolean {
  const after = plain.slice(figure.end, to);
  if (isEnded(after)) return false;
  const before = plain.slice(from, figure.start);
  if (isBase(before, after)) return false;
  const bare = BARE.test(before) || endsInVerb(before.trimEnd());
  if (bare) return false;
  const { core, verb } = predicateOf(before);
  const governed =
    core === 0 ||
    endsInVerb(before.slice(0, core)) ||
    leadOf(before.slice(0, core), true).length >= core;
  if (/^\s?的/u.test(after)) return !governed;
  return figure.kind !== "count" ? !governed : verb === "reach" && !governed;
}

/** After a figure that defines, the next part begins behind a 、. */
function afterDefinition(
  plain: string,
  all: readonly Figure[],
  own: readonly Figure[],
  from: number,
): number {
  const first = own[0];
  if (first === undefined) return from;
  const last = all.filter((figure) => figure.start < first.start && !own.includes(figure)).at(-1);
  if (last === undefined) return from;
  const parting = plain.slice(last.end, first.start).indexOf("、");
  return parting < 0 ? from : last.end + parting + 1;
}

/** 分别达50%和30%: as many members as figures. Gives the number of figures read. */
function readShared(reading: Reading, chunks: readonly Chunk[], at: number): number {
  const { passage } = reading;
  const first = chunks[at] as Chunk;
  const predicate = predicateOf(passage.plain.slice(first.from, first.figure.start));
  if (!predicate.shared) return 0;
  let end = at + 1;
  while (
    end < chunks.length &&
    isNext(passage.plain, chunks[end - 1] as Chunk, chunks[end] as Chunk)
  )
    end++;
  const subject = subjectOf(reading, first, predicate);
  const count = end - at;
  if (subject === null || count < 2 || !isGoal(reading, first, predicate, true)) return 0;
  const years = yearsOf(passage, first, count);
  const members = years === null ? membersOf(subject, count) : years.map(() => subject);
  if (members === null) return 0;
  if (isPaid(passage.plain.slice(first.from, first.to), subject)) return count;
  const to = (chunks[end - 1] as Chunk).figure.end;
  chunks.slice(at, end).forEach(({ figure }, i) => {
    const comparator = comparatorOf(reading, predicate, figure);
    add(reading, {
      ...measure(passage, figure),
      indicator: members[i] ?? "",
      ...(years === null ? {} : { year: years[i] ?? 0 }),
      comparator,
      from: quoteFrom(reading, first.from),
      to,
    });
  });
  return end - at;
}

/** 到2018年和2020年分别达到10%和20%: as many years as figures. */
function yearsOf(
  { years }: Passage,
  { from, figure }: Chunk,
  count: number,
): readonly number[] | null {
  const own = years.slice(firstFrom(years, from), firstFrom(years, figure.start));
  return own.length === count ? own.map(({ year }) => year) : null;
}

const isNext = (plain: string, one: Chunk, next: Chunk): boolean =>
  /^(?:[、和与及或,\s]|以及)*$/u.test(plain.slice(one.figure.end, next.figure.start));

function readOne(reading: Reading, chunk: Chunk): 1 {
  const { plain } = reading.passage;
  const predicate = predicateOf(plain.slice(chunk.from, chunk.figure.start));
  const after = plain.slice(chunk.figure.end, chunk.to);
  if (isEnded(after) || isBase(plain.slice(chunk.from, chunk.figure.start), after)) {
    readPredicate(reading, chunk, predicate);
  } else readVerb(reading, chunk, predicate);
  return 1;
}

/** …比例提高到不低于50%; 区域品牌40个左右; 力争130家. */
function readPredicate(reading: Reading, chunk: Chunk, predicate: Predicate): void {
  const { passage, sentence } = reading;
  const { figure, from } = chunk;
  const own = subjectOf(reading, chunk, predicate);
  const base = own === null ? (sentence.subject ?? objectBefore(reading)) : null;
  const subject = own ?? base;
  if (subject === null || !isGoal(reading, chunk, predicate, own !== null)) return;
  if (isPaid(passage.plain.slice(from, chunk.to), subject)) return;
  const grown =
    predicate.grow === null
      ? ""
      : wordsOf(passage, from + predicate.grow[0], from + predicate.grow[1]);
  const carriedAt = own === null || isShareOf(passage, chunk) ? sentence.subjectAt : from;
  const starts = sentence.hit ? Math.min(from, carriedAt || from) : from;
  add(
    reading,
    {
      ...measure(passage, figure),
      indicator: subject + grown,
      comparator: comparatorOf(reading, predicate, figure, isBaseFigure(reading, chunk)),
      from: quoteFrom(reading, starts),
      to: figure.end,
    },
    subject,
  );
}

const isShareOf = ({ plain }: Passage, { from }: Chunk): boolean => plain.startsWith("占", from);

/** 培育10家示范企业, 新建10个…、30个…, 50%的中型工业企业至少拥有…. */
function readVerb(reading: Reading, chunk: Chunk, predicate: Predicate): void {
  const { passage, sentence } = reading;
  const { figure, from, to } = chunk;
  const noun = nounAfter(passage, figure.end, to);
  if (noun === null || reading.actual || isPast(reading)) return;
  // 推进已有3家机构与企业合作 tells which, and how many there are only in passing.
  if (predicate.verb === "have") return;
  const verb = verbBefore(reading, chunk, predicate);
  if (verb === null || isPaid(passage.plain.slice(from, to), verb + noun)) return;
  const every =
    verb !== "" && sentence.every !== "" && !verb.startsWith(sentence.every) ? sentence.every : "";
  const shared = /^[、和与及\s]*$/u.test(passage.plain.slice(from, figure.start))
    ? sentence.verb
    : "";
  sentence.verb = verb || shared;
  const starts = every === "" ? from : sentence.everyAt;
  add(reading, {
    ...measure(passage, figure),
    indicator: every + (shared || verb) + withoutPurpose(noun, verb),
    comparator: comparatorOf(reading, predicate, figure),
    from: quoteFrom(reading, starts),
    to: trimmedEnd(passage.plain, to),
  });
  sentence.every = "";
}

/** 扶持500家高成长中小企业发展: what they are helped to is no part of what is counted. */
const withoutPurpose = (noun: string, verb: string): string =>
  /[扶支][持助]$/u.test(verb) ? noun.replace(/(?:发展|發展)$/u, "") : noun;

const WITHOUT_FIGURE = inFolded(/全覆盖\s*$/u);

function nounAfter(passage: Passage, from: number, to: number): string | null {
  const noun = wordsOf(passage, from, to);
  const plain = passage.plain.slice(from, to);
  // 20个产业集群实现…全覆盖 is reached without a figure.
  return noun.length < 2 || WITHOUT_FIGURE.test(plain) ? null : noun;
}

/** The verb that stays in the indicator; empty where it only brings about; null where none governs. */
function verbBefore(
  reading: Reading,
  { from, figure }: Chunk,
  predicate: Predicate,
): string | null {
  const { passage, sentence } = reading;
  const core = passage.plain.slice(from, from + predicate.core);
  const timed = yearNow(reading) !== null || reading.scope.goal;
  const lead = leadOf(core, true);
  const rest = core.slice(lead.length);
  if (/等\s*$/u.test(core)) return lead.made && creates(core.slice(0, lead.length)) ? "" : null;
  if (/(?:现|已|原|共|目前)有?$/u.test(core)) return null;
  const aimed = lead.aimed || predicate.aimed || sentence.aimed;
  if (rest.trim() === "") {
    if (figure.kind === "time") return aimed ? "" : null;
    const governed = lead.made || aimed || sentence.hit || timed;
    return governed && (timed || aimed || creates(core)) ? "" : null;
  }
  if (!endsInVerb(rest) || !(timed || aimed || creates(rest))) return null;
  return wordsOf(passage, from + lead.length, from + core.length);
}

function comparatorOf(
  reading: Reading,
  predicate: Predicate,
  figure: Figure,
  base = false,
): Comparator {
  if (reading.actual || predicate.verb === "have" || base) return "actual";
  return predicate.bound ?? figure.bound ?? "=";
}
