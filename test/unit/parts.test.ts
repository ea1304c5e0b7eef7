import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plain, treeIn } from '../support/outlineMarks.ts';

/** The tree of the text without the marks is the one that the marks show. */
function check(marked: string): void {
  assert.equal(treeIn(plain(marked)), marked);
}

const body =
  '各单位要把责任压实到岗、细化到人，做到件件有着落、事事有回音，确保各项任务按时完成，让群众看到实实在在的变化。';

describe('the parts: a speech that a page lays before the reader', () => {
  it('begins behind the line that announces its text, whatever the report above it says', () => {
    check(`{noise:【晨光网2019年2月4日讯】除夕之夜，林知远主席在青禾县电视台向全县乡亲拜年，并发表了新春讲话。}
{noise:林主席的新春讲话全文为：}
{salutation:大家好}！今天是除夕。${body}
${body}
`);
  });

  it('is not cut where the speaker lays a text before the audience', () => {
    check(`{title:在迎新会上的讲话}
{salutation:同学们}：
校友会发来了贺信，全文如下：
${body}
`);
  });

  it('begins behind the lines of a page that only short lines part from it', () => {
    check(`{noise:手机版}
{noise:您的当前位置: 青禾文库 > 党建 > 党课}
{noise:2023年度党课:让乡村治理更有温度(精选文档)}
{noise:来源:青禾文库 时间:2023-08-04 14:05:03}
{title:党课:让乡村治理更有温度}
${body}
${body}
`);
  });

  it('has what a site of documents says of its files for noise, and what was written for whoever ordered it', () => {
    check(`{noise:温馨提示:}
{noise:1. 部分文件含有公式,预览时可能错乱,下载后无此问题,请放心下载。}
{noise:2. 本文档由用户上传,版权归属用户。}
{title:在毕业典礼上的致辞}
{salutation:老师们、同学们}：
${body}
${body}
{noise:此处隐藏1200字，会员可见}
${body}
{call:{closing:让我们共同努力，开创更加美好的明天}！}
{thanks:谢谢大家}！
{noise:---}
{noise:这篇讲话稿旨在表达对毕业生的祝福，希望对您有所帮助！}
`);
  });

  it('is dated by figures alone on a line, but not by the page', () => {
    check(`{title:在第九届茶业论坛开幕式上的致辞}

{date:2019-09-20}

{salutation:尊敬的各位嘉宾}：
${body}
`);
    check(`{title:在第九届茶业论坛开幕式上的致辞}
{noise:2019/09/21 20:53}
${body}
${body}
`);
  });

  it('is dated by a year of the Republic, by a month, below a mark of the agency', () => {
    check(`{title:總統參加元旦升旗致詞}
{date:中華民國84年12月31日}

{salutation:各位女士、各位先生}：
今天是新年的第一天。${body}
`);
    check(`{title:在山区代表处的讲话}
{date:2016年10月}
${body}
${body}
`);
    check(`{title:司長酒會致辭}
{salutation:各位嘉賓}：
我很高興出席今天的酒會。${body}
{closing:最後，我祝各位身體健康、工作順利。{thanks:多謝各位}。}
{noise:完}
{date:二零一二年九月十六日}（星期一）
`);
  });
});

describe('the parts: titles', () => {
  it('keep the stars that stand for a name, and leave out what a page adds', () => {
    check(`{title:**镇党委书记在防汛调度会上的讲话}
{salutation:同志们}：
${body}
`);
    check(`原标题：{title:在国际形势研讨会上的演讲}
{speaker:协会会长 林知远}
{salutation:各位专家，各位朋友}：
${body}
`);
  });

  it('are told by the fuller line where the kind of speech stands below once more', () => {
    check(`{title:助学仪式暨动员大会主持词}
{noise:主 持 词}
（{date:2005年3月15日}）
{salutation:同志们}：
${body}
`);
  });

  it('leave a note on how the text came about to itself, but not the date in it', () => {
    check(`{title:在防汛工作专题会上的讲话}
（{date:2024年6月28日}，根据录音整理）
${body}
${body}
{noise:（此件发至各科室、各下属单位）}
`);
    check(`{title:在形势分析会上的讲话要点}
（{date:2023年10月12日}）
{noise:（讲话内容以录音为准）}
${body}
${body}
`);
  });

  it('take in a subtitle that names the kind of speech', () => {
    check(`{noise:林知远新年致辞}
{title:乘风破浪开新局　同心同德谱华章
——2023年新年致辞}
{salutation:各位同仁}：
${body}
`);
  });
});

