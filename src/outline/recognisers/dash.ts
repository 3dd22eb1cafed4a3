/**
 * A paragraph opened by a long dash.
 *
 *   ——坚持把需求导向作为创新驱动发展的本质要求。坚持需求导向，…
 * near miss: 前孵化器—孵化器—加速器 (a dash inside)
 */
import { type Recogniser, spanOf } from "../constructs.js";
import { isDash } from "../forms.js";
import { squeeze } from "../spacing.js";

export const dash: Recogniser = {
  name: "dash",
  recognise(view) {
    if (!isDash(view.words)) return null;
    const label = /^[—―─–－-]+/u.exec(view.words)?.[0] ?? "";
    const body = squeeze(view.words.slice(label.length));
    return {
      construct: { kind: "dash", label, body, text: label + body, lines: spanOf(view, 1) },
      taken: 1,
    };
  },
};
