/** XML as plain nodes, for the readers of OpenDocument and OFD. */
import { XMLParser } from "fast-xml-parser";

export interface XmlNode {
  /** With its prefix, as the file writes it; `#text` for words. */
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

/** The top nodes of a checked XML text. */
export function parseXml(xml: string): readonly XmlNode[] {
  return (parser.parse(xml) as readonly Parsed[]).map(nodeOf);
}

function nodeOf(parsed: Parsed): XmlNode {
  const name = Object.keys(parsed).find((key) => key !== ":@") ?? "";
  const inside = parsed[name];
  return {
    name,
    text: Array.isArray(inside) ? "" : String(inside ?? ""),
    attributes: (parsed[":@"] ?? {}) as Readonly<Record<string, string>>,
    children: Array.isArray(inside) ? (inside as readonly Parsed[]).map(nodeOf) : [],
  };
}

export function childrenOf(node: XmlNode | undefined, name?: string): readonly XmlNode[] {
  const children = node?.children ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function attribute(node: XmlNode, name: string): string | undefined {
  return Object.hasOwn(node.attributes, name) ? node.attributes[name] : undefined;
}

/** All nodes of a name beneath a node, in the order of the file. */
export function allOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allOf(child, name),
  ]);
}

/** All words beneath a node. */
export function wordsOf(node: XmlNode): string {
  return node.text + node.children.map(wordsOf).join("");
}
