/**
 * `NAME.meta.yaml` beside `NAME.ext`: what the keeper of the corpus states about
 * a document. It wins over what was recognised. A sidecar that cannot be read is
 * told and left out; it never costs the document.
 */
import { parse } from "yaml";
import { z } from "zod";
import type { DocumentFields, Remark } from "../vocabulary.js";
import { doubting } from "./sentences.js";

const isoDate = z.iso.date();

const fields = z.strictObject({
  title: z.string().min(1).optional(),
  docNumber: z.string().min(1).nullable().optional(),
  issuers: z.array(z.string().min(1)).optional(),
  issued: isoDate.nullable().optional(),
  published: isoDate.nullable().optional(),
  period: z.tuple([z.int(), z.int()]).nullable().optional(),
  region: z.string().min(1).nullable().optional(),
  level: z.enum(["national", "province", "city", "district", "county"]).nullable().optional(),
  regionCode: z
    .string()
    .regex(/^[0-9]{6}$/)
    .nullable()
    .optional(),
  genre: z.string().min(1).nullable().optional(),
  validity: z
    .strictObject({ effective: isoDate.nullable(), expires: isoDate.nullable(), words: z.string() })
    .nullable()
    .optional(),
  script: z.enum(["hans", "hant"]).optional(),
});

/** Reads a sidecar's text; `file` is its path in the corpus. */
export function readSidecar(
  file: string,
  text: string,
): { stated: Partial<DocumentFields>; remarks: Remark[] } {
  const doubt = (rule: "sidecar" | "sidecar-yaml", words: string): Remark => ({
    file,
    line: 0,
    ...doubting(rule),
    words,
  });
  let data: unknown;
  try {
    // YAML would read 2016-05-20 as a date in some schemas; the core one keeps it a string.
    data = parse(text, { schema: "core" });
  } catch (error) {
    return { stated: {}, remarks: [doubt("sidecar-yaml", String(error))] };
  }
  const read = fields.safeParse(data ?? {});
  if (read.success) {
    const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
    return { stated: Object.fromEntries(given) as Partial<DocumentFields>, remarks: [] };
  }
  const remarks = read.error.issues.map((issue) =>
    doubt("sidecar", `${issue.path.join(".")}: ${issue.message}`),
  );
  return { stated: {}, remarks };
}
