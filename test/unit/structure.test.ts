import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { baseCues, widen } from '../../server/core/index.ts';
import { plain, treeIn } from '../support/outlineMarks.ts';

/** The tree of the text without the marks is the one that the marks show. */
function check(marked: string): void {
  assert.equal(treeIn(plain(marked)), marked);
}

const body =
  '各单位要把责任压实到岗、细化到人，做到件件有着落、事事有回音，确保各项任务按时完成，让群众看到实实在在的变化。';

describe('structure: the parts of a speech', () => {
  it('finds title, date, salutation, announcement, nested sections and the closing', () => {
    check(`{title:在全市营商环境工作会议上的讲话}
（{date:2026年3月12日}）

{salutation:同志们}：

今天的会议很重要。下面，我{announcement:讲两点意见}。

{s1:一、提高思想认识}

{s2:（一）看清形势}。${body}

{s2:（二）扛起责任}。${body}

{s1:二、狠抓工作落实}

${body}

{closing:同志们，任务已经明确。{call:让我们携手并肩，为建设美好临江而努力奋斗}！}
`);
  });

  it('reads half-width marks and traditional characters alike', () => {
    check(`{title:在全市外貿工作會議上的講話}

{salutation:同志們}:

下面,我{announcement:講兩點意見}。

{s1:第一,要認清形勢}。${body}

{s1:第二,要狠抓落實}。${body}

{closing:總之,任務已經明確。{call:讓我們共同努力,開創新局面}!}
`);
  });

  it('takes a salutation glued to the title, and a speaker between them', () => {
    check(`{title:在青禾县教育大会上的讲话}
{speaker:县长 林知远}
{salutation:老师们、同志们}：今天是个喜庆的日子。${body}
`);
  });

  it('takes an address glued to the title and leaves the greeting behind it out', () => {
    check(`{title:教务处副主任竞聘演讲稿}{salutation:尊敬的各位领导，亲爱的老师们}，大家好！我叫林知远。${body}
`);
  });

  it('a greeting of its own paragraph opens no closing', () => {
    check(`{salutation:尊敬的各位领导，各位老师}：
大家好！
${body}
`);
  });

  it('an announcement may have three points, give three words, tell three stories', () => {
    for (const promise of ['有两点体会', '给同学们两点建议', '分享两个故事', '讲两层意思'])
      check(`{salutation:同学们}：

新学期，我{announcement:${promise}}。

{s1:一、要立志}

${body}

{s1:二、要勤学}

${body}
`);
    check(`围绕“两个方面”，我作对照检查。

{s1:一、查摆问题}

${body}

{s1:二、整改措施}

${body}
`);
  });

  it('the promise of points announces where there are no sections', () => {
    check(`{salutation:同学们}：

${body}

新学期，我{announcement:提三点希望}：{p1:第一，要立志}。${body}{p1:第二，要勤学}。${body}{p1:第三，要力行}。${body}
`);
  });

  it('takes a date or a name that is still to be filled in for no part of a web page', () => {
    for (const line of [
      '（〔日期〕）',
      '（2026年X月X日）',
      '（××××年×月×日）',
      '2026年　月　日',
      'XXX（职务）　XXX',
    ]) {
      check(`{title:在全市工作会议上的讲话}\n${line}\n\n{salutation:同志们}：\n\n今天的会议很重要。\n`);
    }
  });

  it('takes a title over two lines', () => {
    check(`{title:开学典礼暨教师节表彰大会
主 持 词}
{salutation:各位老师，同学们}：

${body}
`);
    check(`{title:在青禾县作风建设会议暨
重点项目推进会上的讲话}

{salutation:同志们}：

${body}
`);
  });

  it('takes whoever is named before the first form of address into it, and their office in brackets', () => {
    check(`{title:在花卉展览开幕典礼上的致辞全文（只有中文）}（附图）

{salutation:林知远副主席（花卉协会副主席）、各位嘉宾}：

${body}
`);
    check(`文章标题：{title:院长在座谈会上的讲话}{salutation:护士同志们}：

${body}
`);
  });

  it('takes every member of a long address, and no greeting', () => {
    check(`{salutation:各位元首、各位貴賓、各位僑胞、各位電視機前的朋友}，大家早安，大家好！

${body}
`);
  });

  it('takes an address over several lines', () => {
    check(`{title:在青禾文化节开幕式上的致辞}

{salutation:尊敬的各位领导、各位来宾，

女士们、先生们}：

${body}
`);
  });

  it('does not take an address in mid-speech for a salutation, but for the beginning of the closing', () => {
    check(`今天，我们在这里举行揭牌仪式，意义重大。${body}

各位代表！

${body}

{closing:各位代表！我们的事业前景广阔。{call:让我们一起向未来}！}

{thanks:谢谢大家}！
`);
  });

  it('thanks may stand in the last sentence', () => {
    check(
      `{salutation:各位来宾、各位朋友}：

${body}

{closing:活动即将开始。{call:最后，预祝本次活动圆满成功}。{thanks:谢谢大家}！}
`,
    );
  });
});