describe('the parts: several on one line', () => {
  it('are parted: title, who speaks, the date', () => {
    check(`{title:在集团工作会议上的总结讲话}{speaker:党委书记、董事长　林志远}（{date:2024年1月18日}）{salutation:各位代表、同志们}：
${body}
`);
    check(`{title:在校庆大会上的发言} {speaker:校友代表 沈嘉宁} {date:2023年7月6日}
{salutation:各位校友}：
${body}
`);
  });
});

describe('the parts: who speaks, and to whom', () => {
  it('takes for the speaker whoever is named behind what he is', () => {
    check(`{title:在建校庆祝大会上的发言}
{speaker:省科学院院士、校友代表　沈嘉宁}
{salutation:各位老师、各位校友}：
${body}
`);
  });

  it('takes every line of a long address, whoever is named on it', () => {
    check(`{salutation:尊敬的前总统、议会外事委员会主席阁下，
尊敬的海港事务总署署长林先生，
尊敬的白沙州副议长、友好协会代理会长，
亲爱的同胞们，
女士们、先生们}，
晚上好！今晚我们欢聚一堂。${body}
`);
  });

  it('takes the lines of a long address with empty lines between them too, and whoever stands between two', () => {
    check(`{salutation:尊敬的林副秘书长，

尊敬的各位驻地使节，

各驻地机构代表处，

女士们，先生们}：

金秋十月，天高气爽。${body}
`);
  });

  it('leaves a date in brackets before the address to itself', () => {
    check(`{title:在市委全会上的讲话}
（{date:2006年8月30日}） {salutation:同志们}：
${body}
`);
  });

  it('takes an audience that is named before it is greeted', () => {
    check(`{salutation:市府的各位同仁们}大家好，我是林知远。${body}
${body}
`);
  });
});

describe('the parts: how a speech ends', () => {
  const start = `{title:在全县工作会议上的讲话}
{salutation:同志们}：
今天的会议很重要。下面，我{announcement:讲两点意见}。
{s1:一、认清形势}
${body}
{s1:二、狠抓落实}
${body}
${body}
`;

  it('with a line that hands over, takes leave, pledges', () => {
    check(`${start}{closing:以上两点意见，请大家认真抓好落实。}
{thanks:谢谢大家}！
`);
    check(`${start}{closing:今天就讲到这里。}
`);
    check(`${start}{closing:请各位同志监督。我一定不负重托、不辱使命。}
`);
    check(`${start}{closing:再见了，同志们！再见了，这片我深爱的土地！}
{thanks:谢谢大家}，再见！
`);
  });

  it('with the end of an agenda, which calls to nothing', () => {
    check(`${start}{closing:各位委员，预备会各项议程进行完毕。}
`);
    check(`${start}{closing:就讲这两句话，请大家记住。}
`);
  });

  it('with a wish for those who listen, which calls to nothing, or for what they do', () => {
    check(`${start}{closing:最后，祝愿各位老同志健康长寿、阖家幸福！}
`);
    check(`${start}{call:{closing:最后，预祝这次大会取得圆满成功，祝各位代表身体健康}！}
`);
  });

  it('with thanks that are said again, which is no third after 首先 and 其次', () => {
    check(`{title:在上市仪式上的致辞}
{salutation:各位来宾}：
今天是公司的大日子。
{s1:首先，感谢各位来宾的光临}。
{s1:其次，感谢全体员工的付出}。
${body}
{closing:上市不是终点，而是新的起点。我们将用更好的业绩回报社会。
再次感谢大家！{thanks:谢谢大家，谢谢}！}
`);
  });

  it('not yet with an address that draws breath long before 最后', () => {
    check(`{title:在开学典礼上的发言}
{salutation:老师们、同学们}：
新学期好！
同学们，校园里有你们，就有欢声笑语。
有的班级责任没有压实，有的活动进度偏慢，这些问题都要解决。
办公室要加强督查，落实责任，推进整改，完善制度。
{closing:最后，祝老师们工作顺利，祝同学们学业进步！}
`);
  });

  it('before the lines that name who signed it', () => {
    check(`{title:新年致辞}
{salutation:全体员工}：
${body}
${body}
{closing:新的一年，新的希望。{call:让我们携起手来，共同书写新的篇章}！}

党委书记、董事长：林知远
{date:2022年12月31日}
`);
  });

  it('with a call for the sake of something, or to what must be done', () => {
    check(`${start}{call:{closing:各位同事，县里愿同各单位一道，为建设美好青禾而不懈努力}。}
`);
    check(`${start}{closing:同志们，防汛责任重大。{call:我们一定要以高度负责的精神，坚决夺取防汛工作的全面胜利}！}
`);
  });
});

