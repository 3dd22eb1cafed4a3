/** Parameters of the paths: what each may be, and a sentence for what it may not. */
import { z } from "zod";
import { LONGEST_DRAFT } from "../draft.js";

const count = (most: number) =>
  z
    .string()
    .regex(/^[0-9]{1,6}$/, "不是整数 · is no whole number")
    .transform(Number)
    .pipe(z.int().min(1, "从 1 起 · counts from 1").max(most, `至多 ${most} · at most ${most}`));

const year = z
  .string()
  .regex(/^[0-9]{4}(?:-[0-9]{4})?$/, "应是四位年份 · should be a year of four digits");
const level = z.enum(["national", "province", "city", "district", "county"]);
const name = z.string().min(1).max(200);

/** Characters of a question that are taken: pages of pasted text are, though only their beginning is searched. */
export const LONGEST_QUESTION = 20_000;

/** What every hit of a search must satisfy, beside what was typed. */
const NARROWING = {
  region: name.optional(),
  level: level.optional(),
  department: name.optional(),
  issuer: name.optional(),
  document: name.optional(),
  year: year.optional(),
  targetYear: year.optional(),
  script: z.enum(["hans", "hant"]).optional(),
  type: name.optional(),
};

const FILTERS = Object.keys(NARROWING) as (keyof typeof NARROWING)[];

/** A filter alone is a question too: every clause of a region, say. */
export const SEARCH = z
  .strictObject({
    q: z
      .string()
      .max(LONGEST_QUESTION, `至多 ${LONGEST_QUESTION} 字 · at most ${LONGEST_QUESTION} characters`)
      .optional(),
    page: count(100_000).default(1),
    size: count(100).default(20),
    sort: z.enum(["relevance", "date"]).default("relevance"),
    ...NARROWING,
  })
  .refine(({ q, ...rest }) => q !== undefined || FILTERS.some((name) => rest[name] !== undefined), {
    path: ["q"],
    message: "缺少，也没有筛选 · is missing, and so is any filter",
  })
  .transform(({ q = "", ...rest }) => ({ q, ...rest }));

export const SUGGEST = z.strictObject({
  q: z.string("缺少 · is missing").max(200, "至多 200 字 · at most 200 characters"),
});

export const DOCUMENTS = z.strictObject({
  region: z.string().optional(),
  level: level.optional(),
  year: year.optional(),
});

const relation = z.enum(["basis", "forwards", "amends", "repeals", "mentions"]);

export const WORKS = z.strictObject({
  held: z
    .enum(["true", "false"])
    .transform((held) => held === "true")
    .optional(),
  level: level.optional(),
  year: year.optional(),
  relation: relation.optional(),
  q: name.optional(),
  sort: z.enum(["cited", "title", "date"]).default("cited"),
  page: count(100_000).default(1),
  size: count(100).optional(),
});

/** Of a work: which of those who cite it. */
export const CITING = z.strictObject({
  clause: z.string().min(1).max(1000).optional(),
  level: level.optional(),
  year: year.optional(),
  relation: relation.optional(),
});

/** A work by its id, or the one a document held is; and how far around it. */
export const GRAPH = z
  .strictObject({
    document: z.string().min(1).max(1000).optional(),
    work: z.string().min(1).max(1000).optional(),
    steps: z
      .enum(["1", "2"], "应为 1 或 2 · should be 1 or 2")
      .default("1")
      .transform((steps) => (steps === "1" ? 1 : 2)),
  })
  .refine(
    ({ document, work }) => (document === undefined) !== (work === undefined),
    "document 与 work 应有其一 · give either document or work",
  );

/** How many documents to begin with. */
export const CONNECTED = z.strictObject({ size: count(100).default(20) });

/** Body of a draft to be checked. */
export const DRAFT = z.strictObject({
  text: z
    .string("缺少 · is missing")
    .max(LONGEST_DRAFT, `至多 ${LONGEST_DRAFT} 字 · at most ${LONGEST_DRAFT} characters`),
});

/** Of a draft's file: the name it is told by. */
export const DRAFT_FILE = z.strictObject({ name: z.string().max(300).default("") });

export const NONE = z.strictObject({});

/** Parameters of a path, or one sentence that names every one at fault. */
export function readParameters<T>(
  schema: z.ZodType<T>,
  query: unknown,
): { readonly parameters: T } | { readonly fault: string } {
  const read = schema.safeParse(query, { error: z.locales.zhCN().localeError });
  if (read.success) return { parameters: read.data };
  const faults = read.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `未知参数 ${issue.keys.join("、")} · unknown parameter ${issue.keys.join(", ")}`
      : `参数 ${issue.path.join(".")}：${issue.message}`,
  );
  return { fault: faults.join("；") };
}
