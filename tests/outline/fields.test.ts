import { describe, expect, it } from "vitest";
import { outline } from "../../src/outline/outline.js";
import { linesOf } from "../../src/source/text.js";

function fieldsOf(text: string, file = "a.txt") {
  return outline(linesOf(text), { file, stated: {} }).fields;
}
const BODY = "\n各有关单位：\n为推进创新，制定本意见。\n一、总体要求\n坚持创新驱动。\n";

describe("the title", () => {
  const rows: [string, string][] = [
    ["韶关市科技创新发展行动计划\n（2017—2020年）", "韶关市科技创新发展行动计划（2017—2020年）"],
    [
      "东莞市人民政府办公室关于东莞市深化\n泛珠三角区域合作的实施意见",
      "东莞市人民政府办公室关于东莞市深化泛珠三角区域合作的实施意见",
    ],
    [
      "某市关于印发某市 工业企业工作方案 (2016-2018年)的通知",
      "某市关于印发某市工业企业工作方案(2016-2018年)的通知",
    ],
    [
      "中共广州市番禺区委 广州市番禺区人民政府\n关于加快发展的意见",
      "中共广州市番禺区委 广州市番禺区人民政府关于加快发展的意见",
    ],
    [
      "东府办〔2017〕136号《东莞市关于合作的意见》\n东府办〔2017〕136号\n东莞市关于合作的意见",
      "东莞市关于合作的意见",
    ],
  ];

  it.each(rows)("%j", (front, title) => {
    expect(fieldsOf(front + BODY).title).toBe(title);
  });
});

describe("the title where the text prints none of its own", () => {
  const notice =
    "各部门：\n《某市管理办法》已经同意，现印发给你们。\n某市人民政府\n2013年4月10日\n";
  const rows: [string, string, string][] = [
    [
      "003_浙江_某市关于同意调整方案的批复.html",
      "某乡人民政府：\n同意调整。",
      "某市关于同意调整方案的批复",
    ],
    [
      "12_某市人民政府关于印发管理办法的通知.html",
      `${notice}某市管理办法\n第一条 为加强管理，制定本办法。`,
      "某市人民政府关于印发管理办法的通知",
    ],
    ["scan12.txt", `${notice}某市管理办法\n第一条 为加强管理，制定本办法。`, "某市管理办法"],
  ];

  it.each(rows)("%s", (file, text, title) => {
    expect(fieldsOf(text, file).title).toBe(title);
  });

  it("is the page's, though it ends like a sentence", () => {
    const lines = linesOf("本月起，这笔钱直接发放至个人！\n好消息来了，政策迎来新变化。");
    const stated = { title: "本月起，这笔钱直接发放至个人！" };
    const { fields, front } = outline(lines, { file: "a.html", stated });
    expect([fields.title, front]).toEqual([stated.title, [stated.title]]);
  });
});

describe("the document's own number, not one it cites", () => {
  it("in the title block", () => {
    expect(fieldsOf(`某市意见\n番发〔2015〕4号${BODY}`).docNumber).toBe("番发〔2015〕4号");
  });

  it("beside its date on one line, behind the title, beneath its name in a list of facts", () => {
    expect(fieldsOf(`财政部关于经费的通知\n2006年10月26日 财建〔2006〕689号${BODY}`)).toMatchObject(
      {
        ...{ docNumber: "财建〔2006〕689号", issued: "2006-10-26" },
      },
    );
    expect(fieldsOf(`岳阳市关于公开工作的通知(岳办发〔2017〕2号)${BODY}`)).toMatchObject({
      ...{ docNumber: "岳办发〔2017〕2号", title: "岳阳市关于公开工作的通知" },
    });
    const list = "某县工作规则\n • 发文机构:\n 县政府网站\n • 发文字号:\n 镇政发〔2024〕7号\n";
    expect(fieldsOf(`${list}某县工作规则${BODY}`).docNumber).toBe("镇政发〔2024〕7号");
  });

  it.each(["粤府〔二〇一六〕31号", "粤府﹝二○一六﹞三十一号", "粵府[二零一六]31號"])(
    "with its year in characters, as printed: %s",
    (number) => {
      expect(fieldsOf(`某省意见\n${number}${BODY}`).docNumber).toBe(number);
      expect(fieldsOf(`某省关于公开工作的通知（${number}）${BODY}`).title).not.toContain("号");
    },
  );

  it("of the order that makes it known, over two lines", () => {
    const text = "中华人民共和国国务院令\n第707号\n现公布《某条例》，自2019年1月1日起施行。";
    expect(fieldsOf(text)).toMatchObject({
      ...{ docNumber: "中华人民共和国国务院令第707号", issuers: ["国务院"], level: "national" },
    });
  });

  it("of an order whose number is in characters", () => {
    const text = "中华人民共和国主席令\n第二十四号\n《某法》已通过，自2019年1月1日起施行。";
    expect(fieldsOf(text).docNumber).toBe("中华人民共和国主席令第二十四号");
  });

  it("of the order in the history under the title, not of one that amended it", () => {
    const text =
      "某市办法\n（2011年12月15日广州市人民政府令第61号公布，根据2015年9月30日广州市人民政府令第132号修订）\n第一条 本办法适用于本市。";
    expect(fieldsOf(text)).toMatchObject({
      ...{ docNumber: "广州市人民政府令第61号", issuers: ["广州市人民政府"], issued: "2011-12-15" },
    });
  });

  it("none, where the text only cites one", () => {
    expect(
      fieldsOf(`某市意见\n根据《某办法》（粤府〔2016〕31号），制定本意见。`).docNumber,
    ).toBeNull();
  });
});

