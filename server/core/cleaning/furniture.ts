import { furnitureTable, type Row } from './furnitureTable.ts';
import type { NoiseReason } from './noise.ts';

/** How far a line of furniture reaches: itself alone, or everything after it to the end of the text. */
export interface Furniture {
  readonly reason: NoiseReason;
  readonly reach: 'line' | 'rest';
}

/** What every row holds that may begin with any character; see `opening`. */
const marksShort =
  /地址|邮编|邮政|电话|总机|传真|热线|邮箱|路线|准印|印刷|[上下][接转]|编者注|参见|引自|人次|次数|标签|链接|所属|分类|机构|效性|日期|在看|道具|倒序|只看|公众号|蓝字|二维码|会员|积分|:\d\d|版\s*\)$|期\)?$|号$|关于|常见|网站|隐私|帮助|免责|反馈|广告|收藏|客户端|无障碍|[简繁]体|[|/丨]|VIP|小编|→$|文[库档]|之家|集锦|公文|全文$|^n|整理|帮助|需求|期待|[借参][鉴考]|学习.{0,4}$|[留评回意][言论复见]:?$|此处|权限|付费|点击|客服|侵权|用户|[>|]|首页|温馨|模板|篇|作者|来源|这篇|手机|购物|联系|友情|热[点门]|香港|微信|我的|会员|复制|下载|人气|阅读|浏览|摄[)。]?$|^.{2,8}[网报社].{0,16}[讯电]|\.(docx?|pdf|pptx?|txt|wps)|https?:|www\.|范文|扫码|代笔|版权|登陆|登录/i;
/** The same of the rows that judge longer paragraphs too. */
const marksLong =
  /小编|整理|[收搜]集|分享|范文|模板|样本|\d篇|有.{0,6}帮助|(?:符合|满足)[您你]|这篇|[您你]的|(?:作者|来源|发布)\s*:|摄[)。]?$|^.{2,8}[网报社].{0,16}[讯电]|会员|免费|扫码|代笔|下载|搜索|登[陆录]|阅读|上传|客服|侵权|本站/i;
/** A paragraph of more characters is a long one. */
const short = 90;

/** First characters that a row can begin with. A paragraph with neither is passed over by this alone, as most are. */
const opening = new Set(
  '<|!:=_~#+←→«投张识访跳维留客侵首当您网正下打全收加还减复点关返阅展登注分字扫微二联热精我评举更上大中小【[】]•·*来文稿信本发时日作编责审校记供撰整录浏类属格标索0123456789hw新人央导核内提按题双讲致演贺现以-—–图资目第相推延猜与预未剩试附脚尾参名说〔版免声转此P;；出原摘…(《参出列抄主印完全※ETt初友回往排摄播昵用监策纠终美通长验'.split(
    '',
  ),
);

/** What kind of furniture a folded paragraph is; null for anything that may be speech. Reads a bounded stretch of it. */
export function furnitureOf(folded: string): Furniture | null {
  const first = folded[0];
  if (first === undefined || folded.length > 4000) return null;
  if (!opening.has(first) && !mayHold(folded)) return null;
  for (const entry of rowsFor(folded.length)) {
    if (folded.length <= entry.limit && entry.pattern.test(folded)) return entry;
  }
  return null;
}

/** The rows that may judge paragraphs of more characters: of long paragraphs, which are most, only few can say anything. */
const tiers = [short, 140, 400].map(least => furnitureTable.filter(({ limit }) => limit > least));

const rowsFor = (length: number): readonly Row[] =>
  length > 400 ? tiers[2]! : length > 140 ? tiers[1]! : length > short ? tiers[0]! : furnitureTable;

const mayHold = (folded: string): boolean =>
  folded.length <= short ? marksShort.test(folded) : folded.length <= 300 && marksLong.test(folded);
