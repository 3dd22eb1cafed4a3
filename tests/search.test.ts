import fc from "fast-check";
import { Converter } from "opencc-js";
import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../src/library.js";
import { refusingWidening } from "../src/page/rewrite.js";
import { search } from "../src/search.js";
import { keyOf } from "../src/text/key.js";
import type { Answer } from "../src/vocabulary.js";
import { bareDocument, bareLibrary, bareNode } from "./bare.js";
import { withCorpus } from "./corpus-library.js";

let library: Library;

beforeAll(async () => {
  await withCorpus(async (report) => {
    library = report.library;
  });
});

const ask = (question: string, size = 100): Answer => search(question, library, { page: 1, size });
const places = (answer: Answer): string[] =>
  answer.hits.map(({ document, path }) => `${document.id}:${path}`);

/** Numbers in [0, 1), the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe("one question in two scripts", () => {
  it.each([
    ["高新技术企业培育", "高新技術企業培育"],
    ["众创空间", "衆創空間"],
    ["珠三角国家自主创新示范区", "珠三角國家自主創新示範區"],
    ["扬帆计划", "揚帆計劃"],
    ["家具", "傢俱"],
    ["首台（套）重大技术装备 保险", "首臺(套)重大技術裝備 保險"],
  ])("%s and %s give the same clauses in the same order", (hans, hant) => {
    const one = ask(hans);
    const other = ask(hant);
    expect(one.total).toBeGreaterThan(0);
    expect(places(other)).toEqual(places(one));
    expect(other.tiers).toEqual(one.tiers);
    expect(other.hits.map(({ spans }) => spans)).toEqual(one.hits.map(({ spans }) => spans));
  });

  it("高新技术企业培育 is answered from documents in both scripts, with the words marked as printed", () => {
    const { hits } = ask("高新技术企业培育");
    const strong = hits.filter(({ tier }) => tier !== "some");
    expect(new Set(strong.map(({ document }) => document.script))).toEqual(
      new Set(["hans", "hant"]),
    );
    const marked = strong.flatMap(({ text, spans }) => spans.map((span) => text.slice(...span)));
    expect(
      new Set(marked.flatMap((words) => words.match(/高新技[术術]企[业業]|培育/g) ?? [])),
    ).toEqual(new Set(["高新技术企业", "高新技術企業", "培育"]));
    for (const words of marked) expect(words.replace(/高新技[术術]企[业業]|培育/g, "")).toBe("");
  });
});

describe("completeness", () => {
  const scripts: [string, (run: string) => string][] = [
    ["as printed", (run) => run],
    ["in Simplified form", Converter({ from: "tw", to: "cn" })],
    ["in Traditional form", Converter({ from: "cn", to: "t" })],
    ["in Taiwan form", Converter({ from: "cn", to: "tw" })],
    ["in Hong Kong form", Converter({ from: "cn", to: "hk" })],
  ];
  it.each(scripts)(
    "every run of two to twelve characters of any clause, %s, finds that clause",
    (_name, convert) => {
      const random = dice(20161122);
      const missed: string[] = [];
      for (let i = 0; i < 1500; i++) {
        const clause = library.clauses[Math.floor(random() * library.clauses.length)];
        const characters = [...(clause?.text ?? "")];
        const length = Math.min(characters.length, 2 + Math.floor(random() * 11));
        const from = Math.floor(random() * (characters.length - length + 1));
        const run = convert(characters.slice(from, from + length).join(""));
        if (run.trim() === "") continue;
        const answer = search(run, library, { page: 1, size: library.clauses.length });
        const hit = answer.hits.find(
          ({ document, path }) => `${document.id}:${path}` === clause?.id,
        );
        if (hit?.tier !== "exact") missed.push(`${clause?.id} «${run}»`);
      }
      expect(missed).toEqual([]);
    },
  );

  it("every run around a sign that is an operator elsewhere finds its clause: a pasted line", () => {
    const random = dice(1701);
    const lines = library.clauses.flatMap(({ id, text }) =>
      [...text.matchAll(/[：:“”"（）()《》－−-]/gu)].map(({ index }) => ({ id, text, index })),
    );
    for (let i = 0; i < 400; i++) {
      const line = lines[Math.floor(random() * lines.length)];
      if (line === undefined) throw new Error("no signs in the corpus");
      const { id, text, index } = line;
      const from = Math.max(0, index - Math.floor(random() * 8));
      const run = text.slice(from, index + 1 + Math.floor(random() * 30));
      const answer = search(run, library, { page: 1, size: library.clauses.length });
      const hit = answer.hits.find(({ document, path }) => `${document.id}:${path}` === id);
      expect(hit?.tier, `${id} «${run}»`).toBe("exact");
    }
  });

  it("what is called exact is what a plain scan of the texts finds, no more and no less", () => {
    const random = dice(7);
    for (let i = 0; i < 400; i++) {
      const clause = library.clauses[Math.floor(random() * library.clauses.length)];
      const key = [...keyOf(clause?.text ?? "")];
      const length = Math.min(key.length, 1 + Math.floor(random() * 8));
      const from = Math.floor(random() * (key.length - length + 1));
      const run = key.slice(from, from + length).join("");
      const scanned = library.clauses.filter(({ text }) => keyOf(text).includes(keyOf(run)));
      const answer = search(`"${run}"`, library, { page: 1, size: library.clauses.length });
      const exact = answer.hits.filter(({ tier }) => tier === "exact");
      expect(new Set(places({ ...answer, hits: exact })), run).toEqual(
        new Set(scanned.map(({ id }) => id)),
      );
    }
  });

  it.each(["，", "（", "——", "》、《", "。"])(
    "signs alone (%s) are found where they stand, and marked",
    (signs) => {
      const answer = ask(signs);
      const narrow = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
      const scanned = library.clauses.filter(({ text }) => narrow(text).includes(narrow(signs)));
      expect(answer.total).toBe(scanned.length);
      expect(answer.total).toBeGreaterThan(0);
      for (const { text, spans } of answer.hits) {
        expect(spans.length).toBeGreaterThan(0);
        for (const span of spans) expect(narrow(text.slice(...span))).toBe(narrow(signs));
      }
    },
  );
});

describe("marks", () => {
  it.each([
    "创新",
    "高新技术企业培育",
    "孵化器 众创空间 补助",
    "2018年",
    "1.3万家",
    "互联网+",
    "R&D",
  ])("of %s cut words of the question, ascending and apart, in text and excerpt", (question) => {
    const answer = ask(question);
    const words = new Set(answer.query.terms.flat().flatMap((term) => [...term]));
    for (const { text, spans, excerpt } of answer.hits) {
      for (const [marked, cut] of [
        [spans, text],
        [excerpt.spans, excerpt.text],
      ] as const) {
        let last = -1;
        for (const [start, end] of marked) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          for (const character of keyOf(cut.slice(start, end))) expect(words).toContain(character);
        }
      }
    }
  });
});

describe("a partial answer", () => {
  it.each([
    "一带一路",
    "ISO 9000",
    "13,000家",
    "3.6亿元",
    "众创空问",
    "科技成果转化收益怎么分配",
    "韶关市研发投入占比目标",
    "孵化器 众创空间 补助 -人才",
  ])("to %s has something marked, in its text, above it or in its title", (question) => {
    for (const { tier, spans, contextSpans, titleSpans, text } of ask(question).hits) {
      const marked = [spans, ...contextSpans, titleSpans].flat();
      if (tier === "some") expect(marked.length, text).toBeGreaterThan(0);
    }
  });
});

describe("a body in a list that carries its rank over", () => {
  it.each([
    ["省国税局", "国税局"],
    ["省财政厅 知识产权", "财政厅"],
    ["省發展改革委負責什麼", "发展改革委"],
  ])("%s is marked as printed: %s", (question, printed) => {
    const hit = ask(question).hits.find(
      ({ text, tier }) => tier !== "some" && text.includes(`、${printed}`),
    );
    const marked = hit?.spans.map((span) => hit.text.slice(...span));
    expect(marked).toContain(printed);
    expect(hit?.excerpt.spans.length).toBeGreaterThan(0);
  });
});

describe("two words parted by a sign", () => {
  it("are marked each by itself: 孵化器—孵化器", () => {
    const { hits } = ask("孵化器倍增计划");
    const hit = hits.find(({ text }) => text.includes("前孵化器—孵化器"));
    const marked = hit?.spans.map((span) => hit.text.slice(...span)) ?? [];
    expect(marked.filter((words) => words === "孵化器")).toHaveLength(2);
  });
});

describe("boolean laws", () => {
  const all = (question: string): Set<string> =>
    new Set(places(search(question, library, { page: 1, size: 10_000 })));

  it.each(["孵化器", "创新驱动", "高新技术企业培育", "是否"])(
    "%s without itself is nothing",
    (word) => {
      expect(all(`${word} -${word}`)).toEqual(new Set());
    },
  );

  it.each([
    ["孵化器", "众创空间"],
    ["知识产权", "专利"],
    ['"高新技术企业"', "人才"],
  ])("%s OR %s is the union", (a, b) => {
    expect(all(`${a} OR ${b}`)).toEqual(new Set([...all(a), ...all(b)]));
  });

  it("a word or its refusal is everything", () => {
    expect(all("孵化器 OR -孵化器").size).toBe(library.clauses.length);
  });

  it("what is exact has the characters in one run, between groups too", () => {
    const typed = "（孵化器 OR 众创空间） 建设";
    for (const { tier, text } of ask(typed).hits.filter((hit) => hit.tier !== "some")) {
      expect(/(孵化器|众创空间)建设/u.test(keyOf(text)), text).toBe(tier === "exact");
    }
  });

  it.each([
    ["孵化器 众创空间", "众创空间 孵化器"],
    ["人才 引进 高校", "高校 人才 引进"],
  ])("%s finds what %s finds", (a, b) => {
    expect(all(a)).toEqual(all(b));
  });
});

describe("a figure", () => {
  const library = bareLibrary(
    bareDocument("办法", [
      bareNode("1", "按75%的比例支付"),
      bareNode("2", "不少于5%的用地"),
      bareNode("3", "每人每月1,000元"),
      bareNode("4", "不超过2000万元的贷款"),
      bareNode("5", "奖励二十万元"),
      bareNode("6", "奖励一百二十万元"),
      bareNode("7", "自2013年起施行，其后3年内有效"),
      bareNode("8", "2013年施行的规定"),
      bareNode("9", "种植土厚度0.3米"),
      bareNode("10", "总投资3.60亿元"),
      bareNode("11", "在三十日内答复"),
    ]),
  );
  const answer = (question: string): Answer => search(question, library, { page: 1, size: 20 });
  const full = (question: string): string[] =>
    answer(question)
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ path }) => path);

  it.each([
    ["5%", ["2", "1"], "stands before where it is a part of another"],
    ["3年", ["7", "8"], "so does one in a year"],
    ["1000元", ["3"], "with the comma of thousands"],
    ["20万元", ["5"], "in characters, and no part of a larger one"],
    ["20万", ["5"], "without its unit"],
    ["二千万元", ["4"], "typed in characters"],
    ["30厘米", ["9"], "in another unit"],
    ["3.6亿元", ["10"], "without its last nought"],
    ["30日内", ["11"], "beside other words"],
  ])("%s is found in %j: %s", (question, paths) => {
    expect(full(question)).toEqual(paths);
  });

  it("typed alone is marked wherever it stands, beside other words only by itself", () => {
    const marked = (question: string): string[] =>
      answer(question).hits.flatMap(({ path, text, spans }) =>
        spans.map(([start, end]) => `${path} ${text.slice(0, start)}[${text.slice(start, end)}]`),
      );
    expect(marked("3年")).toEqual(["7 自201[3年]", "7 自2013年起施行，其后[3年]", "8 201[3年]"]);
    expect(marked("有效 3年")).toEqual([
      "7 自2013年起施行，其后[3年]",
      "7 自2013年起施行，其后3年内[有效]",
    ]);
  });

  it("is no part of a partial answer where it stands in another", () => {
    const partial = answer("5% 设备").hits.filter(({ tier }) => tier === "some");
    expect(partial.map(({ path }) => path)).toEqual(["2"]);
  });
});

describe("whatever is typed", () => {
  const PIECES = [
    ...'创新-－()（）"“”「」：: |、，1%',
    ..." OR | NEAR/3 | NOT |title:|部门：|year:|constructor|toString|__proto__|hasOwnProperty".split(
      "|",
    ),
    "\ud800",
    "𠮷",
  ];
  const typed = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 24 })
    .map((pieces) => pieces.join(""));

  it("is answered", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { total, query } = search(text, library, { page: 1, size: 3 });
        expect(total).toBeGreaterThanOrEqual(0);
        for (const { span } of query.faults) expect(text.length).toBeGreaterThanOrEqual(span[1]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(["constructor:abc", "toString：创新"])("%s names no field", (text) => {
    expect(search(text, library, { page: 1, size: 3 }).query.faults).toHaveLength(1);
  });

  it("level:constructor names no level", () => {
    const { query } = search("level:constructor 创新", library, { page: 1, size: 3 });
    expect(query.faults).toHaveLength(1);
  });
});

describe("what stands above", () => {
  const item = (path: string, text: string, parent: number, heading: string | null = null) =>
    bareNode(path, text, { parent, heading });
  const library = bareLibrary(
    bareDocument("办法", [
      bareNode("一", "一、场地要求", { label: "一、", heading: "场地要求", type: "section" }),
      item("一/第八条", "第八条 长者饭堂应当具备以下条件：", 0),
      item("一/第八条/（一）", "（一）面积不少于三十平方米；", 1),
      item("一/第八条/（二）", "（二）消防验收合格。", 1),
      item("一/第九条", "第九条 消防设施。面积以验收为准。", 0, "消防设施"),
    ]),
  );
  const paths = (question: string): string[] =>
    search(question, library, { page: 1, size: 10 })
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ path }) => path);

  it("a sentence that introduces a list counts for its items, and is shown and marked above them", () => {
    const { hits } = search("长者饭堂 面积", library, { page: 1, size: 10 });
    expect(hits[0]).toMatchObject({ path: "一/第八条/（一）", tier: "all" });
    expect(hits[0]?.context).toEqual(["一、场地要求", "第八条 长者饭堂应当具备以下条件"]);
    const [, spans = []] = hits[0]?.contextSpans ?? [];
    const [, line = ""] = hits[0]?.context ?? [];
    expect(spans.map((span) => line.slice(...span))).toEqual(["长者饭堂"]);
  });

  it("the names of a table's columns count for its rows, and are shown above them", () => {
    const table = bareLibrary(
      bareDocument("指标", [
        bareNode("表", "主要指标\n指标 | 2017年 | 2020年", { heading: "主要指标", type: "table" }),
        bareNode("表/1", "上市企业（家） | 20 | 30", { parent: 0, type: "row" }),
      ]),
    );
    const { hits } = search("上市企业 2020年", table, { page: 1, size: 10 });
    expect(hits[0]).toMatchObject({ path: "表/1", tier: "all" });
    expect(hits[0]?.context).toEqual(["主要指标", "指标 | 2017年 | 2020年"]);
  });

  it("and finds nothing by itself but the clause it stands in", () => {
    expect(paths("长者饭堂")).toEqual(["一/第八条"]);
  });

  it.each([
    ["heading:消防", ["一/第九条"], "its own heading"],
    [
      "heading:场地",
      ["一/第八条", "一/第八条/（一）", "一/第八条/（二）"],
      "else the nearest above",
    ],
    ["条标：场地 面积", ["一/第八条/（一）"], "beside a word"],
  ])("%s asks for %j: %s", (question, expected) => {
    expect(paths(question).sort()).toEqual(expected);
  });
});

describe("NEAR", () => {
  const near = bareLibrary(
    bareDocument("件", [
      bareNode("1", "高新技术企业的补贴"),
      bareNode("2", "高企可以申请补贴"),
      bareNode("3", "高新技术企业应当每年报告，其后一年内可以申请补贴"),
      bareNode("4", "推动技术创新"),
      bareNode("5", "补贴给高新技术企业"),
    ]),
  );
  const found = (question: string): string[] =>
    search(question, near, { page: 1, size: 10 })
      .hits.filter(({ tier }) => tier !== "some")
      .map(({ path }) => path)
      .sort();

  it.each([
    ["高企 NEAR/4 补贴", ["1", "2", "5"], "in either order, in another form too"],
    ['"高企" NEAR/4 补贴', ["2"], "a quoted word as it was typed"],
    ["高企 NEAR/3 补贴", ["1", "5"], "the distance is what stands between"],
    ["高企 NEAR/30 补贴", ["1", "2", "3", "5"], "across a stop"],
    ["技术 NEAR/2 技术创新", [], "characters of both count for one"],
    ["技术 NEAR/0 创新", ["4"], "side by side"],
    ["高新技术企业 NEAR/99999 补贴", ["1", "2", "3", "5"], "however far"],
    ["高新技术企业 NEAR/4 每年 NEAR/20 补贴", ["3"], "a chain, each near the one before"],
    ["高新技术企业 NEAR/99 补贴 NEAR/2 申请", ["2", "3"], "a chain, in either order"],
    ["高新技术企业 NEAR/3 每年 NEAR/9 补贴", [], "a chain, no link of which may be longer"],
  ])("%s", (question, paths) => {
    expect(found(question)).toEqual(paths);
  });

  it("is exact where the words stand side by side as typed", () => {
    const tiers = (question: string): string[] =>
      search(question, near, { page: 1, size: 10 }).hits.map(({ path, tier }) => `${path} ${tier}`);
    expect(tiers("补贴 NEAR 申请").sort()).toEqual(["2 exact", "3 exact"]);
    expect(tiers("报告 NEAR/20 补贴")).toEqual(["3 all"]);
  });
});

describe("where operators let nothing answer in full", () => {
  const inPart = (question: string) => ask(question).hits;

  it.each([
    ["（孵化器 OR 众创空间） 补助", /孵化|众创|眾創|补助/u],
    ["孵化器 众创空间 补助 -韶关", /孵化|众创|眾創|补助/u],
    ["人才 NEAR/1 供应链", /人才|供应|供應/u],
    ["“月球基地 孵化器 -众创", /孵化|基地/u],
  ])("%s shows what answers in part", (question, part) => {
    const hits = inPart(question);
    expect(hits.length).toBeGreaterThan(0);
    for (const { tier, text } of hits) {
      expect(tier).toBe("some");
      expect(text).toMatch(part);
    }
  });

  it.each(["孵化器 众创空间 -孵化器", '"月球基地" 孵化器 -众创'])(
    "%s stays without",
    (question) => {
      expect(inPart(question)).toEqual([]);
    },
  );

  it("keeps refusals and fields", () => {
    for (const { text, document } of inPart("孵化器 众创空间 补助 -人才 level:市级")) {
      expect(keyOf(text)).not.toContain("人才");
      expect(document.level).toBe("city");
    }
  });
});

describe("pages", () => {
  it("laid end to end are the whole list, each clause once", () => {
    const whole = places(search("创新", library, { page: 1, size: 10_000 }));
    const pages: string[] = [];
    for (let page = 1; pages.length < whole.length; page++) {
      const hits = places(search("创新", library, { page, size: 7 }));
      if (hits.length === 0) break;
      pages.push(...hits);
    }
    expect(pages).toEqual(whole);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it("beyond the end are empty", () => {
    expect(search("创新", library, { page: 999, size: 20 }).hits).toEqual([]);
  });
});

describe("headings", () => {
  it("that only stand above others are no hits, and find the clauses beneath them", () => {
    const { hits } = ask("实施孵化器倍增计划");
    expect(hits.map(({ path }) => path).slice(0, 2)).toEqual([
      "二/（三）/實施孵化器倍增計劃/1",
      "二/（三）/實施孵化器倍增計劃/2",
    ]);
    expect(hits.map(({ path }) => path)).not.toContain("二/（三）/實施孵化器倍增計劃");
  });

  it("a word across a border of words is found and ranks last: 上市 in 以上市政府", () => {
    const { hits } = ask("上市");
    const chance = hits.findIndex(
      ({ text }) => text.includes("以上市政府") && !/[^以]上市|上市企业|上市融资/.test(text),
    );
    const real = hits.map(({ text }) => /上市企业|企业上市|上市融资/.test(text)).lastIndexOf(true);
    expect(chance).toBeGreaterThan(real);
  });
});

describe("a widened word", () => {
  it.each([
    ["高企", "高企"],
    ["高企培育", "高企"],
    ["培育高企", "高企"],
    ["資訊科技 人才", "資訊科技"],
    ["品質管理 -房地产", "品質管理"],
  ])("of %s is told with its place in what was typed: %s", (question, word) => {
    const { widenings, widened } = ask(question).query;
    expect(widenings.map(({ span }) => question.slice(...span))).toContain(word);
    expect(widenings.flatMap(({ forms }) => forms)).toEqual(widened);
  });

  it.each([
    ["高企培育", "高企"],
    ["資訊科技 高企", "資訊科技"],
  ])("of %s can be refused by itself: %s", (question, word) => {
    const { widenings } = ask(question).query;
    const refused = widenings.find(({ span }) => question.slice(...span) === word);
    if (!refused) throw new Error(`${word} was not widened`);
    const { query, hits } = ask(refusingWidening(question, refused.span));
    expect(query.widenings).toHaveLength(widenings.length - 1);
    const key = keyOf(word);
    for (const { tier, text, context, document } of hits) {
      if (tier === "some") continue;
      expect(keyOf([text, ...context, document.title].join("\n"))).toContain(key);
    }
  });
});

describe("cites:", () => {
  const citing = (question: string): string[] =>
    search(question, library, { page: 1, size: 100 }).hits.map(
      ({ document, path }) => `${document.id}:${path}`,
    );

  it.each([
    ["cites:粤府〔2016〕31号", ["广东省-工业企业创新驱动发展工作方案-2016:preamble/3"]],
    ["引用：粤府[2016]31", ["广东省-工业企业创新驱动发展工作方案-2016:preamble/3"]],
    [
      "cites:深化体制机制改革加快实施创新驱动发展战略",
      ["广东省-全面创新改革试验行动计划:preamble", "番禺区-加快创新驱动发展实施意见-2015:preamble"],
    ],
    [
      "引文：深化體制改革加快實施創新驅動發展戰略",
      ["广东省-全面创新改革试验行动计划:preamble", "番禺区-加快创新驱动发展实施意见-2015:preamble"],
    ],
    ["cites:月球基地管理办法", []],
  ])("%s finds the clauses that cite the work, under any of its names", (question, places) => {
    expect(citing(question).toSorted()).toEqual(places.toSorted());
  });

  it("narrows words like any field", () => {
    const all = citing("创新 cites:粤府〔2016〕31号");
    expect(all).toEqual(["广东省-工业企业创新驱动发展工作方案-2016:preamble/3"]);
    expect(citing("-cites:粤府〔2016〕31号 创新")).not.toContain(all[0]);
  });
});
