import { inFolded } from "./fold.js";

/**
 * Provinces by the character their document numbers begin with: 粤府办〔2016〕46号.
 * The short names of GB/T 2260 and the older ones still used in numbers.
 */
export const PROVINCE_BY_AGENCY: Readonly<Record<string, string>> = {
  京: "北京市",
  津: "天津市",
  冀: "河北省",
  晋: "山西省",
  蒙: "内蒙古自治区",
  内: "内蒙古自治区",
  辽: "辽宁省",
  吉: "吉林省",
  黑: "黑龙江省",
  沪: "上海市",
  苏: "江苏省",
  浙: "浙江省",
  皖: "安徽省",
  闽: "福建省",
  赣: "江西省",
  鲁: "山东省",
  豫: "河南省",
  鄂: "湖北省",
  湘: "湖南省",
  粤: "广东省",
  桂: "广西壮族自治区",
  琼: "海南省",
  渝: "重庆市",
  川: "四川省",
  黔: "贵州省",
  贵: "贵州省",
  滇: "云南省",
  云: "云南省",
  藏: "西藏自治区",
  陕: "陕西省",
  甘: "甘肃省",
  青: "青海省",
  宁: "宁夏回族自治区",
  新: "新疆维吾尔自治区",
};

/** 国发, 国办发, 中发, 人社部发, 住房城乡建设部令: bodies of the whole country. */
export const NATIONAL_AGENCY =
  /^(?:国|中发|中办|中组|中宣|中华人民共和国|(?:人社|人力资源(?:和)?社会保障|住房(?:和)?城乡建设|建|建设|交通运输|商务|水利|财政|教育|科技|科学技术|民政|公安|司法|文化和旅游|自然资源|国土资源|生态环境|环境保护|农业农村|农业|工业和信息化|工信|卫生)部)/u;

/** Cities whose document numbers begin with a character no province uses. */
export const CITY_BY_AGENCY: Readonly<Record<string, string>> = {
  穗: "广州市",
  深: "深圳市",
  珠: "珠海市",
  佛: "佛山市",
  韶: "韶关市",
  莞: "东莞市",
  惠: "惠州市",
  江: "江门市",
  湛: "湛江市",
  茂: "茂名市",
  肇: "肇庆市",
  杭: "杭州市",
  甬: "宁波市",
  厦: "厦门市",
  蓉: "成都市",
  昆: "昆明市",
  郑: "郑州市",
  哈: "哈尔滨市",
};

/** What an agency's code (穗民规字, 国办发) is known to begin and end like, for numbers without brackets: 2016年第3号 is none of 省政府公告. */
export const AGENCY_CODE = inFolded(
  /^(?:[国京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵滇云藏陕甘青宁新穗深韶番]|中[办发]|[财教建科民商银税农环水交卫人工])\p{Script=Han}{0,9}(?:府|办|发|函|字|规|党|委|通|复|批|电)$|^财[税建教社行综农预库资金企会采]$/u,
);
