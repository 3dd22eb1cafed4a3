/** Names by their sound: typed in full (panyu), by initials (pyq), or mixed. */
import { match, pinyin } from "pinyin-pro";

/** The characters of a name that typed letters spell, side by side; null where they spell none. */
export function spelled(letters: string, name: string): string | null {
  const places = match(name, letters, { continuous: true });
  if (!places || places.length === 0) return null;
  const first = places[0] ?? 0;
  return name.slice(first, (places.at(-1) ?? first) + 1);
}

/** How a name sounds, tones aside: what two slips of one word have in common. */
export function soundOf(name: string): string {
  return pinyin(name, { toneType: "none", separator: " " });
}
