import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { silenceOf } from '../../server/core/features/silencing.ts';

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