describe('structure: the front of drafts from many offices', () => {
  it('takes a main title of two clauses above the occasion, and an address that begins with an office', () => {
    check(`{title:奋楫扬帆正当时　青春建功新征程
在青云县团代会上的报告}

{salutation:文化局李局长、各位前辈、各位来宾}：大家午安、大家好！${body}
`);
  });

  it('takes no caption for a title, and a subtitle behind any number of dashes', () => {
    check(`{title:青禾县2026年政府工作报告}
{noise:县长林知远作政府工作报告}
{salutation:各位代表}：

${body}
`);
    check(`{title:改革是全县的改革
-----林知远在改革座谈会上的讲话}
{date:2026年1月8日}

{salutation:同志们}：

${body}
`);
  });

  it('a word spaced out is one word, however wide the spaces', () => {
    check(`{title:在县委全会第二次全体会议上的
讲　　　话}
{speaker:林　　远}
（{date:2026年1月5日}）

{salutation:全体将士们}：

${body}
`);
  });

  it('does not look for the salutation behind the first section', () => {
    check(`{title:在座谈会上的讲话要点}

今天听了大家的发言，很受启发。

{s1:一、肯定成绩}

一年来工作成效明显，值得肯定。

{s1:二、狠抓落实}

各单位要落实责任，做到事事有回音。

{closing:同志们，时不我待。{call:让我们为建设美好家园而奋斗}！}
`);
  });

  it('leaves the marks of Markdown out of title, opening and headings', () => {
    check(`# {title:在青禾县廉政谈话会上的讲话}

{salutation:同志们}：

借这个机会，我{announcement:提两点希望}。

## {s1:一、守住政治关}

${body}

## **{s1:二、守住家风关}**

${body}
`);
  });

  it('takes a subtitle into the title that names the occasion, whoever spoke', () => {
    check(`{title:走好开局第一步
——林知远同志在全县干部大会上的讲话}
{date:2026年3月12日}

{salutation:同志们}：

${body}
`);
  });

  it('takes an office and a name, a year of the Republic, an address by office', () => {
    check(`{title:智慧農業論壇開幕致詞}
{speaker:農業改良場　林知遠}
{date:114年9月12日}

{salutation:張理事長、各位產業先進、各位貴賓}，大家早安：

${body}
`);
  });

  it('leaves the number, the attendance and the recipients of minutes out', () => {
    check(`{title:关于供热保障工作的会议纪要}
{noise:〔2025〕18号}
县政府办公室                {date:2025年10月22日}

${body}${body}

{noise:参加人员：林知远、白露}
{noise:发送：县住建局、财政局}
`);
  });

  it('takes the date under a speech, which is no part of its closing', () => {
    check(`{title:致2026届毕业生}

{salutation:亲爱的同学们}：

${body}

{closing:海阔凭鱼跃，天高任鸟飞。愿你们归来仍是少年！}

林知远
{date:2026年6月20日}
`);
  });

  it('a group in the plural before one that is known opens the closing', () => {
    check(`{salutation:同志们}：

${body}

{closing:护理姐妹们、同志们，赠人玫瑰，手有余香。{call:让我们一起努力}！}
`);
  });
});

