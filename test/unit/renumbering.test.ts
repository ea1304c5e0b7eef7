import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, parse, renumberAfter } from '../../server/core/index.ts';

const speech = `在全市工作会议上的讲话

同志们：

今天开个会，讲三点意见。

一、提高认识

（一）看清形势。形势逼人。

（二）看清差距。差距不小。

（三）看清机遇。机遇难得。

二、明确任务

任务要落细。一是抓项目，二是抓环境，三是抓作风。各地都要照此办理。

三、加强领导

领导要到位。
`;

/** The text after so many characters of it gave way to others by hand, and the numbers were counted on. */
function after(before: string, start: number, removed: number, inserted: string): string {
  assert.ok(start >= 0, 'the place stands in the text');
  const text = before.slice(0, start) + inserted + before.slice(start + removed);
  const change = { before, start, removed, inserted: inserted.length };
  const edits = renumberAfter(parse(text), change, other => parse(other));
  return applyEdits(text, edits);
}

/** With `from` replaced by `to`. */
const changed = (from: string, to: string, text = speech): string =>
  after(text, text.indexOf(from), from.length, to);

/** With text typed before a place. */
const typed = (what: string, place: string, text = speech): string =>
  after(text, text.indexOf(place), 0, what);

const sections = (text: string): string[] => [...text.matchAll(/^.{1,3}、.*$/gm)].map(([line]) => line);
const parts = (text: string): string[] =>
  [...text.matchAll(/^（.{1,2}）[^。\n]*/gm)].map(([heading]) => heading);
const points = (text: string): string[] =>
  [...text.matchAll(/[一二三四五]是[^，。]*/g)].map(([point]) => point);

describe('numbers while a marker is typed into a list', () => {
  it('go on behind it', () => {
    assert.deepEqual(sections(typed('三、\n\n', '三、加强')), [
      '一、提高认识',
      '二、明确任务',
      '三、',
      '四、加强领导',
    ]);
    assert.deepEqual(sections(typed('二、狠抓督查\n\n督查要真。\n\n', '二、明确')), [
      '一、提高认识',
      '二、狠抓督查',
      '三、明确任务',
      '四、加强领导',
    ]);
  });

  it('go on behind the mark that makes a marker of a number', () => {
    const half = speech.replace('三、加强', '三\n\n三、加强');
    assert.deepEqual(sections(typed('、', '\n\n三、加强', half)).slice(2), ['三、', '四、加强领导']);
  });

  it('go on behind a new first', () => {
    assert.deepEqual(sections(typed('一、统一思想\n\n', '一、提高')), [
      '一、统一思想',
      '二、提高认识',
      '三、明确任务',
      '四、加强领导',
    ]);
  });

  it('go on inside the section alone', () => {
    const text = typed('（二）看清优势。优势明显。\n\n', '（二）看清');
    assert.deepEqual(parts(text), ['（一）看清形势', '（二）看清优势', '（三）看清差距', '（四）看清机遇']);
    assert.deepEqual(sections(text), sections(speech));
  });

  it('go on among points inside a paragraph', () => {
    const text = typed('二是抓人才，', '二是抓环境');
    assert.deepEqual(points(text), ['一是抓项目', '二是抓人才', '三是抓环境', '四是抓作风']);
  });

  it('go on where a point is typed key by key', () => {
    const half = speech.replace('二是抓环境', '二是抓人才二是抓环境');
    const text = typed('，', '二是抓环境', half);
    assert.deepEqual(points(text), ['一是抓项目', '二是抓人才', '三是抓环境', '四是抓作风']);
  });

  it('go on with the heading, where the next line would be read for it', () => {
    const close = speech.replaceAll('\n\n', '\n');
    assert.deepEqual(sections(typed('三、\n', '三、加强', close)).slice(2), ['三、', '三、加强领导']);
    const half = close.replace('三、加强', '三、\n三、加强');
    assert.deepEqual(sections(typed('督', '\n三、加强', half)).slice(2), ['三、督', '四、加强领导']);
  });

  it('go on where a line is broken before a marker', () => {
    const half = speech.replace('二、明确', '二、狠抓督查二、明确');
    assert.deepEqual(sections(typed('\n\n', '二、明确', half)), [
      '一、提高认识',
      '二、狠抓督查',
      '三、明确任务',
      '四、加强领导',
    ]);
  });

  it('grow by a character from 十 to 十一', () => {
    const names = '一二三四五六七八九十'.split('');
    const long = `${names.map(name => `${name}、抓好${name}类工作\n\n工作要抓实。\n`).join('\n')}`;
    const text = typed('十、抓好新的工作\n\n工作要抓新。\n\n', '十、', long);
    assert.deepEqual(sections(text).slice(-3), [
      '九、抓好九类工作',
      '十、抓好新的工作',
      '十一、抓好十类工作',
    ]);
    const nine = typed('九、抓好新的工作\n\n工作要抓新。\n\n', '九、', long);
    assert.deepEqual(sections(nine).slice(-2), ['十、抓好九类工作', '十一、抓好十类工作']);
    assert.equal(changed('九、抓好新的工作\n\n工作要抓新。\n\n', '', nine), long);
  });

  it('keep their own way of writing', () => {
    const arabic = '1．抓项目。项目为王。\n\n2．抓环境。环境是金。\n\n3．抓作风。作风是铁。\n';
    assert.match(typed('2．抓人才。人才为本。\n\n', '2．抓环境', arabic), /\n3．抓环境[\s\S]*\n4．抓作风/);
    const ordinals =
      '第一，要抓项目。项目为王。\n\n第二，要抓环境。环境是金。\n\n第三，要抓作风。作风是铁。\n';
    assert.match(
      typed('第二，要抓人才。\n\n', '第二，要抓环', ordinals),
      /\n第三，要抓环境[\s\S]*\n第四，要抓作风/,
    );
  });
});

