/** A paragraph: what no other recogniser takes. Every line is one, so nothing is ever lost. */
import { type Recogniser, spanOf } from "../constructs.js";
import { squeeze } from "../spacing.js";

export const prose: Recogniser = {
  name: "prose",
  recognise(view) {
    return {
      construct: { kind: "prose", text: squeeze(view.words), lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};
