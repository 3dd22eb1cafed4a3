/**
 * The script documents are shown in: as printed, or converted for reading. Only
 * what stands on the screen is converted; what is copied, exported and searched
 * stays as printed.
 */

import type { Script } from "../vocabulary.js";
import { convertTogether } from "./convert.js";
import { langOf } from "./element.js";
import { remember, remembered } from "./memory.js";

export const SHOWN_SCRIPTS = ["printed", "hans", "hant"] as const;
export type ShownScript = (typeof SHOWN_SCRIPTS)[number];

const KEY = "ceyin.script";

let shown: ShownScript = SHOWN_SCRIPTS.find((script) => script === remembered(KEY)) ?? "printed";

export function shownScript(): ShownScript {
  return shown;
}

export function chooseShownScript(chosen: ShownScript): void {
  shown = chosen;
  remember(KEY, chosen);
}

/**
 * Where the server keeps opencc-js's converters, and what each is asked for. Of
 * OpenCC's Traditional forms those of Taiwan come nearest to print.
 */
const CONVERTERS = {
  hans: { file: "/opencc/t2cn.js", from: "t", to: "cn" },
  hant: { file: "/opencc/cn2t.js", from: "cn", to: "tw" },
} as const;

type Convert = (text: string) => string;
interface OpenCC {
  Converter(direction: { readonly from: string; readonly to: string }): Convert;
}

const loaded = new Map<Script, Promise<Convert>>();

function converterTo(script: Script): Promise<Convert> {
  let converter = loaded.get(script);
  if (converter === undefined) {
    const { file, from, to } = CONVERTERS[script];
    // Its dictionaries are half a megabyte: they are fetched by whoever asks for them.
    converter = import(file).then((opencc: OpenCC) => opencc.Converter({ from, to }));
    loaded.set(script, converter);
    converter.catch(() => loaded.delete(script));
  }
  return converter;
}

let tell: (had: boolean) => void = () => {};

/** Tells, each time documents are to be converted, whether they could be. */
export function followConversion(listener: (had: boolean) => void): void {
  tell = listener;
}

/** What ends a passage: phrases are not read across it. */
const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, summary, div, section, article";

/** Shows the documents' words within an element in the chosen script; as printed where it cannot be had. */
export async function showInScript(root: ParentNode): Promise<void> {
  if (shown === "printed") return;
  const script = shown;
  const other = `[lang="${langOf(script === "hans" ? "hant" : "hans")}"]`;
  const passages = [...root.querySelectorAll<HTMLElement>(other)];
  if (root instanceof HTMLElement && root.matches(other)) passages.unshift(root);
  if (passages.length === 0) return;
  const convert = await converterTo(script).catch(() => null);
  if (script !== shown) return;
  tell(convert !== null);
  if (convert === null) return;
  for (const passage of passages) {
    for (const texts of textsByBlock(passage)) {
      const converted = convertTogether(
        texts.map(({ data }) => data),
        convert,
      );
      texts.forEach((text, i) => {
        text.data = converted[i] ?? text.data;
      });
    }
    // The glyphs of the other script, and never converted twice.
    passage.lang = langOf(script);
  }
}

/** The texts of a passage, those of one block together. */
function textsByBlock(passage: HTMLElement): Text[][] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const blocks = new Map<Element | null | undefined, Text[]>();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS);
    const texts = blocks.get(block) ?? [];
    texts.push(node as Text);
    blocks.set(block, texts);
  }
  return [...blocks.values()];
}

/** Keeps to the chosen script what is unfolded or comes later. */
export function followAdditions(root: HTMLElement): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLElement) void showInScript(node);
    }
  }).observe(root, { childList: true, subtree: true });
}
