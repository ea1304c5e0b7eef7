import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { silenceOf } from '../../server/core/features/silencing.ts';
import { applyEdits, diagnose, parse, silencing } from '../../server/core/index.ts';

describe('silencing comments', () => {
  const text = [
    '一、甲',
    '<!-- speechdraft-disable-next-line number-sequence -->',
    '三、乙',
    '四、丙',
    '<!-- speechdraft-disable empty-section number-style -->',
    '五、丁',
    '<!-- speechdraft-enable empty-section number-style -->',
    '六、戊',
  ].join('\n');
  const silence = silenceOf(text);
  const silent = (rule: string, at: string): boolean => silence.at(rule, text.indexOf(at));

  it('silences one rule on the next line and nowhere else', () => {
    assert.equal(silent('number-sequence', '三、'), true);
    assert.equal(silent('number-sequence', '四、'), false);
    assert.equal(silent('number-style', '三、'), false);
  });

  it('silences a block until it is enabled again', () => {
    assert.deepEqual(
      ['四、', '五、', '六、'].map(at => silent('empty-section', at)),
      [false, true, false],
    );
  });

  it('silences a file, for one rule or for all', () => {
    assert.equal(silenceOf('<!-- speechdraft-disable-file -->').everywhere('placeholder'), true);
    assert.equal(
      silenceOf('一\n<!-- speechdraft-disable-file placeholder -->').everywhere('placeholder'),
      true,
    );
    assert.equal(silenceOf('<!-- speechdraft-disable-file placeholder -->').everywhere('set-phrase'), false);
  });

  it('reads comments in a text with CR LF and leaves other comments alone', () => {
    const windows = '<!-- speechdraft-disable-next-line -->\r\n三、乙\r\n四、丙';
    assert.equal(silenceOf(windows).at('number-sequence', windows.indexOf('三')), true);
    assert.equal(silenceOf(windows).at('number-sequence', windows.indexOf('四')), false);
    assert.equal(silenceOf('<!-- 备注 -->\n三、').at('number-sequence', 10), false);
  });
});

describe('silencing a fault at its place', () => {
  const draft = readFileSync('examples/drafts/有毛病的讲话稿.speech', 'utf8');
  const keys = (text: string): string[] =>
    diagnose(parse(text), null).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);

  it('takes away that report and no other, whatever the line breaks', () => {
    for (const text of [draft, draft.replaceAll('\n', '\r\n')]) {
      const all = diagnose(parse(text), null);
      assert.ok(all.length > 10);
      for (const [i, { rule, span }] of all.entries()) {
        const quiet = applyEdits(text, [silencing(text, rule, span.start)]);
        assert.deepEqual(keys(quiet), keys(text).toSpliced(i, 1));
      }
    }
  });

  it('adds to the comment that stands there already', () => {
    const text = '一、甲\n三、乙\n';
    const once = applyEdits(text, [silencing(text, 'number-sequence', 4)]);
    assert.equal(once, '一、甲\n<!-- speechdraft-disable-next-line number-sequence -->\n三、乙\n');
    const twice = applyEdits(once, [silencing(once, 'empty-section', once.indexOf('三'))]);
    assert.equal(
      twice,
      '一、甲\n<!-- speechdraft-disable-next-line number-sequence empty-section -->\n三、乙\n',
    );
  });
});
