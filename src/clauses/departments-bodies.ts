/**
 * What is a body, by the form of its name. All rules look at folded words.
 *
 * 省科技厅, 各地级以上市政府, 广东银监局, 省委组织部, 各产业集群牵头部门
 * near misses: 产业布局, 干部, 总部, 创办, 企业
 */

import { inFolded } from "../text/fold.js";

/** Endings only a body of government or Party has. */
const OFFICE =
  /(?:政府|政协|人大|人大常委会|部门|委员会|管委会|党委|党组|委|厅|局|署|办公厅|办公室|研究室|办|部|法院|检察院|银行|分行|海关|总公司|总工会|联席会议|领导小组|工作组|工作专班|专班|指挥部|办事处|工商联|残联|妇联|科协|文联|社科联|侨联|联社|总社|供销社|总队|支队|军区|军分区|行政机关|主管机关|管理机关|公安机关|监察机关|司法机关|税务机关|登记机关|发证机关|监管机构|监督管理机构|经办机构)$/u;

/** Words that end like an office and are none. */
const NO_OFFICE =
  /(?:格局|布局|结局|全局|大局|时局|开局|内部|外部|全部|西部|东部|中部|北部|南部|总部|干部|局部|底部|顶部|俱乐部|经办|举办|创办|开办|兴办|主办|承办|协办|督办|交办|代办|申办|评委|编委|常委|教委会|一部|大部|委托|业主委员会|村民委员会|居民委员会|村委会|居委会|职工代表大会|董事会|理事会|技术委员会|学术委员会)$/u;

/** Endings of bodies that may as well be firms, rooms or works; they count only beside an office or a word of duty. */
const ESTABLISHMENT =
  /(?:中心|大学|学院|学校|高校|院校|公司|集团|协会|商会|学会|联合会|研究院|研究所|科学院|社科院|党校|干校|组|站|所|队|处|科|科室|室|园区|园|街道|镇|乡|镇街|乡镇|机关|机构|单位|分署|报社|电视台|基金会|馆|院|社|会|行|团委|团省委|团市委|团区委|团县委|共青团|区|市|县|村|社区|媒体|企业|电网|政法|团组织|国有企业)$/u;

/** Whole classes of bodies: 各地市, 各有关部门, 省直有关部门, 各镇街. */
const CLASS = /^(?:各|有关|相关|所有|全|其他|其它|所在地?|属地|当地|地方|上述|以上|本)/u;
const PLACES =
  /^(?:各|有关|相关|所在|属地|地方)(?:地级以上|设区|相关|有关|辖区)*(?:地|地方|地区|地市|市|市州|州市|盟市|旗县|旗县区|县|县市|县区|县市区|市县|市区|区|区县|州|旗|乡镇|镇街|镇|乡|街道|镇村|园区|开发区|功能区|单位|成员单位|片区)(?:\([^()]{1,12}\))?$/u;

/** No name of a body is longer; 中国（广东）自由贸易试验区广州南沙新区片区管理委员会 has 30. */
const LONGEST_NAME = 40;

