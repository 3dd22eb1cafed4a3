/** A sentence in each language of the page, with what comes into it. */
import type { Told } from "../vocabulary.js";

/** {0}, {1}: what comes in. */
export type Writings = readonly [hans: string, hant: string, en: string];

const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;

/** What comes in is one for all languages, or each language's own. */
export function told(writings: Writings, ...values: readonly (string | number | Told)[]): Told {
  const [hans, hant, en] = LANGUAGES.map((language, at) =>
    (writings[at] ?? "").replace(/\{(\d)\}/gu, (_, place: string) => {
      const value = values[Number(place)] ?? "";
      return typeof value === "object" ? value[language] : String(value);
    }),
  );
  return { "zh-Hans": hans ?? "", "zh-Hant": hant ?? "", en: en ?? "" };
}