describe('numbers when a section is taken out by hand', () => {
  it('move up behind it', () => {
    const heading = changed('二、明确任务\n', '');
    assert.deepEqual(sections(heading), ['一、提高认识', '二、加强领导']);
    const whole = speech.slice(speech.indexOf('二、明确'), speech.indexOf('三、加强'));
    assert.deepEqual(sections(changed(whole, '')), ['一、提高认识', '二、加强领导']);
  });

  it('move up behind the first, and behind several', () => {
    const first = speech.slice(speech.indexOf('一、提高'), speech.indexOf('二、明确'));
    assert.deepEqual(sections(changed(first, '')), ['一、明确任务', '二、加强领导']);
    const two = speech.slice(speech.indexOf('（一）'), speech.indexOf('（三）'));
    assert.deepEqual(parts(changed(two, '\n')), ['（一）看清机遇']);
  });

  it('stay as they are behind the last', () => {
    const last = speech.slice(speech.indexOf('三、加强'));
    assert.deepEqual(sections(changed(last, '')), ['一、提高认识', '二、明确任务']);
  });

  it('move up among points inside a paragraph', () => {
    assert.deepEqual(points(changed('一是抓项目，', '')), ['一是抓环境', '二是抓作风']);
    assert.deepEqual(points(changed('二是抓环境，', '')), ['一是抓项目', '二是抓作风']);
  });

  it('follow a section that is cut and pasted elsewhere', () => {
    const section = '三、加强领导\n\n领导要到位。\n';
    const text = typed(`${section}\n`, '二、明确');
    assert.deepEqual(sections(text), ['一、提高认识', '二、加强领导', '三、明确任务', '四、加强领导']);
  });
});

describe('numbers that are left alone', () => {
  const untouched = (from: string, to: string, text = speech): void =>
    assert.equal(
      changed(from, to, text),
      text.replace(from, () => to),
    );

  it('those of a list that had a fault before', () => {
    const faulty = speech.replace('三、加强', '五、加强');
    untouched('二、明确任务\n', '', faulty);
    untouched('二、明确', '二、\n\n二、明确', faulty);
  });

  it('those behind a number that is being changed, or taken out by a key', () => {
    untouched('二、明确', '三、明确');
    untouched('二、明确', '、明确');
    untouched('二、明确', '明确');
    untouched('二、明确', '（二）明确');
  });

  it('those behind a typed number that is not due', () => {
    untouched('二、明确', '五、\n\n二、明确');
    untouched('二、明确', '一、\n\n二、明确');
  });

  it('those behind text without a marker', () => {
    untouched('认识', '一般认识');
    untouched('任务要落细。', '');
    untouched('各地都要照此办理。', '第三方也要照此办理。');
  });

  it('those of a list whose signs are used up', () => {
    const list = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map(sign => `${sign}抓好工作。工作要实。\n`).join('\n');
    untouched('⑲抓好', '⑲抓新。\n\n⑲抓好', list);
    assert.match(changed('⑲抓好工作。工作要实。\n\n', '', list), /⑱抓好[\s\S]*⑲抓好工作。工作要实。\n$/);
  });
});
