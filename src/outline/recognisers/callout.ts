/**
 * A callout: words a newsletter lifts out of its text.
 *
 *   ■ 廣東省將努力在新興產業的前沿領域，掌握更多具有自主知識產權的核心技術。
 * near miss: …181245.html ■ (the mark that ends an article), ● ●, a list with bullets
 */
import { type Recogniser, spanOf, type View, wordsAt } from "../constructs.js";
import { isCallout } from "../forms.js";
import { squeeze } from "../spacing.js";

export const callout: Recogniser = {
  name: "callout",
  recognise(view) {
    if (!isCallout(view.words) || isInList(view)) return null;
    return {
      construct: { kind: "note", text: squeeze(view.words), lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};

/** Two marks alike, one beneath the other, are bullets. */
function isInList(view: View): boolean {
  const mark = view.words.charAt(0);
  const before = view.before.at(-1);
  const above = before !== undefined && "text" in before ? before.text : "";
  return above.startsWith(mark) || wordsAt(view, 1).startsWith(mark);
}
