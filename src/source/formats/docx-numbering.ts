/**
 * Word's automatic numbering, which stands in no paragraph's text.
 *
 *   numbering.xml  abstractNum: level 0 第%1条 chineseCountingThousand, level 1 （%2）
 *   document.xml   <w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>
 *
 * Guarantees for each paragraph, asked in the order of the print, the label
 * that Word prints, or null.
 */
import type { Element } from "@xmldom/xmldom";
import { childOf, childrenOf, numberOf, valOf } from "./docx-xml.js";
import { type List, ListCounter, type ListLevel } from "./word-list.js";

/** A list whose levels may name the style that takes them. */
type StyledList = List & { readonly levels: ReadonlyMap<number, Level> };
type Level = ListLevel & { readonly style: string | null };

interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

interface Place {
  readonly list: string;
  readonly level: number;
}

export class Numbering {
  readonly #lists: ReadonlyMap<string, StyledList>;
  readonly #styles: ReadonlyMap<string, Style>;
  /** Style of paragraphs that name none. */
  readonly #plain: string | null;
  readonly #counter = new ListCounter();

  constructor(numbering: Element, styles: Element | null) {
    const all = styles === null ? [] : childrenOf(styles, "style");
    this.#styles = new Map(
      all.map((style) => [style.getAttribute("w:styleId") ?? "", styleOf(style)]),
    );
    const plain = all.find(
      (style) =>
        style.getAttribute("w:type") === "paragraph" &&
        /^(?:1|true|on)$/u.test(style.getAttribute("w:default") ?? ""),
    );
    this.#plain = plain?.getAttribute("w:styleId") ?? null;
    this.#lists = listsOf(numbering, this.#styles);
  }

  /** The label of a paragraph (`w:p`), with the space after it; null where it has none. */
  labelOf(paragraph: Element): string | null {
    const properties = childOf(paragraph, "pPr");
    const place = this.#placeOf(properties);
    const list = place === null ? undefined : this.#lists.get(place.list);
    if (place === null || list === undefined) return null;
    return this.#counter.next(place.list, list, place.level);
  }

  #placeOf(properties: Element | null): Place | null {
    const given = childOf(properties, "numPr");
    const styled = valOf(childOf(properties, "pStyle")) ?? this.#plain;
    const list = valOf(childOf(given, "numId")) ?? this.#fromStyle(styled, (s) => s.list);
    if (list === null || list === "0") return null;
    const level = numberOf(childOf(given, "ilvl")) ?? this.#levelOfStyle(list, styled);
    return { list, level };
  }

  /** A style's own level, or the level that names the style. */
  #levelOfStyle(list: string, style: string | null): number {
    const named = (levels: ReadonlyMap<number, Level> | undefined): number | undefined =>
      [...(levels ?? [])].find(([, level]) => level.style === style && style !== null)?.[0];
    return named(this.#lists.get(list)?.levels) ?? this.#fromStyle(style, (s) => s.level) ?? 0;
  }

  #fromStyle<T>(id: string | null, read: (style: Style) => T | null): T | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = this.#styles.get(at)?.basedOn ?? null) {
      seen.add(at);
      const style = this.#styles.get(at);
      const found = style === undefined ? null : read(style);
      if (found !== null) return found;
    }
    return null;
  }
}

function styleOf(style: Element): Style {
  const numbering = childOf(childOf(style, "pPr"), "numPr");
  return {
    basedOn: valOf(childOf(style, "basedOn")),
    list: valOf(childOf(numbering, "numId")),
    level: numberOf(childOf(numbering, "ilvl")),
  };
}

function listsOf(
  numbering: Element,
  styles: ReadonlyMap<string, Style>,
): ReadonlyMap<string, StyledList> {
  const abstracts = new Map(
    childrenOf(numbering, "abstractNum").map((a) => [a.getAttribute("w:abstractNumId") ?? "", a]),
  );
  const nums = new Map(
    childrenOf(numbering, "num").map((num) => [num.getAttribute("w:numId") ?? "", num]),
  );
  /** The abstract numbering of a list, by way of the list style it may point to. */
  const abstractOf = (num: Element, hops = 0): string | null => {
    const id = valOf(childOf(num, "abstractNumId"));
    const linked = valOf(childOf(abstracts.get(id ?? "") ?? null, "numStyleLink"));
    const next = linked === null ? undefined : nums.get(styles.get(linked)?.list ?? "");
    return next === undefined || hops > 4 ? id : abstractOf(next, hops + 1);
  };
  const lists = new Map<string, StyledList>();
  for (const [id, num] of nums) {
    const abstract = abstractOf(num);
    const own = abstract === null ? undefined : abstracts.get(abstract);
    if (abstract !== null && own !== undefined) lists.set(id, listOf(abstract, own, num));
  }
  return lists;
}

function listOf(abstract: string, own: Element, num: Element): StyledList {
  const levels = new Map(childrenOf(own, "lvl").map(levelOf));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, "lvlOverride")) {
    const at = Number(override.getAttribute("w:ilvl"));
    const replaced = childOf(override, "lvl");
    if (replaced !== null) levels.set(at, levelOf(replaced)[1]);
    const start = numberOf(childOf(override, "startOverride"));
    if (start !== null) starts.set(at, start);
  }
  return { abstract, levels, starts };
}

function levelOf(level: Element): [number, Level] {
  const custom = childOf(childOf(childOf(level, "AlternateContent"), "Fallback"), "numFmt");
  const legal = childOf(level, "isLgl");
  return [
    Number(level.getAttribute("w:ilvl")),
    {
      start: numberOf(childOf(level, "start")) ?? 0,
      form: valOf(childOf(level, "numFmt") ?? custom) ?? "decimal",
      text: valOf(childOf(level, "lvlText")) ?? "",
      suffix: valOf(childOf(level, "suff")) ?? "tab",
      restart: numberOf(childOf(level, "lvlRestart")),
      style: valOf(childOf(level, "pStyle")),
      legal: legal !== null && !/^(?:0|false|off)$/u.test(valOf(legal) ?? ""),
    },
  ];
}
