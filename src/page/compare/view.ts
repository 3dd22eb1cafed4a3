/** 对照: measures of different places side by side, or the choice of which. */

import type { CompareTable } from "../../vocabulary.js";
import type { ViewPlace } from "../address.js";
import { builtAt, compare, decidable, holdings } from "../api.js";
import { newestIssue } from "../holdings.js";
import { currentLanguage, say } from "../language.js";
import { plain, type View } from "../view.js";
import { readAsked, tableParameters } from "./asked.js";
import { tableKeys } from "./keys.js";
import { startView } from "./start.js";
import { tableView } from "./table-view.js";

export async function compareView(place: ViewPlace): Promise<View> {
  const asked = readAsked(place);
  if (asked.choosing) return plain(await startView(asked), say("compare"));
  const [table, mayDecide, dates] = await Promise.all([
    compare(tableParameters(asked)),
    decidable(),
    datesOf(),
  ]);
  const element = tableView(table, { asked, mayDecide, dates });
  return {
    ...plain(element, say("compareOf", table.title)),
    status: [tally(table)],
    keys: tableKeys(element),
  };
}

async function datesOf(): Promise<string> {
  const [{ documents }, built] = await Promise.all([holdings(), builtAt()]);
  const newest = newestIssue(documents);
  const day = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: "long" });
  const index = say("builtAt", day.format(new Date(built)));
  return newest === null ? index : `${say("newestIssue", newest)}${index}`;
}

function tally({ rows, columns, elapsedMs }: CompareTable): string {
  return (
    [
      say("tableTally", rows.length, columns.length - 1),
      say("tallyTime", Math.round(elapsedMs)),
    ].join(say("sentenceJoin")) + say("sentenceEnd")
  );
}
