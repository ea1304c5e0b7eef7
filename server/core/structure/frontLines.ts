import type { Cues } from './cues.ts';
import type { Paper } from './paper.ts';
import { isNumbered } from './scan.ts';

/** A date in either kind of digits, with a range of days or a time of day. */
export const date: RegExp =
  /(?:\d{4}|[一二三四五六七八九○]{4}|(?:中华)?民国\d{1,3}|(?<!\d)1[01]\d) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?日(?:-\d{1,2}日|至\d{1,2}日)?(?:,?(?:上午|下午|晚))?/;
/** Offices by which a speaker is named. */
export const offices: RegExp =
  /(书记|市长|省长|县长|区长|州长|镇长|乡长|主席|总理|总统|部长|厅长|局长|处长|科长|院长|校长|园长|主任|董事长|总经理|总裁|行长|会长|理事长|司令员|政委|秘书长|行政长官|司长|署长|大使|总领事|总干事)/;
/** An office where it names somebody: at the end of a line, or before a name. */
const inOffice: RegExp = new RegExp(
  `${offices.source}(?:\\s*\\([^()]*\\))?\\s*(?:(?:[一-鿿○](?:\\s*[一-鿿○]){0,4}(?:·[一-鿿]{1,6})?|[×*X某]{1,4})\\s*)?(?:\\([^()]*\\))?$`,
);
/** Surnames in use, the commonest first. A name begins with one; 联系我们 does not. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢姜崔钟谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤葛尤柳岑倪温康施牛洪樊路庞翁殷申米祝左柴岳齐梅庄辛管关聂焦裴鲍安季鲁艾项祁尚游童颜柯宁翟单华欧屈包耿喻詹凌骆甘蒲卞纪涂舒商池卓麦霍穆伍冷房俞佟阮滕应褚冉简瞿邢刁解隋牟宫栾卫乔苗强栗臧巩车靳窦鹿晏慕苟费席来封戚储易兰闻原佘郎冀桂古巫查植仇楼计敖习裘缪宗娄郁阚蔺茅邬郜湛闵谌冼匡逄仝芦昝祖桑濮扈燕郏荆鞠饶姬揭亓辜亢郗郅迟苑况訾鄢么占毕元鄂咸籍赖蒙双胥党谷边文代农';
const compoundSurnames = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|东方|南宫|端木';
const personName = new RegExp(
  `^(?:(?:${compoundSurnames})|[${surnames}])(?:\\s*[一-鿿·]){1,2}(?:同志|先生|女士|教授|博士|院士)?$`,
);

/** Whether a paragraph is running text of some length: two clauses or a closed sentence. */
export function isProse(folded: string): boolean {
  return folded.length >= 40 && /[。!?;][”」)]?$|[。].*[,。]/.test(folded);
}

/** A date, in brackets or not, or an office and a date far apart. */
const dateLine = new RegExp(`^(?:[^。,:;]{0,16} {2,})?[(【[]?(?:${date.source})[^。]{0,44}$`);
/** A date in figures, or of a month, alone on its line: 2024-09-20, 2024年9月. */
export const shortDate: RegExp = /(?<=^[([【]?)\d{4}(?:([-./])\d{1,2}\1\d{1,2}|年\d{1,2}月)(?=[)\]】]?$)/;
/** Whether a line is a date, in brackets or not. */
export const isDateLine = (folded: string): boolean =>
  folded.length <= 60 && (dateLine.test(folded) || shortDate.test(folded.trim()));

/** What short lines of a page end with, and no name does: 宁夏要闻, 四川日报. */
const siteWord =
  /(要闻|新闻|日报|晚报|首页|频道|导航|信息|公开|服务|中心|栏目|专题|动态|公告|资讯|视频|图片|论坛|分享|发布|网站|全文|目录|建设|下载|登录|注册|范文|纪录|记录|原文|模板|关注|关注我们|楼主|预览|评论|收起|展开|搜索|客服|会员|用户|微博|微信|朋友圈|客户端|博客|专栏|公众号|视频号|书房|简介|团队|政策|信箱)$/;

/** Whether a line names a speaker: a person, or an office with or without a name. */
export function isSpeaker(folded: string): boolean {
  if (
    folded.length > 30 ||
    /[,。:;!?|]|^[—-]|^在|讲话|致[辞词]|报告|发言|演[说讲]|谈话|纪要|会议|全文|[词辞信]$|\d{3}/.test(folded)
  )
    return false;
  if (/^(前|引|序|导|后)\s*言$|^目\s*录$|^正\s*文$/.test(folded)) return false;
  return (
    ((personName.test(folded) || inOffice.test(folded)) && !siteWord.test(folded)) || isOfficeAndName(folded)
  );
}

/** 县住建局　李向阳, 校友代表　沈嘉宁: who someone is, and a name apart. */
function isOfficeAndName(folded: string): boolean {
  const parts = folded.split(/ +/);
  const name = parts.at(-1)!;
  if (parts.length < 2 || parts.length > 3 || !personName.test(name) || siteWord.test(name)) return false;
  return parts.slice(0, -1).every(part => /^[一-鿿、()○]{2,20}$/.test(part) && !siteWord.test(part));
}

/** Whether a paragraph can be a title: one short line without a closing mark and without a number before it. */
export function isTitleLike(paper: Paper, block: number): boolean {
  const { scan } = paper.readings[block]!;
  const { folded } = scan;
  if (folded.length < 4 || folded.length > 70 || /[。;:,]$|^最后[,祝]/.test(folded)) return false;
  if (isNumbered(scan) && scan.markers[0]!.style !== '一') return false;
  return !/^[(]/.test(folded) && /[一-鿿]{2}/.test(folded);
}

/** Whether a line ends like a title: with the kind of speech it heads. */
export function isTitleStrong(folded: string, cues: Cues): boolean {
  const plain = folded
    .replace(/^[#*\s]+|[#*\s]+$/g, '')
    .replace(/(?:\s*[(（][^()]*[)）]?)+\s*$/, '')
    .replace(/\s*(?:第?[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3}|\d{1,2})$/, '')
    .replace(/[-—]+[^-—]{2,16}$/, match => (cues.genres.some(genre => match.includes(genre)) ? match : ''));
  const bare = plain.replace(/(原文|全文|摘要|节选|要点|提纲|文稿|范文|稿)$/, '');
  return cues.genres.some(genre => bare.endsWith(genre)) || isBareGenre(folded, cues);
}

/** Whether a line is the kind of speech alone, spaced out or not: the last line of a title over several. */
export function isBareGenre(folded: string, cues: Cues): boolean {
  if (folded.length > 16) return false;
  const letters = folded.replace(/\s/g, '');
  return letters.length <= 6 && cues.genres.some(genre => letters.endsWith(genre));
}
