import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
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

  it('参 is three, as a marker and as a number to be rewritten', () => {
    assert.deepEqual(['叁', '參', '参'].map(parseNumber), [3, 3, 3]);
    assert.equal(rewriteNumber('参', 4), '肆');
  });
});
