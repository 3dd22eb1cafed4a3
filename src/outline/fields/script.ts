/** Which writing a text stands in: Simplified or Traditional, by the characters only one of them has. */
import { Converter } from "opencc-js";
import type { Script } from "../../vocabulary.js";

const toSimplified = Converter({ from: "t", to: "cn" });
const toTraditional = Converter({ from: "cn", to: "t" });

export function scriptOf(text: string): Script {
  const counts = new Map<string, number>();
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  // Line feeds between the characters, so that no phrase is read across two of them.
  const characters = [...counts.keys()];
  const joined = characters.join("\n");
  const simplified = toSimplified(joined).split("\n");
  const traditional = toTraditional(joined).split("\n");
  let balance = 0;
  characters.forEach((character, i) => {
    const times = counts.get(character) ?? 0;
    const onlyTraditional = simplified[i] !== character && traditional[i] === character;
    const onlySimplified = traditional[i] !== character && simplified[i] === character;
    if (onlyTraditional) balance += times;
    if (onlySimplified) balance -= times;
  });
  return balance > 0 ? "hant" : "hans";
}
