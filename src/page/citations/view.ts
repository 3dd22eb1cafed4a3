/**
 * 引文, by what its address says:
 *
 *   /?view=citations                      works cited, held or not
 *   /?view=citations&list=ledger          what to obtain next
 *   /?view=citations&work=ID              who cites a work
 *   /?view=citations&work=ID&clause=PATH  who points at a clause of a document
 *   /?view=citations&citing=CLAUSE&at=N   what the citation at N of a clause could mean
 */

import type { ViewPlace } from "../address.js";
import { plain, type View } from "../view.js";
import { unresolvedView } from "./unresolved.js";
import { workView } from "./work.js";
import { ledgerView, worksView } from "./works.js";

export async function citationsView(place: ViewPlace): Promise<View> {
  const { work, citing, list } = place.parameters;
  const view =
    work !== undefined
      ? await workView(work, place)
      : citing !== undefined
        ? await unresolvedView(citing, place)
        : await (list === "ledger" ? ledgerView : worksView)(place);
  return plain(view, view.querySelector("h1")?.textContent ?? null);
}