/** Signs and words no name of a body holds. */
const NO_NAME =
  /[0-9%:。;!?"'“”「」《》|]|的|了|并|等|不(?!动产)|是|按照|应当|均需|需要|均须|由|向|把|被|让|使|以(?!上|下|色列)|将|其(?!他|它)|可|通过|完成|建立|加强|推进|实现|坚持|根据|依托|基本|对(?!外|台|口)|领导(?!小组)|第[一二三四五六七八九十]+[章条节]|也|到|相应|进行/u;

/** Words for an office that do not tell which. */
const NOBODY =
  /^(?:政府|人民政府|部门|行政部门|主管部门|行政主管部门|委员会|办公室|政府部门|银行|机关|单位|组|局|厅|行政机关|所在单位|我[厅局委部办]|(?:本|该|其他|其它|上级|下级|同级|本级|所属)(?:级|地)?(?:有关|相关)?(?:部门|单位|机关|机构|(?:人民)?政府|党委))$/u;

const fits = (name: string): boolean =>
  name.length >= 2 && name.length <= LONGEST_NAME && !NO_NAME.test(name) && !NOBODY.test(name);

const named = (name: string): boolean => OFFICE.test(name) && !NO_OFFICE.test(name);

/** Whether these words name an office, or a class of offices, by themselves. */
export function isOffice(name: string): boolean {
  return fits(name) && (named(name.replace(/\([^()]{1,30}\)$/u, "")) || PLACES.test(name));
}

/** Whether these words may name a body where others show that bodies are listed. */
export function isEstablishment(name: string): boolean {
  return isOffice(name) || (fits(name) && ESTABLISHMENT.test(name) && !NO_OFFICE.test(name));
}

/** 各有关部门, 各地: everyone, and so nobody in particular. */
export function isEveryone(name: string): boolean {
  return (
    PLACES.test(name) ||
    /^(?:(?:省|市|区|县|州|自治区)(?:直|级)?)?(?:各级|各|有关|相关|所有|其他|其它|地方各级)(?:有关|相关|级|地方)*(?:职能|成员|业务|主管)?(?:部门|单位|机关|机构|(?:人民)?政府|党委|党组织|党委和?政府)$/u.test(
      name,
    ) ||
    /^各级.{0,8}(?:政府|部门|党委|单位)$/u.test(name) ||
    /^各(?!产业).{0,12}(?:市|县|区|州|镇|乡|街道|\))(?:人民)?(?:政府|党委|办事处|管委会)$/u.test(
      name,
    )
  );
}

/** Names of provinces, which a branch of a national body carries: 广东银监局, 浙江证监局. */
const PROVINCES =
  "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|深圳|珠三角|长三角|粤";

/** Beginnings that say by themselves whose body it is. */
const SELF_PLACED = inFolded(
  new RegExp(
    `^(?:${PROVINCES}|国家|中国|中央|中共|中科院|全国|国务院|国铁|最高|海关|人民银行|人行|金融监管总局|税务总局|团省委|团市委|团区委|团县委|兵团|驻|上级|军区|武警|所属)`,
    "u",
  ),
);

/** Endings of bodies that stand outside a province's or city's own offices. */
const OUTSIDE =
  /(?:海关|海事局|分行|支行|分署|银监局|银保监局|证监局|保监局|监管分局|铁路局|铁路集团|电网公司|供电公司)$/u;

/** The rank a name begins with: 省 in 省科技厅, not in 省级部门; 市 not in 市场监管局. */
const RANK =
  /^(?:自治区|自治州|省(?!级|直|际|会|内|辖)|市(?!级|直|场|容|政(?!府|协)|民|内|辖)|区(?!级|直|域|块|内|划|县)|县(?!级|直|域|内|区|市)|州(?!级|直)|旗(?!县)|盟(?!市))/u;

/** 广州市 in 广州市科技局: a place with its rank before a whole name. */
const PLACE = /^[\p{Script=Han}]{2,8}?(?:自治区|自治州|自治县|省|市(?!场)|区|县|州|盟|旗)(?=.{2})/u;

/** What later names of the same list take over; empty where the name has nothing to give. */
export function rankOf(name: string): string {
  const rank = RANK.exec(name)?.[0];
  if (rank !== undefined) return rank;
  if (CLASS.test(name) || SELF_PLACED.test(name.replace(PLACE, "市"))) return "";
  const place = PLACE.exec(name)?.[0] ?? "";
  return place !== "" && isOffice(name.slice(place.length)) && !CLASS.test(name) ? place : "";
}

/** Whether a name says by itself whose body it is, and takes nothing over. */
export function isPlaced(name: string): boolean {
  return (
    CLASS.test(name) ||
    SELF_PLACED.test(name) ||
    OUTSIDE.test(name) ||
    RANK.test(name) ||
    /^(?:[省市区县州](?:级|直)|镇|乡|街道|社区|村)/u.test(name) ||
    rankOf(name) !== ""
  );
}

/** Offices of a Party committee, which follow 省委 and not 省: 省委组织部、宣传部. */
export const isPartyOffice = (name: string): boolean =>
  /^(?:组织部|宣传部|统战部|政法委|网信办|编办|机构编制办|军民融合办|改革办|政研室|外办|台办|党校|巡视办|老干部局)/u.test(
    name,
  );
