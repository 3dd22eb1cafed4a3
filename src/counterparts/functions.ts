/**
 * What a body's name says it is there for: 科技工贸和信息化局 is there for
 * science, industry, trade and information, so it answers for 省科技厅.
 *
 * Guarantee: a name is read only where all of its characters are; 国管 and
 * 成果转化 stay what they are.
 */
import { keyOf } from "../text/key.js";

/** `function: words that name it`; a word under several functions names them all. */
const FUNCTIONS = `
发展改革: 发展和改革 发展改革 发改 物价
科技: 科学技术 科技 科技创新 科
工业: 工业 工信 经信 经济和信息化 经济信息化 经济信息 工贸 经贸 经济贸易 经济和贸易 经济发展 经济促进 经济 工
信息化: 信息化 信息产业 工信 经信 经济和信息化 经济信息化 经济信息 信
商务: 商务 对外贸易经济合作 对外经济贸易 外经贸 工贸 经贸 经济贸易 经济和贸易 贸易 商贸 经济发展 经济促进 投资促进 商 贸
教育: 教育 教
财政: 财政
人社: 人力资源和社会保障 人力资源社会保障 人力资源 人社 人事 劳动和社会保障 劳动保障 劳动 社会保障
自然资源: 自然资源 国土资源 国土 国土房管 规资
规划: 城乡规划 城市规划 规划 规资 规
生态环境: 生态环境 环境保护 环保
住房: 住房 住房保障 房屋管理 房地产管理 房产管理 房产 房管 国土房管 住建 住
建设: 城乡建设 城市建设 市政公用 市政 建设 城建 住建 建
城市管理: 城市管理综合执法 城市管理和综合执法 城市管理行政执法 城市综合管理 城市管理 综合行政执法 综合执法 城管
交通: 交通运输 交通 公路 交
水务: 水利 水务 水
农业农村: 农业农村 农业 农牧 农林 农业和粮食 农
林业: 林业和草原 林业和园林 林业 园林 林草 农林 林
海洋: 海洋与渔业 海洋和渔业 海洋 海渔
渔业: 海洋与渔业 海洋和渔业 渔业 海渔 渔
文化: 文化 文旅 文广新 文
旅游: 旅游发展 旅游 文旅 旅
广电: 广播电影电视 广播电视 广播影视 广电 新闻出版广播影视 新闻出版广电 文广新 广
新闻出版: 新闻出版广播影视 新闻出版广电 新闻出版 版权 文广新
体育: 体育 体
文物: 文物
卫生健康: 卫生健康 卫生和计划生育 卫生计生 人口和计划生育 计划生育 卫生 卫健 卫计 卫
市场监管: 市场监督管理 市场监督 市场监管 市监 工商行政管理 质量监督检验检疫 质量技术监督 质监 质检 食品药品监督管理 食品药品监管 食药监 药品监督管理 药品监管 药监
知识产权: 知识产权 专利 市场监督管理 市场监管 市监
统计: 统计
审计: 审计
司法: 司法行政 司法 法制
公安: 公安
民政: 民政
退役军人: 退役军人事务 退役军人
应急: 应急管理 应急 安全生产监督管理 安全生产监管 安全监管 安监
地方金融: 地方金融监督管理 地方金融监管 地方金融 金融工作 金融监督管理 金融监管 金融
金融监管: 银行保险监督管理 银保监 银监 保监 金融监督管理 金融监管
证券监管: 证券监督管理 证监
国资: 国有资产监督管理 国有资产监管 国有资产管理 国有资产 国资
税务: 国家税务 地方税务 税务 国税 地税
海关: 海关
海事: 海事
医疗保障: 医疗保障 医保
乡村振兴: 乡村振兴 扶贫开发 扶贫
粮食: 粮食和物资储备 粮食 粮
数据: 政务服务数据管理 政务服务和数据管理 大数据发展管理 大数据发展 大数据管理 大数据 数据管理 数据 数字经济
政务服务: 政务服务数据管理 政务服务和数据管理 政务服务管理 政务服务 行政审批服务 行政审批
能源: 能源
邮政: 邮政管理 邮政
气象: 气象
信访: 信访
外事: 外事侨务 外事
侨务: 外事侨务 侨务
机关事务: 机关事务管理 机关事务
民族宗教: 民族宗教事务 民族宗教 民族和宗教事务 民宗
人防: 人民防空 人防
机构编制: 机构编制 编制
网信: 互联网信息 网络安全和信息化 网信
组织: 组织
宣传: 宣传
人民银行: 中国人民银行 人民银行 人行
`;

const LINK = /^[和与及]/u;

const functionsByWord = new Map<string, string[]>();
for (const line of FUNCTIONS.trim().split("\n")) {
  const [name = "", words = ""] = line.split(": ");
  for (const word of words.split(" ")) {
    functionsByWord.set(keyOf(word), [...(functionsByWord.get(keyOf(word)) ?? []), name]);
  }
}
const LONGEST = Math.max(...[...functionsByWord.keys()].map((word) => word.length));

/** The functions the key of a name consists of, without rank and office; null where a part is none. */
export function functionsOf(stem: string): readonly string[] | null {
  if (stem === "") return [];
  for (let length = Math.min(LONGEST, stem.length); length > 0; length--) {
    const named = functionsByWord.get(stem.slice(0, length));
    if (named === undefined) continue;
    const rest = functionsOf(stem.slice(length).replace(LINK, ""));
    if (rest !== null) return [...named, ...rest];
  }
  return null;
}
