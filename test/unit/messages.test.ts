import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultCheckSettings, diagnose, emptyModel, parse, rules } from '../../server/core/index.ts';
import { simplifiedOnly } from '../../server/core/text/scriptOnly.ts';
import { readMarks } from '../support/marks.ts';

/** What the rules say of their bad examples, in one language, without what they quote of the text. */
function said(locale: 'zh-CN' | 'zh-TW' | 'en'): readonly string[] {
  return rules.flatMap(rule => {
    const model = rule.exampleModel === undefined ? null : { ...emptyModel, ...rule.exampleModel };
    return rule.bad.flatMap(example =>
      diagnose(parse(readMarks(example).text), model, { ...defaultCheckSettings, locale }).map(
        ({ message }) => message.replace(/“[^“”]*”|「[^「」]*」|\([^)]*\)|\d+(?:\.\d+)?[个万元]+/g, ' '),
      ),
    );
  });
}

describe('messages', () => {
  it('leave no slot open, and put no bare quotation mark among quotation marks', () => {
    for (const locale of ['zh-CN', 'zh-TW', 'en'] as const)
      for (const message of said(locale)) assert.doesNotMatch(message, /[{}]|[“”「」]{2}/);
  });

  it('are sentences: they end with a full stop, and none exclaims', () => {
    for (const locale of ['zh-CN', 'zh-TW'] as const)
      for (const message of said(locale)) assert.match(message, /^[^！!]*。$/);
    for (const message of said('en')) assert.match(message, /^[^!]*\.$/);
  });

  it('keep to their script and language', () => {
    for (const message of said('zh-TW'))
      assert.ok(![...message].some(sign => simplifiedOnly.includes(sign)), message);
    for (const message of said('en')) assert.doesNotMatch(message, /[\u4e00-\u9fff]/);
  });
});

describe('many of a kind that came along with pasted text', () => {
  const broken = '要把项目建设摆在突出位置，\n一级抓一级，层层抓落实，\n确保全年任务圆满完成。';
  const report = (count: number): ReturnType<typeof diagnose> =>
    diagnose(
      parse(`${Array.from({ length: count }, (_, i) => `第${i}组${broken}`).join('\n\n')}\n`),
      null,
    ).filter(({ rule }) => rule === 'pasted-residue');

  it('are told one by one while they are few', () => {
    assert.equal(report(3).length, 3);
  });

  it('are told once, with their number and one repair for all', () => {
    const [first, ...rest] = report(12);
    assert.equal(rest.length, 0);
    assert.match(first!.message, /全文有 12 段/);
    assert.equal(first!.fixes()[0]!.edits.length, 24);
  });
});