describe('the parts: what pages of other kinds set round a speech', () => {
  it('the title of the page once more below the address, the comments of its readers', () => {
    check(`{noise:中秋晚会领导发言稿(精选12篇)}
{title:中秋晚会领导发言稿 篇1}
{salutation:同事们、朋友们}：
{noise:中秋晚会领导发言稿(精选12篇)}
${body}
${body}
{closing:祝大家中秋快乐！}
{noise:1 则留言:}
{noise:沈嘉宁 提到...}
{noise:讲得真好}
`);
  });

  it('what a site says of the article, where it was printed, the desk that edited it', () => {
    check(`{title:中秋茶话会发言}
{salutation:各位领导}：
${body}
${body}
{noise:【文章共1471字,精选参考范文,仅供学习借鉴】}
{noise:（责任编辑：沈嘉宁）}
{noise:【打印】【关闭】}
`);
  });

  it('all that a page sets under a speech that ends for sure, its own sentences and its readers too', () => {
    check(`{title:区长在全区招商会上的讲话}
{salutation:同志们}：
${body}
${body}
{call:{closing:同志们，让我们携手并进，为建设更加美好的家园而努力奋斗}！}
{noise:评分}
{noise:参与人数 3}
{noise:沙发}
{noise:谢谢楼主，学习了！}
{noise:您需要登录后才可以回帖 登录 | 立即注册}
{noise:本版积分规则}
`);
    check(`{title:校长在开学典礼上的讲话}
{salutation:同学们}：
${body}
${body}
{thanks:谢谢大家}！
{noise:END}
{noise:供稿 | 校办}
{noise:编辑/林知远}
{noise:往期回顾}
{noise:开学第一课｜向着阳光生长}
`);
  });

  it('but not who signs below it, and what is still said after a call', () => {
    check(`{title:区长在全区招商会上的讲话}
{salutation:同志们}：
${body}
${body}
{call:{closing:同志们，让我们携手并进，为建设更加美好的家园而努力奋斗}！}
青禾区人民政府
{date:2026年3月12日}
{noise:上一篇：没有了}
`);
    check(`{title:区长在全区招商会上的讲话}
{salutation:同志们}：
${body}
我们的目标一定要实现！
{noise:新华社记者 林知远摄}
加快项目落地
${body}
${body}
`);
    check(`{title:项目开工仪式主持词}
{salutation:同志们}：
${body}
请各位来宾到台前来！
现在进行第三项
签约仪式结束
{closing:散会。}
{noise:上一篇：没有了}
{noise:下一篇：没有了}
`);
    check(`{title:校长在毕业典礼上的讲话}
{salutation:同学们}：
${body}
${body}
送给同学们两句诗！
长风破浪会有时
直挂云帆济沧海
{noise:上一篇：没有了}
{noise:下一篇：没有了}
`);
  });

  it('dates of the page above the title', () => {
    check(`{noise:青禾日报数字报}
{noise:2026年03月15日 星期日}
{title:县长在春耕现场会上的讲话}
（{date:2026年3月12日}）
{salutation:同志们}：
${body}
`);
  });

  it('the names of sites between the paragraphs', () => {
    check(`{title:区长在全区招商会上的讲话}
{salutation:同志们}：
{noise:稿子汇,范文学习文库}
${body}
{noise:公文汇,办公文档之家}
${body}
`);
  });

  it('a letter or a greeting that an agency reports', () => {
    check(`{title:林知远就建会七十周年致贺辞}
{noise:最后更新: 2019-09-21 19:27:43}
{noise:协会网站20日消息,9月20日,协会举行招待会,秘书长宣读了贺辞。贺辞如下:}
很荣幸同大家一起庆祝协会的生日。${body}
${body}
`);
  });
});

