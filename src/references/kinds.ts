/**
 * What a title in 《》 names: a work, a short form nobody defined (《办法》), or
 * a form, a certificate, a newspaper, a book, a film or a song, which are no
 * works to be obtained.
 */
import { inFolded } from "../text/fold.js";

/** 《申请表》, 《录取通知书》, 《居住证》, 《核定单》; near misses: 清单, 白皮书, 手册. */
const FORM = inFolded(
  /(?:表|(?<![皮教科丛全图])书|(?<![清名])单|证|证明|回执|执照|批件|发票|登记卡|优待卡|联系卡|(?:承诺|联系|委托|确认|推荐|商调|告知|申请|复核)函|介绍信|簿|凭证|台账|存根|标签|封面|样表|样本|样式|示意图|位置图|分布图|户口本|协议|合同|问卷|日报|晚报|周刊|月刊|学报|杂志)(?:\([^()]{0,12}\)|[一二三四五六七八九\d]{1,2})?$/u,
);
/** 《关于…的通知书》 would still be a form; 《关于…登记证的通知》 is none, it ends with 通知. */
export const isForm = (title: string): boolean => FORM.test(title);

/** 日报, 青年报; near misses: 通报, 公报, 简报. */
const PRESS = inFolded(
  /(?:日|晚|早|晨|时|商|青年|都市|经济|参考|农民|工人|法治|法制|教育|文化|文艺|新闻|政协|导)报$/u,
);
const BOOK = inFolded(
  /(?:选集|文集|文选|诗选|诗集|全集|读本|选读|论述摘编|词典|辞典|字典|通史|治国理政)$/u,
);
/** What is said to be a work of art or a book right before its marks: 电影《…》, 歌曲《…》, 专著《…》. */
const ART_BEFORE = inFolded(
  /(?:歌曲|组歌|民歌|主题曲|乐曲|交响乐|电影|影片|故事片|动画|动漫|动画片|电视剧|连续剧|网络剧|广播剧|纪录片|专题片|宣传片|短片|微电影|微视频|视频|小说|散文|诗集|诗歌|长诗|报告文学|文学作品|话剧|歌剧|舞剧|音乐剧|儿童剧|京剧|粤剧|昆曲|越剧|豫剧|戏剧|戏曲|剧目|小品|相声|舞蹈|油画|国画|画作|摄影作品|雕塑|书籍|专著|著作|名著|丛书|古籍|教材|课本|读物|绘本|画册|电子游戏|网络游戏|节目|栏目|杂志|期刊|报纸|报刊|刊物|论文)(?:作品)?[:“]?$/u,
);
/** And right behind them: 《…》一书, 《…》等影片. */
const ART_AFTER = inFolded(
  /^(?:一[书文歌剧片曲诗]|(?:杂志|期刊|报)社|(?:等)?(?:歌曲|电影|影片|电视剧|纪录片|专题片|小说|话剧|舞剧|音乐剧|剧目|书籍|专著|图书|杂志|期刊|报纸|节目|栏目))/u,
);
/** A sort of official document is one whatever stands around it: 解读节目《某某条例》. */
const OFFICIAL = inFolded(
  /(?:通知|意见|决定|办法|规定|条例|方案|规划|纲要|细则|批复|规则|公告|通告|法)(?:[(][^()]*[)])?$/u,
);

/** A title in a list goes by what stands before the first: 歌曲《…》《…》. */
export const canBeArt = (title: string): boolean => !OFFICIAL.test(title);

/** Whether a title is that of a book, a film, a song or a newspaper, by itself or by the words around its marks. */
export const isArt = (title: string, before: string, after: string): boolean =>
  canBeArt(title) &&
  (PRESS.test(title) || BOOK.test(title) || ART_BEFORE.test(before) || ART_AFTER.test(after));

/** Nothing but the sort of a document, so it must have been introduced somewhere. */
const SORT_ONLY = inFolded(
  /^(?:实施|暂行|试行|管理|工作|指导|总体|若干|行动|改革|试点|建设|发展|操作|补充){0,2}(?:办法|意见|方案|通知|规定|细则|规划|计划|纲要|目录|指南|指引|条例|规则|规程|章程|标准|清单|措施|决定|汇报|报告|请示|批复|函|公告|通告|手册|预案|要点)$/u,
);
export const isSortOnly = (title: string): boolean => SORT_ONLY.test(title);
