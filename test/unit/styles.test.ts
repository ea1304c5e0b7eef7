import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from '../../server/core/index.ts';
import { parseNumber, rewriteNumber } from '../../server/core/text/numerals.ts';
import { plain, treeIn } from '../support/outlineMarks.ts';

/** The tree of the text without the marks is the one that the marks show. */
function check(marked: string): void {
  assert.equal(treeIn(plain(marked)), marked);
}

const body =
  '各单位要把责任压实到岗、细化到人，做到件件有着落、事事有回音，确保各项任务按时完成，让群众看到实实在在的变化。';

describe('structure: styles of numbering', () => {
  it('counts chapters with dots, below parts and below numbers of their own', () => {
    check(`{salutation:各位同事}：

{s1:第一部分 上半年回顾}

{s2:1.1 经营情况}

${body}

{s2:1.2 管理情况}

${body}

{s1:第二部分 下半年安排}

{s2:2.1 市场}

{s3:2.1.1 老客户}

${body}

{s3:2.1.2 新客户}

${body}

{s2:2.2 安全}

${body}
`);
  });

  it('is one marker where it was typed twice, and one behind a star or a title whose line break was lost', () => {
    check(`{salutation:同志们}：

{s1:一、提高认识}

${body}

{s1:二、二、抓好落实}

${body}

{s1:三、三、加强领导}

${body}
`);
    check(`★{s1:一、提高认识，增强责任感}

${body}

★{s1:二、突出重点，抓好落实}

${body}
`);
    check(`{title:在全县农业工作会议上的讲话}{s1:一、提高认识}

${body}

{s1:二、抓好落实}

${body}
`);
  });

  it('a figure with dots is no chapter', () => {
    check(`1.5万户群众用上了自来水，2.3 亿元的投资已经到位。

1.1亿元的项目开了工，1.2公里的路通了车。${body}
`);
  });

  it('counts what a noun names: 关键词一, 做法之二, 问题3', () => {
    check(`{salutation:老师们}：

{s1:关键词一：热爱}

${body}

{s1:关键词二：学习}

${body}
`);
    check(`{salutation:同志们}：

{s1:做法之一：把学习抓在经常}

${body}

{s1:做法之二：把服务做到门口}

${body}
`);
    check(`{salutation:同志们}：

{s1:问题1：项目质量不高}。${body}

{s1:问题2：落地速度不快}。${body}
`);
  });

  it('counts what a measure word and any noun name, where a mark follows', () => {
    check(`{salutation:同学们}：

{s1:第一把钥匙：勤奋}

${body}

{s1:第二把钥匙：善良}

${body}

第一把手要亲自抓，第一份订单来之不易。${body}
`);
  });

  it('counts with one verb throughout, told from ordinary words by its fellows', () => {
    check(`{salutation:同志们}：

干部下乡，{p1:一讲政策，让群众知道好消息}；{p1:二讲法律，教群众依法办事}；{p1:三讲科技，帮群众增收}。

工作千头万绪，一讲起来就停不下，一问三不知可不行，再一查果然如此。
`);
    check(`{salutation:同志们}：

{s1:一查思想}。${body}

{s1:二查作风}。${body}
`);
  });

  it('一要 may be the half of a word', () => {
    check(`一要求进度就忽视质量，二要么不干、要么蛮干，都不行。${body}

{p1:一要求真}，{p1:二要务实}，{p1:三要领导带头}。
`);
  });

  it('a year behind the number belongs to the heading', () => {
    check(`{salutation:各位代表}：

{s1:1.2026年是打基础的一年}。${body}

{s1:2.2027年是见成效的一年}。${body}
`);
  });

  it('三、四季度 is the third section where the third is due', () => {
    check(`{salutation:同志们}：

{s1:一、上半年的成绩}

${body}

{s1:二、存在的问题}

${body}

{s1:三、四季度的任务}

${body}
`);
  });

  it('stars and boxes may stand before a number, heavy brackets round it', () => {
    check(`{salutation:同志们}：

★{s1:一、关于环境整治}

${body}

☆{s1:二、关于医保缴费}

${body}
`);
    check(`{s1:【一】提高认识}

${body}

{s1:【二】落实责任}

${body}
`);
  });

  it('第二 counts without its mark behind a first that counts', () => {
    check(`{salutation:同志们}：

我强调：{p1:第一，摸清底数，做到心里有本账}；{p1:第二遵循规律，一步一步来}；{p1:第三正视差距，迎头赶上}。

做好工作，关键在人。{p1:第一要选准人}。{p1:第二要用好人}。第二产业不在此列。
`);
  });

  it('最后祝… takes leave and counts nothing', () => {
    check(`{salutation:各位嘉宾}：

{s1:首先，完善设施}。${body}

{s1:其次，汇聚人才}。${body}

{s1:第三，加强合作}。${body}

{closing:最后，祝各位身体健康。}
`);
  });

  it('参 is three, as a marker and as a number to be rewritten', () => {
    assert.deepEqual(['叁', '參', '参'].map(parseNumber), [3, 3, 3]);
    assert.equal(rewriteNumber('参', 4), '肆');
  });
});

describe('structure: headings', () => {
  it('end at the colon where each is a sentence and nothing stands under it', () => {
    const titles = (text: string): readonly string[] => parse(text).items.map(({ title }) => title);
    assert.deepEqual(
      titles(
        '同学们：\n\n第一，立志：做有梦想的人。\n\n第二，勤学：做有本领的人。\n\n第三，修身：做有品德的人。',
      ),
      ['立志', '勤学', '修身'],
    );
    assert.deepEqual(titles(`一、回顾：砥砺前行\n\n${body}\n\n二、展望：再谱新篇\n\n${body}`), [
      '回顾：砥砺前行',
      '展望：再谱新篇',
    ]);
  });

  it('without a number may be of two characters', () => {
    check(`{salutation:同学们}：

今天我想{announcement:谈两个话题}。

{s1:感恩}

${body}

{s1:责任}

${body}
`);
  });

  it('without a number stand behind a bullet that is no part of them', () => {
    check(`{salutation:老师们}：

● {s1:做有理想的老师}

${body}

● {s1:做有学识的老师}

${body}
`);
  });

  it('on one line end at a space that text follows, not at one between their clauses', () => {
    check(
      `{salutation:同志们}： 今天召开全县防汛工作会议。${body}${body}下面，我{announcement:讲两点意见}。 {s1:一、认清形势 提高认识} 据气象部门预测，今年的雨水比常年多。${body} {s1:二、落实措施 守住底线} 包库干部要住到库上去，随时待命。${body}`,
    );
  });

  it('一是 alone on a line opens the next one', () => {
    check(`{salutation:各位代表}：

　　{s1:一是
加快改革步伐}。${body}

　　{s1:二是
提高教育质量}。${body}
`);
  });
});

describe('structure: announcements', () => {
  it('an ordinal promises nothing, three of something without a noun may', () => {
    const promised = (text: string): string | undefined => parse(text).announcements[0]?.text;
    assert.equal(promised('在第二个百年奋斗目标新征程上实现良好开局。'), undefined);
    assert.equal(promised('下面，我汇报三项。'), '汇报三项');
    assert.equal(promised('今年要抓好十一项改革。'), '抓好十一项改革');
    assert.equal(promised('为什么久治不愈？我看有三个原因。'), '有三个原因');
  });
});
