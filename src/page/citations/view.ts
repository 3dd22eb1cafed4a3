/** 引文: the works the documents cite, held or not, and what to obtain next. */

import type { ViewPlace } from "../address.js";
import { works } from "../api.js";
import { element } from "../element.js";
import { say } from "../language.js";
import { plain, type View } from "../view.js";
import { ledger } from "./ledger.js";
import { tabs } from "./tabs.js";
import { worksList } from "./works.js";

export async function citationsView({ parameters }: ViewPlace): Promise<View> {
  const isLedger = parameters.list === "ledger";
  const cited = await works(isLedger ? { held: "false" } : {});
  const title = say(isLedger ? "tabLedger" : "citations");
  const view = element(
    "div",
    { class: "columns" },
    element(
      "div",
      { class: "middle citations" },
      element("h1", {}, title),
      tabs(isLedger ? "ledger" : "works"),
      ...(isLedger ? ledger(cited) : worksList(cited)),
    ),
  );
  return plain(view, title);
}
