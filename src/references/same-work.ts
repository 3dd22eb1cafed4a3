/**
 * Whether two names are names of one work. Guarantee: a doubt makes them two.
 */
import { inFolded } from "../text/fold.js";
import type { WorkName } from "./names.js";

/** What speaks for one work, strongest first; `null` where something speaks against it. */
export type Likeness = "title" | "adrift" | null;

/** A word or two adrift is only believed in a title that says enough besides. */
const LONG_TITLE = 14;
const MOST_ADRIFT = 3;
/** Words that make it another paper however alike the rest is. */
const TELLING = inFolded(
  /实施|暂行|试行|补充|修[改订正]|若干|进一步|不|非|第|[一二三四五六七八九十\d]|[省市县区州]|办公|意见|细则|方案|规划|计划|延长|废止|部分|分工|重点/u,
);

export function likeness(a: WorkName, b: WorkName): Likeness {
  if (!qualifiersAgree(a, b)) return null;
  const issuers = issuersAgree(a.issuers, b.issuers);
  if (issuers === "different") return null;
  if (a.core === b.core) return "title";
  return issuers === "same" && isAdrift(a.core, b.core) ? "adrift" : null;
}

/** （2021年版） and （2025年版） are two; one without any may be either. */
function qualifiersAgree(a: WorkName, b: WorkName): boolean {
  return a.qualifier === b.qualifier || a.qualifier === "" || b.qualifier === "";
}

export type Agreement = "same" | "unknown" | "different";

export function issuersAgree(a: string, b: string): Agreement {
  if (a === b) return a === "" ? "unknown" : "same";
  if (a === "" || b === "") return "unknown";
  // 国家卫生健康委等6部门 names the first of them.
  const [first, other] = [a, b].map((name) => /^(.{3,}?)等/u.exec(name)?.[1]);
  if (first !== undefined && b.startsWith(first)) return "same";
  if (other !== undefined && a.startsWith(other)) return "same";
  return "different";
}

/** 体制改革 and 体制机制改革: one has a few characters more, in one place, and they tell nothing apart. */
function isAdrift(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (short.length < LONG_TITLE || more < 1 || more > MOST_ADRIFT) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  if (short.slice(same) !== long.slice(same + more)) return false;
  return !TELLING.test(long.slice(same, same + more));
}

/** How alike two cores are, 0 to 1, by their pairs of characters: for a number that speaks for a title. */
export function similarity(a: string, b: string): number {
  const pairs = (key: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let i = 1; i < key.length; i++) {
      const pair = key.slice(i - 1, i + 1);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const [own, other] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const [pair, count] of own) shared += Math.min(count, other.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}
