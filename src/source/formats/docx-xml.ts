/** Word's XML by the names of its elements, whatever prefix a program gave their namespace. */
import type { Element, Node } from "@xmldom/xmldom";

const ELEMENT = 1;

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === ELEMENT;
}

export function childrenOf(parent: Element, name: string): Element[] {
  const found: Element[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && child.localName === name) found.push(child);
  }
  return found;
}

export function childOf(parent: Element | null, name: string): Element | null {
  return parent === null ? null : (childrenOf(parent, name)[0] ?? null);
}

/** The `w:val` of an element; null where there is none. */
export function valOf(element: Element | null): string | null {
  return element?.getAttribute("w:val") ?? null;
}

export function numberOf(element: Element | null): number | null {
  const value = Number.parseInt(valOf(element) ?? "", 10);
  return Number.isNaN(value) ? null : value;
}