describe('structure: lists of other measures', () => {
  it('counts 壹、貳、參、 as official papers in Taiwan do', () => {
    check(`{salutation:各位鄉親}：

{s1:壹、前言}

${body}

{s1:貳、施政重點}

{s2:一、交通}

${body}

{s2:二、教育}

${body}

{s1:參、結語}

${body}
`);
  });

  it('counts sentences, and sections below points that ran on', () => {
    check(`{salutation:同志们}：下面，我{announcement:讲两句话}。

{s1:第一句话：看到成绩，更要看到差距}。

{s2:（1）成绩实在}。${body}

{s2:（2）差距明白}。${body}

{s1:第二句话：抓住重点，更要抓住长效}。

${body}
`);
    check(`{salutation:各位委员}：

{p1:一是床位不足}。${body}{p1:二是人手不足}。${body}

为此，建议：

{s1:一、优化布局}。${body}

{s1:二、壮大队伍}。${body}
`);
  });
});

describe('structure: where the closing begins', () => {
  const greeting = `{salutation:同志们}：

${body}

`;

  it('reads like the end of a speech: a saying, a pledge', () => {
    check(`${greeting}{s1:一是排查要细}。${body}

{s1:二是值守要严}。${body}

{closing:雨情就是命令，责任重于泰山。{call:请县委放心，我们一定守住底线，坚决打赢这场硬仗}！}
`);
  });

  it('is a hope to those whom it concerns, a wish, a report handed over', () => {
    check(`${greeting}{closing:变化有目共睹。{call:希望全院医护人员再接再厉，为群众健康作出新的贡献}。}
`);
    check(`${greeting}{closing:海阔凭鱼跃，天高任鸟飞。愿你们归来仍是少年！}
`);
    check(`${greeting}{closing:以上报告，请各位领导批评指正。}
`);
  });

  it('is told by what the last paragraph does, in whatever kind of speech', () => {
    for (const last of [
      '会后，请各单位认真传达学习',
      '散会',
      '以上几点，与大家共勉',
      '总的来说，任务很重，大家回去要抓紧研究',
      '我的述职完毕，请予评议',
      '我宣布：开发区二期工程正式开工',
      '再次感谢各位来宾的光临',
      '讲得不对的地方，请同志们指正',
      '我郑重宣布，运动会开幕',
    ]) {
      const text = `${plain(greeting)}一、总结成绩\n\n${body}\n\n二、部署任务\n\n${body}\n\n${last}。\n`;
      assert.ok(treeIn(text).includes(`{closing:${last}`), last);
    }
  });

  it('最后祝… needs no comma; 总之 in mid-text sums up its topic alone', () => {
    check(`${greeting}{closing:最后祝大家身体健康！}
`);
    check(`${greeting}总之，排查这件事要做细。${body}

再说值守。${body}

${body}

${body}
`);
  });

  it('takes in the paragraph before, where that reads like an ending too', () => {
    check(`${greeting}{closing:青山一道，风雨同舟。真诚期待各位朋友常来走一走，与我们共创美好未来！

{call:最后，预祝推介会圆满成功}！}

{thanks:谢谢}！
`);
  });

  it('an address that opens a task is no part of it', () => {
    check(`{salutation:各位代表}：

${body}

各位代表！我们要加强自身建设，完善制度，提高效能，强化监督，落实责任。${body}

{closing:各位代表！蓝图已经绘就，奋进正当其时。{call:让我们为建设美好家园而奋斗}！}
`);
  });

  it('an address that nothing follows calls to nothing, a hope about a last topic closes nothing', () => {
    check(`${greeting}${body}

{closing:同志们！}
`);
    check(`${greeting}${body}${body}

再说青年。${body}${body}${body}${body}{call:希望青年常来图书馆坐一坐}。
`);
  });

  it('is not the first paragraph behind furniture', () => {
    check(`{noise:下载}
最后，祝大家身体健康！
`);
  });

  it('may follow a heading that has no text yet', () => {
    check(`${greeting}{s1:一、排查要细}

${body}

{s1:二、值守要严}

{closing:同志们！雨情就是命令，责任重于泰山。{call:让我们一起守好这道堤}！}
`);
  });

  it('is a toast, a leave taken', () => {
    check(`${greeting}{closing:现在，我提议，为友谊，干杯！}
`);
    check(`${greeting}{closing:林知远同志安息吧！}
`);
  });

  it('is not begun by an address among points that go on', () => {
    check(`${greeting}{s1:一、排查要细}

${body}

{s1:二、值守要严}

还要抓两件事。{p2:一是带班}。${body}

同志们！{p2:二是报告}。${body}
`);
  });

  it('is none where the last paragraph still tells what to do', () => {
    check(`${greeting}今年要加强排查3000户，完善台账，落实专人。有的问题拖了很久，例如管线老化，必须解决。
`);
  });
});

