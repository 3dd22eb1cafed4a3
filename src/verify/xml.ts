/** XML of office files by the names of its elements, whatever prefix a program gave their namespace. */
import type { XmlNode } from "../source/formats/xml-nodes.js";

export const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(":") + 1);

/** All elements of a name beneath a node, in the order of the file. */
export function beneath(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((child) =>
    localName(child) === name ? [child, ...beneath(child, name)] : beneath(child, name),
  );
}

export const within = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => localName(child) === name) ?? [];

/** An attribute by its name without prefix. */
export function attributeOf(node: XmlNode | undefined, name: string): string | null {
  const found = Object.entries(node?.attributes ?? {}).find(
    ([known]) => known.slice(known.indexOf(":") + 1) === name,
  );
  return found === undefined ? null : String(found[1]);
}

export const textIn = (node: XmlNode): string => node.text + node.children.map(textIn).join("");
