/** Filters chosen beside a question, as the API and the facets name them. */
import type { Field, FieldName } from "../query.js";

export const FILTERS = {
  region: "region",
  level: "level",
  department: "dept",
  issuer: "issuer",
  document: "document",
  year: "year",
  targetYear: "targetYear",
  script: "script",
  type: "type",
} as const satisfies Record<string, FieldName>;

export type Filters = { readonly [name in keyof typeof FILTERS]?: string | undefined };

/** The fields that filters ask for; a facet's value is the whole of what it names. */
export function fieldsOf(filters: Filters): Field[] {
  return Object.entries(FILTERS).flatMap(([name, field]): Field[] => {
    const value = filters[name as keyof typeof FILTERS];
    return value === undefined ? [] : [{ kind: "field", field, value, whole: true, span: [0, 0] }];
  });
}