describe('structure: markers and nesting', () => {
  it('an agenda is over where the speaker comes to his own points', () => {
    check(`{salutation:同志们}：

今天会议{announcement:有两项议程}：

{s1:（一）听取各乡镇汇报}；

{s1:（二）部署下一步工作}。

刚才，几个乡镇作了汇报。下面，我讲几点意见。

{s1:一是提高认识}。${body}

{s1:二是抓好落实}。${body}
`);
  });

  it('nests by the order in which styles open, not by a fixed rank', () => {
    check(`{s1:一、抓重点}

{s2:1.抓项目}。${body}

{s2:2.抓环境}。${body}

{s1:二、抓保障}

{s2:1.抓队伍}。${body}

{s2:2.抓作风}。${body}
`);
  });

  it('finds points inside a paragraph, nested ones too', () => {
    check(
      `{s1:一、摸清问题}

主要有三个方面：{p2:一是认识不足}。{p2:二是措施不力}。{p3:第一，责任没有压实}；{p3:第二，检查没有跟上}。{p2:三是作风不实}。

{s1:二、解决问题}

${body}
`,
    );
  });

  it('believes a number in the wrong style among its fellows', () => {
    check(`{s1:一、抓认识}

${body}

{s1:2.抓落实}

${body}

{s1:三、抓保障}

${body}
`);
  });

  it('keeps a skipped and a repeated number in their list', () => {
    check(`{s1:一、抓认识}

${body}

{s1:三、抓落实}

${body}

{s1:三、抓保障}

${body}
`);
  });

  it('keeps points in reading order where the list round them is no list', () => {
    check(`3.一、充分肯定成绩，增强信心

成绩来之不易：{p1:一是投入不断加大}；{p1:二是主体不断壮大}。

二、切实找准差距，把握重点

差距不容忽视：{p1:一是源头活水不够}；{p1:二是平台支撑不够}。
`);
  });

  it('a list of a lower level is over where a higher one opens and its own next number never comes', () => {
    check(`{salutation:各位委员}：

今天{announcement:有三项议程}。

{s1:1.听取报告}；

{s1:2.审议决议}；

{s1:3.表决名单}。

{s1:一、听取报告}

${body}

{s1:二、审议决议}

${body}
`);
  });

  it('counts 第一 without its mark where demands follow', () => {
    check(`{salutation:各位经理}：

我{announcement:谈几点意见}。

{s1:第一对安全一定要重视}。${body}

{s1:第二要落实责任}。${body}

第一要务是发展。${body}
`);
  });

  it('counts what is named between number and mark', () => {
    check(`{salutation:同学们}：

我{announcement:提两点希望}。

{s1:第一点希望，希望大家立志}。${body}

{s1:第二点希望，希望大家勤学}。${body}

{closing:同学们，时光不等人。{call:让我们一起努力}！}
`);
  });

  it('opens a list anew in every section', () => {
    check(`{s1:一、抓认识}

{p2:一是学理论}，{p2:二是用理论}。

{s1:二、抓落实}

{p2:一是抓早}，{p2:二是抓小}。
`);
  });

  it('takes headings without a number that stand alone', () => {
    check(`{title:在青禾县旅游发展大会上的讲话}

{salutation:同志们}：

{s1:把资源优势变成产业优势}

${body}${body}

{s1:把流量变成留量}

${body}${body}
`);
  });
});

