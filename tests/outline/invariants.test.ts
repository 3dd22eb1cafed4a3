/** What holds of the outline of any text at all. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline } from "../../src/outline/outline.js";
import { stripFurniture } from "../../src/source/furniture.js";
import { linesOf } from "../../src/source/text.js";
import type { Source } from "../../src/vocabulary.js";

function read(text: string) {
  const source: Source = {
    ...{ file: "any.txt", format: "txt", encoding: "utf-8", stated: {}, remarks: [] },
    lines: linesOf(text),
  };
  const stripped = stripFurniture(source);
  return { ...stripped, ...outline(stripped.lines, { file: "any.txt", stated: stripped.stated }) };
}

/** Words that make documents: labels, headings, sentences, furniture, and what is none of them. */
const WORDS = fc.constantFrom(
  ...[
    "一、",
    "二、",
    "（一）",
    "( 二 )",
    "1.",
    "2．",
    "（1）",
    "①",
    "第一章 ",
    "第二条 ",
    "1.3",
    "——",
    "■ ",
  ],
  ...[
    "总体要求",
    "加快建设创新平台。",
    "到2020年，",
    "（省科技厅、财政厅）",
    "《",
    "》",
    "（",
    "）",
    "“",
    "；",
    "：",
  ],
  ...[
    "\t",
    "　　",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\f",
    "序号",
    "指标",
    "7",
    "附件1",
    "附件：",
    "附表2",
  ],
  ...[
    "广东省人民政府",
    "2016年5月20日",
    "粤府〔2016〕46号",
    "关于印发",
    "工作方案",
    "的通知",
    "（试行）",
  ],
  ...[
    "[首页](#)",
    "当前位置：",
    "版权所有",
    "ICP备",
    "目录",
    "|",
    "a",
    "Ω",
    "𠮷",
    "請各地認真執行",
    "本意见自印发之日起施行。",
  ],
);
const TEXT = fc.array(WORDS, { maxLength: 80 }).map((words) => words.join(""));

/** Every character but white space, with how often it stands there. */
function census(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(/\s/gu, "")) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function expectNothingLost(text: string): void {
  const { front, nodes, dropped } = read(text);
  const kept = [...front, ...nodes.map((node) => node.text), ...dropped.map((line) => line.text)];
  const found = census(kept.join("\n"));
  // Bars are the rules of a table as often as words of it.
  for (const [character, times] of census(text.replaceAll("|", ""))) {
    if (/[:-]/u.test(character)) continue;
    expect(
      found.get(character) ?? 0,
      `${character} in ${JSON.stringify(text)}`,
    ).toBeGreaterThanOrEqual(times);
  }
}

describe("the outline of any text", () => {
  it("loses no character", () => {
    fc.assert(fc.property(TEXT, expectNothingLost), { numRuns: 600 });
  });

  it("loses no character of text nobody would call a document", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), expectNothingLost), {
      numRuns: 300,
    });
  });

  it("has unique paths, each below its parent's", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { nodes } = read(text);
        expect(new Set(nodes.map(({ path }) => path)).size).toBe(nodes.length);
        nodes.forEach(({ path, parent }, i) => {
          if (parent === null) return;
          expect(parent).toBeLessThan(i);
          expect(path.startsWith(`${nodes[parent]?.path}/`)).toBe(true);
        });
      }),
      { numRuns: 600 },
    );
  });

  it("gives each node the lines its words stand in", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const lines = linesOf(text);
        for (const {
          lines: [first, last],
          text: words,
        } of read(text).nodes) {
          const there = census(
            lines
              .slice(first - 1, last)
              .map((line) => line.text)
              .join(""),
          );
          const [start = ""] = words.replace(/\s/gu, "");
          if (start !== "") expect(there.has(start), JSON.stringify({ text, words })).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("a paragraph broken anywhere by a page", () => {
  const paragraphs = readdirSync("corpus")
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => readFileSync(`corpus/${file}`, "utf8").split(/\r?\n/u))
    .map((line) => line.trim())
    .filter((line) => /^(?:\d+[.、]|（[一二三四五六七八九十]+）)/u.test(line) && line.length > 200);

  it("is read as if it had not been broken", () => {
    expect(paragraphs.length).toBeGreaterThan(30);
    const textsOf = (text: string) => read(text).nodes.map((node) => node.text);
    fc.assert(
      fc.property(fc.constantFrom(...paragraphs), fc.nat(), (paragraph, seed) => {
        // A page ends where a line is full: well inside the paragraph, not behind a full stop.
        const at = 70 + (seed % (paragraph.length - 90));
        fc.pre(!/[。；！？：）)”\s]$/u.test(paragraph.slice(0, at)));
        fc.pre(!/^\s|^\d+[.、]|^——/u.test(paragraph.slice(at)));
        expect(textsOf(`${paragraph.slice(0, at)}\n\n${paragraph.slice(at)}`)).toEqual(
          textsOf(paragraph),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("a hundred thousand characters of one sign are read, and none is lost", () => {
  const LENGTH = 120_000;
  /** How the time grows is measured by `npm run bench:linear`; anything quadratic takes minutes here. */
  const rows = [
    "（",
    "）",
    "一、",
    "（一）",
    "1.",
    "《〈",
    "“",
    "——",
    "■",
    "\t",
    "附件：",
    "第一条 ",
    "。",
    "序号\n1\n",
    "各部门要\n",
    "a\n",
  ];

  it.each(rows)("%j", (unit) => {
    const lines = linesOf(unit.repeat(LENGTH / unit.length));
    const { nodes, front } = outline(lines, { file: "any.txt", stated: {} });
    const kept = [...front, ...nodes.map((node) => node.text)].join("").replace(/\s/gu, "");
    expect(kept.length).toBeGreaterThanOrEqual(
      unit.repeat(LENGTH / unit.length).replace(/\s/gu, "").length,
    );
  });
});
