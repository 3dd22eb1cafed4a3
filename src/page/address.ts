/**
 * The address is the whole state: `read` and `write` are inverse to each
 * other, so what a reader sees can be linked, reloaded and gone back to.
 *
 *   /?q=孵化器&level=city&page=2        results
 *   /?id=DOCUMENT&clause=二/（三）/2&q=…   a document open at a clause
 *   /?id=DOCUMENT&find=孵化&q=…          searched within; q is still what led to it
 *   /?view=citations&list=ledger        another view, with what it shows behind
 */

/** Filters of `/api/search`, under the API's own names, in the order they are shown. */
export const FILTERS = [
  "level",
  "region",
  "year",
  "document",
  "department",
  "issuer",
  "targetYear",
  "script",
  "type",
] as const;

export type Filter = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<Filter, string>>>;

export interface SearchPlace {
  readonly view: "search";
  readonly q: string;
  readonly filters: Filters;
  readonly sort: "relevance" | "date";
  readonly page: number;
}

export interface DocumentPlace {
  readonly view: "document";
  readonly id: string;
  /** Path of the clause the reader stands at. */
  readonly clause: string | null;
  /** The search that led here; its words stay marked and its results one step away. */
  readonly from: SearchPlace;
  /** What is searched for within the document; its words are then marked instead. */
  readonly find?: string | undefined;
}

/** The search whose hits one steps through in an open document. */
export function searchWithin({ from, find }: Pick<DocumentPlace, "from" | "find">): SearchPlace {
  return find === undefined ? from : question(find);
}

/** The other views; each reads for itself what of it is shown. */
export const VIEWS = ["compare", "targets", "corpus", "citations", "draft", "graph"] as const;

export type ViewName = (typeof VIEWS)[number];

export interface ViewPlace {
  readonly view: ViewName;
  /** What of the view is shown, under names of its own; none is `view` or `id`. */
  readonly parameters: Readonly<Record<string, string>>;
}

export type Place = SearchPlace | DocumentPlace | ViewPlace;

/** A view, opened at what the parameters say; those without a value are left out. */
export function viewPlace(
  view: ViewName,
  parameters: Readonly<Record<string, string | null | undefined>> = {},
): ViewPlace {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return { view, parameters: Object.fromEntries(given) };
}

export function isViewPlace(place: Place): place is ViewPlace {
  return place.view !== "search" && place.view !== "document";
}

export function question(q: string, filters: Filters = {}): SearchPlace {
  return { view: "search", q, filters, sort: "relevance", page: 1 };
}

/** A filter alone is a question too: every clause of a region, say. */
export function isAsked({ q, filters }: SearchPlace): boolean {
  return q.trim() !== "" || Object.keys(filters).length > 0;
}

/** Whether a path is the page's own, so that other links are left to the browser. */
export function isPlace(pathname: string): boolean {
  return pathname === "/";
}

export function read({ searchParams }: URL): Place {
  const search = readSearch(searchParams);
  const id = searchParams.get("id");
  if (id !== null) {
    const find = searchParams.get("find") || undefined;
    return { view: "document", id, clause: searchParams.get("clause"), from: search, find };
  }
  const view = VIEWS.find((name) => name === searchParams.get("view"));
  if (view === undefined) return search;
  const { view: _, ...parameters } = Object.fromEntries(searchParams);
  return viewPlace(view, parameters);
}

function readSearch(parameters: URLSearchParams): SearchPlace {
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of FILTERS) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  const page = Number(parameters.get("page"));
  return {
    view: "search",
    q: parameters.get("q") ?? "",
    filters,
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

export function write(place: Place): string {
  if (isViewPlace(place)) {
    return withParameters(new URLSearchParams({ view: place.view, ...place.parameters }));
  }
  if (place.view === "search") return withParameters(searchParameters(place));
  const parameters = new URLSearchParams({ id: place.id });
  if (place.clause !== null) parameters.set("clause", place.clause);
  if (place.find) parameters.set("find", place.find);
  for (const [name, value] of searchParameters(place.from)) parameters.set(name, value);
  return withParameters(parameters);
}

/** What differs from the plain beginning; the names are those of `/api/search`. */
export function searchParameters(place: SearchPlace): URLSearchParams {
  const parameters = new URLSearchParams();
  if (place.q !== "") parameters.set("q", place.q);
  for (const name of FILTERS) {
    const value = place.filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (place.sort !== "relevance") parameters.set("sort", place.sort);
  if (place.page > 1) parameters.set("page", String(place.page));
  return parameters;
}

function withParameters(parameters: URLSearchParams): string {
  return parameters.size === 0 ? "/" : `/?${parameters}`;
}

/** An address with its characters, to be read and copied by hand; still in one line. */
export function legible(address: string): string {
  try {
    return decodeURI(address).replaceAll(/\s/gu, encodeURIComponent);
  } catch {
    // Percent signs that stand for nothing.
    return address;
  }
}

/** Choosing a filter begins again at the first page: the old page number means nothing there. */
export function narrowed(place: SearchPlace, name: Filter, value: string): SearchPlace {
  return { ...place, filters: { ...place.filters, [name]: value }, page: 1 };
}

export function widened(place: SearchPlace, name: Filter): SearchPlace {
  const { [name]: _, ...filters } = place.filters;
  return { ...place, filters, page: 1 };
}
