/**
 * OpenDocument text: content.xml to HTML with the labels of its lists written
 * in, and the reader of pages takes the lines.
 */
import { guarded, Unreadable } from "../unreadable.js";
import { type Members, unzip } from "./archive.js";
import { picturesLeft, readPage } from "./html.js";
import { OdtBody } from "./odt-body.js";
import { Lists } from "./odt-list.js";
import type { Reading } from "./reading.js";
import { xmlOf } from "./xml.js";
import { allOf, childOf, childrenOf, parseXml, wordsOf, type XmlNode } from "./xml-nodes.js";

export function readOdt(bytes: Uint8Array): Promise<Reading> {
  return guarded("OpenDocument", () => {
    const members = unzip(bytes, (name) => name === "content.xml" || name === "styles.xml");
    const content = rootOf(members, "content.xml");
    const styles = rootOf(members, "styles.xml");
    const text = childOf(childOf(content, "office:body"), "office:text");
    if (text === undefined) {
      throw new Unreadable(
        "OpenDocument 文件中没有正文，请另存为 docx 或 odt 文本文档 · it holds no text document",
      );
    }
    const lists = new Lists();
    lists.learn(childrenOf(childOf(styles, "office:styles")));
    lists.learn(childrenOf(childOf(styles, "office:automatic-styles")));
    lists.learn(childrenOf(childOf(content, "office:automatic-styles")));
    const body = new OdtBody(lists);
    const { lines } = readPage(`<div>${body.html(text)}</div>`);
    const pictures = allOf(text, "draw:image").length;
    return {
      encoding: "utf-8",
      lines,
      stated: {},
      dropped: runningWords(styles),
      doubts: pictures === 0 ? [] : [picturesLeft(pictures)],
    };
  });
}

function rootOf(members: Members, name: string): XmlNode | undefined {
  const xml = xmlOf(members, name);
  return xml === null ? undefined : parseXml(xml).find((node) => node.name.startsWith("office:"));
}

function runningWords(styles: XmlNode | undefined): NonNullable<Reading["dropped"]> {
  const pages = childrenOf(childOf(styles, "office:master-styles"), "style:master-page");
  const texts = pages.flatMap((page) =>
    childrenOf(page)
      .filter((part) => /^style:(?:header|footer)/u.test(part.name))
      .map((part) => wordsOf(part).trim()),
  );
  return [...new Set(texts)]
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ line: 0, text, rule: "running-head" }));
}