describe('structure: what is no number', () => {
  it('a figure that a lost line break left at the start of a line, though the list is at its number', () => {
    check(`{salutation:同志们}：

{s1:一、过去一年的工作}

${body}细颗粒物（PM
2.5）浓度继续下降，空气质量持续好转

${body}
`);
  });

  const silent = (name: string, text: string): void => {
    it(name, () => check(text));
  };
  silent(
    'ordinary words',
    `第一产业稳步回升，第一时间处置到位，一要发言就停不下来，这是一是一、二是二的事。${body}`,
  );
  silent('figures', `同比增长21.5%，全年开展活动2—3次，2.5万人参加。\n\n20.5亿元的投资已经到位。${body}`);
  silent('adjacent numbers', `三、四个月后，一、二季度的数据就会出来。${body}`);
  silent('numbers side by side at the start', '一、二、三产业要融合发展。\n\n三、四季度要再加把劲。');
  silent('a figure torn by a space', `1. 5万名教师参加了培训。\n\n${body}`);
  it('a counter of pages that breaks sentences', () => {
    const half =
      '我们要坚持问题导向，把群众反映强烈的事情一件一件抓到位，把已经形成的好经验好做法坚持下去，把工作做到群众的心坎上，做到每一';
    check(`{noise:1、}${half}\n{noise:2、}个家庭，让大家都满意。${half}\n{noise:3、}个角落，一个也不落下。`);
  });
});

describe('structure: text that was torn', () => {
  it('joins hard-wrapped lines, and a marker split over two', () => {
    check(`{salutation:同志们}：
今天召开这次会议，主要任务是总结工作、分析形势、安排部署
下一步的重点任务，动员全市上下统一思想、坚定信心、鼓足干
劲、奋力拼搏，确保完成全年的目标任务。一年来，大家付出了
很大的辛劳，取得了很好的成绩，赢得了群众的信任，这一点有
目共睹，成绩来之不易，体现在以下方面：{p1:一是项目建设取得了
新的突破}；{p1:二是民生保障得到了新的改善}；{p1:三是作风建设有了新
的面貌}；{p1:四是社会大局保持了长期的稳定}；{p1:五是队伍建设得到了
切实加强}。请大家继续努力，再接再厉，不断取得更大的成绩，
以实际行动回报全市人民的信任和支持。
`);
  });

  it('does not take headings of one length among longer paragraphs for wrapped lines', () => {
    check(`{title:2026年青禾镇政府工作报告}
{speaker:镇长 林知远}
（{date:2026年3月6日}）
{salutation:各位代表}：
　　现在，我代表镇人民政府作工作报告，请予审议。
{s1:一、过去一年工作回顾}
　　${body}
{s1:二、新的一年工作思路}
　　${body}
{s1:三、今年重点工作安排}
　　${body}
{s1:四、加强政府自身建设}
　　${body}
`);
  });

  it('parts a line at wide spaces where breaks were lost', () => {
    check(
      `{title:在临江市春节团拜会上的讲话}（{date:2026年2月10日}）{speaker:林知远}　　{salutation:同志们，朋友们}：　　${body}　　{s1:第一，守住底线}。${body}　　{s1:第二，干在实处}。${body}`,
    );
  });
});