describe("who issued it, and whose measure it is", () => {
  const rows: [string, readonly string[], string | null, string | null][] = [
    [
      "中共广州市番禺区委 广州市番禺区人民政府关于加快发展的意见",
      ["中共广州市番禺区委", "广州市番禺区人民政府"],
      "广州市番禺区",
      "district",
    ],
    [
      "中共广东省委广东省人民政府关于加快建设的意见",
      ["中共广东省委", "广东省人民政府"],
      "广东省",
      "province",
    ],
    [
      "佛山市人民政府办公室文件\n佛府办〔2011〕53号\n印发佛山市科技发展规划的通知",
      ["佛山市人民政府办公室"],
      "佛山市",
      "city",
    ],
    ["仁化县人民政府关于扶持企业的办法", ["仁化县人民政府"], "仁化县", "county"],
    ["义乌市人民政府办公室关于印发管理办法的通知", ["义乌市人民政府办公室"], "义乌市", "county"],
    [
      "广州市住房和城乡建设局关于加强住房保障工作的通知",
      ["广州市住房和城乡建设局"],
      "广州市",
      "city",
    ],
    ["国务院办公厅关于推进政务公开的意见", ["国务院办公厅"], null, "national"],
    ["上海市人民政府关于促进发展的意见", ["上海市人民政府"], "上海市", "province"],
    ["廣東省人民政府關於加快建設的意見", ["廣東省人民政府"], "广东省", "province"],
    ["韶关市科技创新发展行动计划", [], "韶关市", "city"],
    ["穗府〔2011〕15号\n关于进一步加强招商引资的指导意见", [], "广州市", "city"],
  ];

  it.each(rows)("%j", (front, issuers, region, level) => {
    const fields = fieldsOf(front + BODY);
    expect({ ...fields }).toMatchObject({ issuers, region, level });
  });

  it("the signature, where the title names the office without its place", () => {
    const text = `省教育厅办公室关于公布结果的通知${BODY}湖北省教育厅办公室\n2021年11月16日\n`;
    expect(fieldsOf(text)).toMatchObject({ issuers: ["湖北省教育厅办公室"], region: "湖北省" });
  });

  it("the name of the file last of all", () => {
    const text = "各中央驻津单位：\n请按期完成清算。\n2021年11月18日";
    expect(fieldsOf(text, "063_天津_关于清算工作的通知.html").region).toBe("天津市");
  });

  it("the signature, where neither title nor masthead names a body", () => {
    const text = `关于促进发展的意见${BODY}某市科学技术局\n某市财政局\n2020年1月2日\n`;
    expect(fieldsOf(text).issuers).toEqual(["某市科学技术局", "某市财政局"]);
  });
});

describe("dates", () => {
  const rows: [string, string | null][] = [
    [`某市意见\n（2015年9月25日）${BODY}`, "2015-09-25"],
    [`某市意见${BODY}某市人民政府\n二○一一年四月二十六日`, "2011-04-26"],
    [`某市意见${BODY}某市人民政府 2016年5月20日`, "2016-05-20"],
    [`某市意见${BODY}某市人民政府\n二OO六年四月十三日`, "2006-04-13"],
    [`某市意见${BODY}到2020年12月31日全面建成。`, null],
  ];

  it.each(rows)("%j", (text, issued) => {
    expect(fieldsOf(text).issued).toBe(issued);
  });
});

describe("the years a plan covers", () => {
  const rows: [string, readonly [number, number] | null][] = [
    ["某市行动计划（2017—2020年）", [2017, 2020]],
    ["关于印发某市方案(2016-2018年)的通知", [2016, 2018]],
    ["某市科技发展“十四五”规划", [2021, 2025]],
    ["某市国民经济和社会发展第十二个五年规划纲要", [2011, 2015]],
    ["到2020年的某市意见", null],
  ];

  it.each(rows)("%s", (title, period) => {
    expect(fieldsOf(title + BODY).period).toEqual(period);
  });

  it("not a period of validity", () => {
    expect(fieldsOf(`某市办法${BODY}本办法自2021年1月1日起施行，有效期5年。`).period).toBeNull();
  });
});

describe("the script", () => {
  it.each([
    ["廣東省系統推進全面創新改革，發展先進製造業。", "hant"],
    ["广东省系统推进全面创新改革，发展先进制造业。", "hans"],
    ["中文", "hans"],
  ])("%s", (text, script) => {
    expect(fieldsOf(text).script).toBe(script);
  });
});