describe('the parts: endings of other occasions', () => {
  it('a toast, over as many lines as it takes', () => {
    check(`{title:在国庆招待会上的讲话}
{salutation:各位来宾}：
${body}
${body}
{closing:现在，我提议：
为各国人民的友谊与合作，
为在座各位来宾的健康，
干杯！}
`);
  });

  it('cheers, and what will come if all do their part; but no number of a list', () => {
    check(`{title:在纪念大会上的讲话}
{salutation:同志们}：
${body}
${body}
{call:{closing:让我们高举旗帜，朝着辉煌的目标奋勇前进}！
伟大的祖国万岁！
伟大的人民万岁！}
`);
    check(`{title:在工作座谈会上的讲话}
今天请大家来，谈谈城市的事。
${body}
${body}
{call:{closing:只要我们齐心协力，我们的城市就一定能够保持整洁有序的面貌}。}
`);
    check(`{title:在工作座谈会上的讲话}
今天请大家来，谈谈城市的事。
${body}
286.只要我们齐心协力，我们的城市就一定能够保持整洁有序的面貌。
`);
  });

  it('a glass raised behind the thanks', () => {
    check(`{title:在教师节晚会上的致辞}
{salutation:各位老师}：
${body}
${body}
{call:{closing:今晚，让我们举杯，为平凡而伟大的事业干杯}！
愿我们的生活如美酒般醇厚。}
{thanks:谢谢大家}！干杯！
`);
  });

  it('is signed by an office', () => {
    check(`{title:致全镇干部群众的新春贺词}
{salutation:父老乡亲们}：
${body}
${body}
{closing:大鹏一日同风起。{call:让我们一起向未来，共同创造更加美好的生活}！
祝大家新春快乐、阖家幸福！}

中共青禾镇委员会
青禾镇人民政府
{date:2022年1月30日}
`);
  });

  it('a farewell to the dead; a paragraph of hopes, where a wish alone stands below it', () => {
    check(`{title:在林教授追思会上的发言}
今天，我们怀着无比沉痛的心情追思林老师。
${body}
{closing:林老师，您一路走好！我们会永远怀念您。}
`);
    check(`{title:在医师节座谈会上的讲话}
{salutation:同志们}：
今天是医师节。
${body}
${body}
{closing:健康是生活最重要的指标。{call:希望大家当好群众健康的守护者}。我们将为大家创造更好的条件。
祝大家节日快乐！}
`);
  });

  it('最后，祝… takes leave, whatever was counted before it', () => {
    check(`{title:在毕业典礼上的致词}
{salutation:各位来宾}：
{s1:首先，感谢各位的光临}。${body}
{s1:其次，恭喜各位毕业生}。${body}
${body}
{closing:最后，祝福各位毕业生鹏程万里。{thanks:谢谢大家}！}
`);
  });
});
