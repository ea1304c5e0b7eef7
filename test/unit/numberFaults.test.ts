import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagnose, parse } from '../../server/core/index.ts';
import { readMarks, writeMarks } from '../support/marks.ts';

const told = [
  'number-sequence',
  'number-style',
  'marker-punctuation',
  'announced-count',
  'lone-section',
  'empty-section',
];

const before = '在全市工作会议上的讲话\n\n同志们：\n\n今天，我们召开全市工作会议，部署下一步工作。\n\n';
const behind = '\n\n同志们，让我们携手努力，为夺取新的胜利而奋斗！\n';

/** The text with what these rules say of it, each report at its place. */
function checked(text: string): string {
  const marks = diagnose(parse(`${before}${text}${behind}`), null)
    .filter(({ rule }) => told.includes(rule))
    .map(({ rule, span }) => ({
      label: rule,
      start: span.start - before.length,
      end: span.end - before.length,
    }));
  return writeMarks(text, marks);
}

/** One slip of the pen each, reported once, at the slip and nowhere else. */
const slips: Readonly<Record<string, readonly string[]>> = {
  'a first where the second is due': [
    '要抓三件事：一是抓项目早开工，{number-sequence:一是}抓环境优服务，三是抓作风提效能。',
    '第一，项目要早开工。{number-sequence:第一，}服务要跟得上。第三，作风要硬起来。',
    '一、抓项目\n\n项目要早开工。\n\n{number-sequence:一、}抓环境\n\n服务要跟得上。\n\n三、抓作风\n\n作风要硬起来。',
  ],
  'a second where the first is due': [
    '此前说过一是一、二是二。要抓三件事：{number-sequence:二是}抓项目早开工，二是抓环境优服务，三是抓作风提效能。',
    '要抓好三件事：{number-sequence:二要}抓项目早开工，二要抓环境优服务，三要抓作风提效能。',
    '有三个好处：{number-sequence:2.}让项目早开工；2.让服务跟得上；3.让作风硬起来。',
  ],
  'two that have changed places': [
    '第一，项目要早开工。{number-sequence:第三，}服务要跟得上。{number-sequence:第二，}作风要硬起来。第四，安全要管得住。',
  ],
  'a number far from its row': [
    '一、抓项目\n\n项目要早开工。\n\n二、抓环境\n\n服务要跟得上。\n\n{number-sequence:七、}抓作风\n\n作风要硬起来。\n\n四、抓安全\n\n安全要管得住。',
  ],
  'the first in another style': [
    '{number-style:1.}抓项目\n\n项目要早开工。\n\n二、抓环境\n\n服务要跟得上。\n\n三、抓作风\n\n作风要硬起来。',
  ],
  'an inner number in the style of the outer ones': [
    '一、抓项目\n\n1.早谋划\n\n谋划要早半年。\n\n{number-style:二、}早开工\n\n开工要早一季。\n\n3.早投产\n\n投产要早一月。\n\n二、抓环境\n\n服务要跟得上。',
  ],
  'a point in another style': [
    '要抓四件事：一是抓项目早开工，{number-style:第二，}抓环境优服务，三是抓作风提效能，四是抓安全防风险。',
    '要抓三件事。一是抓项目，早开工。二是抓环境，优服务。{number-style:第三，}抓作风，提效能。',
  ],
  'a number left out in one sentence': [
    '做好这项工作，一要早谋划，二要早开工，{number-sequence:四要}早投产。',
    '要做到一是抓项目、二是抓环境、{number-sequence:四是}抓作风。',
    '要抓好三项工作：（一）抓项目；（二）抓环境；{number-sequence:（四）}抓作风。',
  ],
  'a mark that goes behind no number': [
    '一、抓项目\n\n项目要早开工。\n\n{marker-punctuation:二。}抓环境\n\n服务要跟得上。\n\n三、抓作风\n\n作风要硬起来。',
    '（一）抓项目。项目要早开工。\n\n{marker-punctuation:（二）：}抓环境。服务要跟得上。\n\n（三）抓作风。作风要硬起来。',
    '第一，项目要早开工。{marker-punctuation:第二。}服务要跟得上。第三，作风要硬起来。',
  ],
  'a heading with nothing under it': [
    '第一句话：抓项目\n\n项目要早开工，也要早投产。\n\n{empty-section:第二句话：抓环境}\n\n第三句话：抓作风\n\n作风要硬起来，干部要带头。',
    '一、各级干部要把抓项目作为今年全部经济工作的重中之重，早谋划、早开工、早投产、早见效，一天也不能耽搁\n\n项目是发展的抓手。\n\n{empty-section:二、各级各部门要把优化营商环境作为推动高质量发展的关键一招，用心用情用力为企业排忧解难}\n\n三、抓作风\n\n作风要硬起来，干部要带头。',
  ],
  'a mark behind 一是': [
    '要抓三件事：一是抓项目早开工，{marker-punctuation:二是，}抓环境优服务，三是抓作风提效能。',
    '一是抓项目。项目要早开工。\n\n{marker-punctuation:二是、}抓环境。服务要跟得上。\n\n三是抓作风。作风要硬起来。',
  ],
};

/** Right as it is. */
const sound: readonly string[] = [
  '一是一、二是二，来不得半点虚假。',
  '第一，要抓项目：一是早谋划，二是早开工。第二，要抓环境：一是优服务，二是降成本，三是减环节。第三，要抓作风。',
  '一、抓项目\n\n1.早谋划\n\n谋划要早。\n\n2.早开工\n\n开工要早。\n\n二、抓环境\n\n服务要好。\n\n三、抓作风\n\n作风要硬。',
  '一是抓项目。第一，要早谋划。第二，要早开工。二是抓环境。第一，要优服务。第二，要降成本。三是抓作风。',
  '第三、四是两个关键季度，一、二是基础。',
  '今天的会议有三项议程。\n\n一、请甲同志宣读通报；\n\n二、请乙同志发言\n\n三、请丙同志讲话\n\n会议的议程就进行到这里。刚才，甲同志宣读了通报，乙同志谈了体会，大家要认真领会。',
  '本年度的预算案以稳为先。\n\n引言\n\n2. 今年外围环境复杂多变。我们要稳住阵脚，再图发展。\n\n3. 开支增长百分之五。这一点我稍后再谈。\n\n4. 收入略有盈余。盈余用于民生。\n\n5. 税率维持不变。企业可以安心。\n\n6. 储备依然充足。市民可以放心。\n\n7. 下面谈谈经济。经济稳中有进。',
  'A.学科建设\n\n新增博士点两个。\n\nB.人才培养\n\n就业率稳中有升。',
  '一 、抓项目\n\n项目要早开工。\n\n二 、抓环境\n\n服务要跟得上。',
  '首先要看到，一是基础好，二是干劲足。其次要看到，一是差距大，二是时间紧，三是要求高。',
];

describe('a slip of the pen in numbers', () => {
  for (const [kind, texts] of Object.entries(slips)) {
    describe(kind, () => {
      for (const marked of texts) {
        it(marked.slice(0, 40).replace(/\s+/g, ' '), () =>
          assert.equal(checked(readMarks(marked).text), marked),
        );
      }
    });
  }
});

describe('numbers that are right', () => {
  for (const text of sound)
    it(text.slice(0, 40).replace(/\s+/g, ' '), () => assert.equal(checked(text), text));
});