describe('structure: a speech on one line', () => {
  it('parts title, name and date that nothing parts, and closes where the audience is addressed again', () => {
    check(
      `{title:在全县教育工作会议上的讲话}{speaker:赵明远}（{date:2026年3月12日}）{salutation:同志们}：` +
        `今天开会，主要任务是总结去年、部署今年。${body}{s1:一、提高认识}。${body}${body}{s1:二、抓好落实}。${body}` +
        `{closing:老师们、同学们，教育大计，教师为本。{call:让我们共同努力，为办好人民满意的教育而奋斗}！}`,
    );
    check(
      `{title:在全县防汛工作会议上的发言}{date:2026年6月12日}今天参加会议，我很受教育。${body}${body}${body}` +
        `${body}${body}{closing:以上发言，请批评指正。}`,
    );
  });

  const long = `${body}${body}`;

  it('finds sections where nothing parts the paragraphs, and a heading that runs into the one below', () => {
    check(
      `{salutation:同志们}：今天召开全县安全生产工作会议。${long}下面，我{announcement:讲两个问题}：{s1:一、周密部署，扎实开展专项整治工作}{s2:（一）充分认识整治的必要性}。${body}{s2:（二）抓好整治的各个环节}。${body}{s1:二、落实责任，确保整治取得实效}。${body}{closing:同志们，安全责任重于泰山。{call:让我们共同努力，为全县发展作出贡献}！}`,
    );
  });

  it('tells title, subtitle, date and address by the spaces between them', () => {
    check(
      `{title:做一个好园丁 ――在教师节座谈会上的讲话} {date:2026年9月10日} {salutation:老师们}： ${long}${body} ${body}`,
    );
  });

  it('takes a space behind a sentence for a lost line break', () => {
    check(
      `{title:在临江市读书节开幕式上的致辞} {salutation:尊敬的各位嘉宾、读者}: 大家好! 今天，我们在这里相聚。${long} 过去一年，全市的书店多了三十家。${body} {closing:最后，祝大家生活愉快!} {thanks:谢谢大家}!`,
    );
  });

  it('takes an address in either script for the beginning of a paragraph', () => {
    const opening = `{salutation:同志們}：今天召開會議。${long}`;
    check(`${opening}${long}{closing:同志們，任務已經明確。{call:讓我們共同努力}！}`);
  });

  it('leaves a text of several paragraphs as it is', () => {
    check(`${long} 一、二、三产业一起抓。${body}\n\n${long}\n\n${long}`);
  });
});

describe('structure: what is no part of the speech', () => {
  it('its title once more in mid-text; and the date may stand under a speech', () => {
    check(`{title:在重阳节茶话会上的致辞}

{salutation:各位来宾}：

${body}

{noise:在重阳节茶话会上的致辞}

${body}

{date:2026年10月18日}（星期日）
`);
  });

  it('a page: its trail, its shop, its fields behind the title, the note of whoever put it there', () => {
    check(`{noise:购物车}
{noise:文库 > 讲话 > 在全镇春耕动员会上的讲话}
{title:在全镇春耕动员会上的讲话} | 2026-03-01 08:00
{noise:下面是小编为大家整理的几篇讲话范文，供大家参考。}
{noise:阿福分享}
{salutation:同志们}：

${body}
`);
  });

  it('who reported is none, a question that was asked is', () => {
    check(`{noise:记者：林知远}
{title:在书店开业时答记者问}

记者：有两个问题。{p1:第一，会不会再开新店}？{p1:第二，读者从哪里来}？

店长：都会有的。${body}
`);
  });

  it('site furniture before and after it', () => {
    check(`{noise:首页 > 讲话范文 > 在全县教育工作会议上的讲话 >}
{title:在全县教育工作会议上的讲话}
{noise:2024-12-12 09:00:02 690}

{salutation:同志们}：

${body}

{noise:相关推荐}
{noise:在全县卫生工作会议上的讲话}
`);
  });

  it('an attachment with a numbering of its own', () => {
    check(`{salutation:各位代表}：

${body}${body}${body}

{s1:一、工作回顾}

${body}

{s1:二、工作安排}

${body}

{noise:附件1}
{noise:一、名词解释}
`);
  });
});

describe('structure: cues', () => {
  it('are widened by what a model has learned', () => {
    const text = `各位掌柜：\n\n${body}\n`;
    assert.equal(treeIn(text), text);
    const cues = widen(baseCues, { salutations: ['各位掌柜'] });
    assert.equal(treeIn(text, cues), `{salutation:各位掌柜}：\n\n${body}\n`);
  });
});
