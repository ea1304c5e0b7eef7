import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  displayWidth,
  folds,
  type Locale,
  outline,
  parse,
  renderTree,
  type SpeechSymbol,
  selectionSteps,
  symbols,
} from '../../server/core/index.ts';

const text = `在全市水利工作会议上的讲话
（2024年11月8日）

同志们：

今天开会，主要任务是部署冬修水利。下面，我讲两点意见。

一、认清形势，增强紧迫感

水利连着千家万户。

（一）看到成绩。去年完成投资不少。

（二）看到差距。一是底数不清，二是进度不快。

二、突出重点，抓好关键环节

要把堤防加固放在前面。

同志们，任务艰巨，责任重大。

让我们共同努力，圆满完成建设任务！

谢谢大家！
`;

const speech = parse(text);

/** A tree as indented names. */
const names = (siblings: readonly SpeechSymbol[], indent = ''): string[] =>
  siblings.flatMap(({ part, name, children }) => [
    `${indent}${part} ${name}`,
    ...names(children, `${indent}  `),
  ]);

describe('outline', () => {
  it('shows title, salutation, opening, sections with what they hold, and closing, in reading order', () => {
    assert.deepEqual(names(symbols(speech, 'zh-CN')), [
      'title 在全市水利工作会议上的讲话',
      'date 2024年11月8日',
      'salutation 同志们',
      'opening 开场',
      '  announcement 讲两点意见',
      'section 一、认清形势，增强紧迫感',
      '  section （一）看到成绩',
      '  section （二）看到差距',
      '    point 一是底数不清',
      '    point 二是进度不快',
      'section 二、突出重点，抓好关键环节',
      'closing 结尾',
      '  closingCall 让我们共同努力，圆满完成建设任务',
      'thanks 谢谢大家',
    ]);
  });

  it('names parts in the language of the reader', () => {
    const opening = (locale: Locale): string | undefined =>
      symbols(speech, locale).find(({ part }) => part === 'opening')?.name;
    assert.deepEqual([opening('zh-CN'), opening('zh-TW'), opening('en')], ['开场', '開場', 'opening']);
  });

  it('shows the sections alone where there are more items than asked for', () => {
    const shown = names(symbols(speech, 'zh-CN', 5));
    assert.ok(shown.includes('  section （二）看到差距'));
    assert.ok(!shown.some(name => name.trim().startsWith('point')));
  });

  it('shows the outer sections alone where there are more sections than asked for', () => {
    const sections = names(symbols(speech, 'zh-CN', 3)).filter(name => name.trim().startsWith('section'));
    assert.deepEqual(sections, ['section 一、认清形势，增强紧迫感', 'section 二、突出重点，抓好关键环节']);
  });

  it('gives the parts as data, their ranges on what they are made of', () => {
    const found = outline(speech);
    const cut = (range: { start: number; end: number } | undefined): string =>
      range === undefined ? '' : text.slice(range.start, range.end);
    assert.equal(cut(found.salutation?.range), '同志们');
    assert.deepEqual(found.announcement && [found.announcement.count, cut(found.announcement.range)], [
      2,
      '讲两点意见',
    ]);
    const [first, second] = found.sections;
    assert.deepEqual(first?.marker, { text: '一、', style: '一、', ordinal: 1 });
    assert.equal(cut(first?.selectionRange), '一、认清形势，增强紧迫感');
    assert.equal(second?.title, '突出重点，抓好关键环节');
    assert.deepEqual(
      first?.children.map(({ level }) => level),
      [2, 2],
    );
    assert.equal(cut(found.closing?.range).slice(0, 4), '同志们，');
  });

  it('prints a tree whose line numbers stand in one column under characters of two columns', () => {
    const lines = renderTree(speech, '讲话.txt', 'zh-CN', 60).split('\n');
    assert.match(lines[0]!, /^讲话\.txt {2}\d+ 字$/);
    assert.ok(lines.some(line => line.startsWith('│  ├─ （一）看到成绩')));
    const columns = lines.slice(1).map(line => displayWidth(line.replace(/\d+(–\d+)?$/, '')));
    assert.equal(new Set(columns).size, 1);
    assert.ok(lines.every(line => displayWidth(line) <= 60));
  });

  it('prints no control characters that a file might send to a terminal', () => {
    const tree = renderTree(parse('一、提高\u001b[31m认识\n\n要抓好。\n'), 'a.txt', 'en', 80);
    assert.ok(!tree.includes('\u001b'));
  });
});

describe('folding', () => {
  it('folds opening, sections and closing, and leaves the blank line before the next one', () => {
    const found = folds(speech).map(({ startLine, endLine }) => {
      const lines = text.split('\n');
      return [lines[startLine]!.slice(0, 4), lines[endLine]!.slice(0, 4)];
    });
    assert.deepEqual(found, [
      ['一、认清', '（二）看'],
      ['二、突出', '要把堤防'],
      ['同志们，', '让我们共'],
    ]);
  });
});

describe('expanding a selection', () => {
  it('takes clause, sentence, paragraph, section, its parent, and all', () => {
    const steps = selectionSteps(speech, text.indexOf('投资不少')).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.deepEqual(steps.slice(0, 2), ['去年完成投资不少', '去年完成投资不少。']);
    assert.equal(steps[2], '（一）看到成绩。去年完成投资不少。');
    assert.ok(steps.at(-2)?.startsWith('一、认清形势'));
    assert.equal(steps.at(-1), text);
  });

  it('goes clause by clause at Chinese marks, and takes the closing quotation mark with its sentence', () => {
    const draft = parse('他说：“要抓紧，要抓实。”大家都同意。\n');
    const steps = selectionSteps(draft, draft.text.indexOf('抓实'));
    assert.deepEqual(
      steps.slice(0, 2).map(({ start, end }) => draft.text.slice(start, end)),
      ['要抓实', '他说：“要抓紧，要抓实。”'],
    );
  });
});
