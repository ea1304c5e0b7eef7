import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagnose, parse } from '../../server/core/index.ts';

const body = `2030年青河市政府工作报告

各位代表：

现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员和其他列席人员提出意见。

一、过去一年工作回顾

全年生产总值增长6.1%，城乡居民收入稳步提高，一批重点项目建成投产，水、路、气等民生工程群众满意，营商环境进一步优化。

各位代表！

过去一年的成绩来之不易，是全市人民团结奋斗的结果。同时也要看到，产业结构还不够优，基层基础还不够牢，一些群众关心的问题还没有解决好。

二、今年主要任务

要抓好项目建设，强化要素保障，推动产业转型，办好民生实事，守牢安全底线，确保全年目标如期实现。

各位代表！

侨务、外事工作要服务发展大局。要深化与友好城市的交流，办好国际合作论坛，组织企业参加境外展会，便利外籍人士来青工作生活，做好因公出国管理，维护好青河企业和公民在海外的合法权益，用好民间友好组织的力量。青河市愿同各国友好城市一道，为促进共同繁荣、增进世界人民友谊而不懈努力。
`;
const report = (ending: string): boolean =>
  diagnose(parse(`${body}\n${ending}`), null).some(({ rule }) => rule === 'missing-closing');

describe('the closing is missed', () => {
  it('behind a last matter that ends solemnly but speaks of others, though an address opens it', () => {
    assert.ok(report(''));
  });

  it('behind an address alone', () => {
    assert.ok(report('各位代表！\n'));
  });

  it('behind one more task of the last section', () => {
    assert.ok(report('侨联要当好桥梁，广泛联系海外侨胞，引进更多项目落户。\n'));
  });
});

describe('the closing is not missed', () => {
  const quiet = (ending: string): void => assert.ok(!report(ending), ending);

  it('where the hearers are called upon', () => {
    quiet('各位代表！蓝图已经绘就。让我们携手并肩，为建设美好青河而努力奋斗！\n');
    quiet('各位代表！使命重在担当。全市上下要更加紧密地团结起来，同心同德，为建设美好青河而团结奋斗！\n');
  });

  it('where the meeting is adjourned, or the report handed over', () => {
    quiet('今天的会就开到这里，请各村主任留下来再开个短会。散会。\n');
    quiet('以上报告，请予审议。\n');
  });

  it('where the last words thank the hearers, whatever follows', () => {
    quiet('再次谢谢大家这一年的辛苦，回去好好陪陪家人，开春我们接着干。\n');
  });
});
