import type { NoiseReason } from './noise.ts';

/** How far a line of furniture reaches: itself alone, or everything after it to the end of the text. */
export interface Furniture {
  readonly reason: NoiseReason;
  readonly reach: 'line' | 'rest';
}

interface Row extends Furniture {
  /** Held against the folded paragraph, at its beginning unless it says otherwise. */
  readonly pattern: RegExp;
  /** Longest paragraph, in characters, that the row may judge. */
  readonly limit: number;
}

const row = (reason: NoiseReason, reach: 'line' | 'rest', limit: number, pattern: RegExp): Row => ({
  reason,
  reach,
  limit,
  pattern,
});

/** What web pages, news agencies and editors put round a speech. One row a kind; patterns see folded text. */
const rows: readonly Row[] = [
  row('comment', 'line', 400, /^<!--.*-->$/),
  row('navigation', 'line', 60, /^(首页|当前位置|您的位置|您现在的位置|网站首页)\s*[>/:»›-]/),
  row(
    'navigation',
    'line',
    40,
    /^\W{0,3}(下载|打印|全屏|收藏|加大|还原|减小|复制全文|正文复制|下载文档|点击下载|关闭窗口|返回顶部|阅读全文|展开|收起|登录|注册|分享|字号|字体|扫一扫|微信扫|二维码|微信订阅号|联系客服|热门推荐|精选留言|我要留言|评论|点赞|举报|打赏|更多|上一页|下一页|上一篇|下一篇)([\s>|»:([\d]|$|全文|>>|<<|文档|本页|到|此页|本文)/,
  ),
  row('navigation', 'line', 30, /^[【[]?\s*(字号|字体)\s*[:】\]]|^[】\]【[]$|^(大|中|小)$/),
  row('navigation', 'line', 60, /^[•·*]\s*\S{0,4}(热门|推荐|最新|相关)/),
  // Bread crumbs: 范文 > 致辞 > 开幕致辞.
  row('navigation', 'line', 90, /^[^。,!?<>]{1,24}\s*>\s*[^。,!?<>]*[一-鿿][^。!?<]*$/),
  row(
    'navigation',
    'line',
    30,
    /^(购物车|我的足迹|会员中心|联系我们|关于我们|友情链接|免费试读|立即下载|收藏本站|设为首页|我的收藏|新闻热点|最新评论|热点关键词|热门标签|用户评论|网友评论|跳[至到]主要内容|微信支付|微信登录)$|^手机扫码|^[(]?以下评论仅代表|^香港时间\d+时\d+分$|^\S{2,10}[网库]\s+首页$/,
  ),
  row('navigation', 'line', 80, /^[(]?温馨提示\s*:|^\S{2,12}网(提供|为您|专注)/),
  row(
    'navigation',
    'line',
    40,
    /(复制全文|下载文档|人气\s*\d|阅读(次数|量|数)?\s*[:]?\s*\d|浏览(次数|量)?\s*[:]?\s*\d|VIP|免费\d{4}|会员(可|免费|专享)|开通会员)/i,
  ),
  row(
    'navigation',
    'line',
    200,
    /(由会员分享|在线阅读,更多相关|珍藏版|请在.{2,12}上搜索|免费获取全文|扫码联系|免费范文|代笔此类|本文的?Word文档下载|正式会员可完整阅读|当前仅显示|请阅读下面提示|需要先登[陆录]|篇范文免费|尊享会员|会员权益|下载本文档)/,
  ),
  row('navigation', 'line', 60, /^[《(]?[^。]{2,60}\.(docx?|pdf|pptx?|txt|wps)[》)]?$/i),
  row(
    'source-line',
    'line',
    140,
    /^(来源|文章来源|稿件来源|信息来源|本文来源|发布时间|发布日期|时间|日期|更新时间|更新|作者|编辑|责任编辑|责编|审核|校对|记者|供稿|撰稿|整理|录入|发布者|发布机构|浏览次数|点击数|分类|属性|大小|格式|标签|关键词|关键字|索引号|文号)\s*[:]/,
  ),
  row('source-line', 'line', 60, /^更新\s*\d{4}-\d|^\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(:\d{2})?/),
  row('source-line', 'line', 60, /^([^。]{0,20}\s)?(https?:\/\/|www\.)\S+/),
  row(
    'news-lead',
    'line',
    400,
    /^(新华社|中新社|人民网|新华网|央视网|本报|本网|记者)[^。,]{0,16}(\d{1,2}日)?(电|讯)(?=[\s(:]|$|[^的])/,
  ),
  row(
    'news-lead',
    'line',
    300,
    /^(导语|导读|编者按|核心提示|内容提要|内容摘要|提要|按语|题记)\s*[:】\]]|^【?导\s*读】|^【(编者按|导语|提要|摘要|核心提示)】/,
  ),
  row(
    'news-lead',
    'line',
    40,
    /^(双语全文|讲话全文|致辞全文|演讲全文|贺词全文|全文|现将.{2,20}全文|以下(是|为).{0,20}全文|.{0,10}全文如下)\s*[:。]?$|^-{3,}$/,
  ),
  row('source-line', 'line', 140, /(作者|来源|发布)\s*:[^。]{0,30}(来源|阅读|点击|浏览|时间|日期|编辑)/),
  row('source-line', 'line', 90, /\|.*(移动端|手机版|来源|作者|发布|浏览|阅读|点击|评论|分享|编辑)/),
  row(
    'editor-note',
    'line',
    500,
    /小编(?![制队组成])|^本文《[^》]{2,60}》由|^《[^》]{2,60}》(来源于|来自|摘自)|(整理|收集|搜集|分享)了?[^。]{0,30}(范文|模板|文章|\d+篇)[^。]*(参考|阅读|帮助|收藏)|(范文|模板|样本|\d+篇)[^。]{0,40}(供[^。]{0,6}参考|欢迎[^。]{0,6}阅读)/,
  ),
  row(
    'caption',
    'line',
    300,
    /(记者|通讯员)\s*[^。]{1,24}[/／\s]*摄(影报道|影)?[)。]?$|^(图为|上图|下图|图\d|资料图)/,
  ),
  // The heads and tails of minutes: their number, who took part, to whom they go.
  row('source-line', 'line', 40, /^[^。,]{0,16}[〔[(]\d{4}[〕\])]第?\d{1,4}[号期]$/),
  row(
    'source-line',
    'line',
    400,
    /^(参加|参会|出席|列席)(人员|单位|领导)\s*:|^(发送|抄送|主送|分送|抄报|印发)\s*:/,
  ),
  row('source-line', 'line', 6, /^[(]?(完|全文完|此致)[)。]?$/),
  row('table-of-contents', 'line', 30, /^(目\s*录|提\s*纲|目录[/／]提纲)\s*[:…]*/),
  row(
    'page-number',
    'line',
    16,
    /^[-—–·\s]*第?\s*\d{1,4}\s*页?[-—–·\s]*$|^第\s*\d+\s*页\s*[,/共]?\s*(共?\s*\d+\s*页)?$|^\d+\s*\/\s*\d+$/,
  ),
  row(
    'related-links',
    'rest',
    60,
    /^(相关(报道|推荐|阅读|链接|范文|内容|文章|文档|新闻|资料|稿件)|推荐(阅读|文章|范文)|延伸阅读|猜你喜欢|热门(推荐|文章|范文)|您可能(还|也)?(喜欢|感兴趣)|更多相关|与.{4,60}相关(范文|文章|文档|的?文章))\s*[:>]*/,
  ),
  row(
    'navigation',
    'rest',
    80,
    /^(预览(阅读)?(已)?结束|本文(未完|来自|由)|[…\s]*[(]?未完[,)]|剩余.{0,6}(页|内容)未|试读结束|阅读剩余)/,
  ),
  row(
    'attachment',
    'rest',
    40,
    /^附\s*(件|录|表)\s*[一二三四五六七八九十\d]{0,2}\s*[:]?(?![^\s:]{12})|^附\s*[:]|^【[^】]{0,10}(文件|附件|通知)】$/,
  ),
  row(
    'footnote',
    'rest',
    4000,
    /^(注\s*释|脚注|尾注|注解|参考文献|名词解释|说明)\s*[:]?$|^注\s*[:]|^(注释|注)\s+[〔[(]\d|^[〔[]1[〕\]]|^\[\^?1\]/,
  ),
  row(
    'licence',
    'rest',
    400,
    /^(本作品(是|来自|在|的)|本文(版权|内容).{0,12}(所有|仅供)|版权(所有|声明|信息)|免责声明|声明\s*[:]|转载请|未经.{2,16}(许可|授权)|此?作品.{0,20}(公有领域|版权)|Public domain)/i,
  ),
  row('editor-note', 'rest', 400, /^[;；\s]*[*※]+\s*这是.{2,40}(同志|先生)/),
  row('source-line', 'rest', 120, /^(出处|原载|选自|原文(链接|地址|出处)|资料来源)\s*[:]/),
  row('related-links', 'rest', 30, /^(标签|摘要)\s*[:]/),
];

/** First characters that a row can begin with; most paragraphs are passed over by this alone. */
const furniturePattern =
  /VIP|小编|[>|]|首页|温馨|模板|篇|作者|来源|跳[至到]|手机|用户|购物|联系|友情|热[点门]|香港|微信|我的|会员|复制|下载|人气|阅读|浏览|摄[)。]?$|\.(docx?|pdf|pptx?|txt|wps)|https?:|www\.|范文|扫码|代笔|版权|登陆|登录/i;
const opening = new Set(
  '<首当您网正下打全收加还减复点关返阅展登注分字扫微二联热精我评举更上大中小【[】]•·*来文稿信本发时日作编责审校记供撰整录浏类属格标索0123456789hw新人央导核内提按题双讲致演贺现以-—–图资目第相推延猜与预未剩试附脚尾参名说〔版免声转此P;；出原摘…(《参出列抄主印完全※'.split(
    '',
  ),
);

/** What kind of furniture a folded paragraph is; null for anything that may be speech. Reads a bounded stretch of it. */
export function furnitureOf(folded: string): Furniture | null {
  const first = folded[0];
  if (first === undefined || folded.length > 4000) return null;
  if (!opening.has(first) && (folded.length > 300 || !furniturePattern.test(folded))) return null;
  for (const entry of rows) {
    if (folded.length <= entry.limit && entry.pattern.test(folded)) return entry;
  }
  return null;
}
