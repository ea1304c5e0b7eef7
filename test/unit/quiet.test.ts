import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultCheckSettings, diagnose, parse } from '../../server/core/index.ts';

/** A speech without a fault but for what stands in its middle. */
const speech = (middle: string): string =>
  `在全市工作会议上的讲话\n\n同志们：\n\n今天，我们召开全市工作会议，主要任务是总结工作、部署任务。下面，我讲两点意见。\n\n一、提高认识\n\n${middle}\n\n二、狠抓落实\n\n落实要有力，一级抓一级，层层抓落实。\n\n同志们，让我们携手努力，为夺取新的胜利而奋斗！\n`;

/** The rules that speak at warning or above, in order. */
const loud = (text: string, settings = defaultCheckSettings): readonly string[] =>
  diagnose(parse(text), null, settings)
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ rule }) => rule);

const faulty = '要向××市学习，看齐先进,赶超先进。';

describe('quiet', () => {
  it('about a quotation, in marks of both scripts', () => {
    for (const [open, close] of ['“”', '「」']) {
      assert.deepEqual(
        loud(speech(`信里写道：${open}一、要发展;三、要民生,请到XX市看看。${close}这话说得好。`)),
        [],
      );
    }
  });

  it('about code and addresses', () => {
    const code =
      '```\nfor (let i = 0; i < 10; i++) { run(i, "x") }\n1. first\n3. third\n```\n\n要按照`npm run build, then test`的步骤来，网址为https://example.com/a,b?c=d。';
    assert.deepEqual(loud(speech(code)), []);
  });

  it('about a passage in another language', () => {
    const foreign = 'We will work together, and we will win; 1. plan, 3. act (as soon as we can).';
    assert.deepEqual(loud(speech(foreign)), []);
  });

  it('about the title of a work in the other script', () => {
    assert.deepEqual(loud(speech('要读一读《中美關係史》，也读一读《經濟學》。')), []);
  });

  it('but not about what the speaker says', () => {
    assert.deepEqual(loud(speech(faulty)), ['placeholder', 'punctuation-width']);
    assert.deepEqual(loud(speech('要抓落实。').replace('全市工作会议', 'XX市工作会议')), ['placeholder']);
  });
});

describe('one report a fault', () => {
  it('of a placeholder of three signs', () => {
    assert.deepEqual(loud(speech('请×××同志发言，×××县长作了部署。')), ['placeholder', 'placeholder']);
  });
});

describe('a call that is put in where the closing is missing', () => {
  it('speaks to those whom the speech greeted, and silences the rule', () => {
    const text = speech('要抓落实，一件一件办好办实。'.repeat(12))
      .replace(/同志们，让我们.*/, '')
      .replace('同志们：', '尊敬的各位领导、同学们：');
    const missing = diagnose(parse(text), null).find(({ rule }) => rule === 'missing-closing');
    const [edit] = missing!.fixes()[0]!.edits;
    const written = edit!.text.replace(/\$\{\d+:([^}]*)\}/g, '$1');
    assert.match(written, /同学们，让我们.*努力奋斗！/);
    const mended = text.slice(0, edit!.span.start) + written + text.slice(edit!.span.end);
    assert.ok(!diagnose(parse(mended), null).some(({ rule }) => rule === 'missing-closing'));
  });
});

describe('comments that silence', () => {
  it('one rule on the next line', () => {
    const text = speech(`<!-- speechdraft-disable-next-line placeholder -->\n${faulty}\n\n${faulty}`);
    assert.deepEqual(loud(text), ['punctuation-width', 'placeholder', 'punctuation-width']);
  });

  it('a block, until it is enabled again', () => {
    const text = speech(
      `<!-- speechdraft-disable -->\n\n${faulty}\n\n<!-- speechdraft-enable -->\n\n要向XX市学习。`,
    );
    assert.deepEqual(loud(text), ['placeholder']);
  });

  it('a whole file, for some rules or for all', () => {
    const some = `<!-- speechdraft-disable-file placeholder -->\n${speech(faulty)}`;
    assert.deepEqual(loud(some), ['punctuation-width']);
    assert.deepEqual(loud(`<!-- speechdraft-disable-file -->\n${speech(faulty)}`), []);
  });
});

describe('from 一、 straight to 1.', () => {
  const text = speech('1. 看清形势。形势逼人。\n\n2. 看清差距。差距不小。');

  it('is no fault', () => {
    assert.deepEqual(loud(text), []);
  });

  it('is one where the writer has set so', () => {
    assert.deepEqual(loud(text, { ...defaultCheckSettings, strictLevels: true }), ['number-style']);
  });

  it('is none over （一） between them even then', () => {
    const nested = speech('（一）看清形势\n\n1. 形势逼人。\n\n2. 机遇难得。\n\n（二）看清差距\n\n差距不小。');
    assert.deepEqual(loud(nested, { ...defaultCheckSettings, strictLevels: true }), []);
  });
});

describe('a missing closing', () => {
  const body = speech(
    '各单位要对照清单逐项盘点，缺什么补什么，慢什么赶什么，年底前统一验收，验收结果向全市通报。',
  );
  const done = `${body
    .replace(
      '落实要有力',
      '今年以来，全市上下铆足干劲，各项工作有声有色，但进度不平衡、标准不够高的问题仍然存在。落实要有力',
    )
    .replace(/同志们，让我们[^\n]*\n/, '')
    .trimEnd()}各项任务都要有人抓、有人管、有人问，工作要往实里做、往细里抓，一件一件抓出成效。\n`;
  const severities = (text: string): readonly string[] =>
    diagnose(parse(text), null)
      .filter(({ rule }) => rule === 'missing-closing')
      .map(({ severity }) => severity);

  it('is told of a speech that is done', () => {
    assert.deepEqual(severities(done), ['information']);
  });

  it('is a hint where the last sentence is still being written', () => {
    assert.deepEqual(severities(done.replace(/。\n$/, '，')), ['hint']);
  });

  it('is none where a host leads through a programme', () => {
    assert.deepEqual(severities(done.replace('上的讲话', '上的主持词')), []);
  });
});
