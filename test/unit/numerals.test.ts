import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseHan, parseNumber, rewriteNumber, writeHan } from '../../server/core/text/numerals.ts';

describe('numerals', () => {
  it('reads back every Han numeral it writes', () => {
    for (let value = 1; value <= 999; value++) assert.equal(parseHan(writeHan(value)), value);
  });

  it('writes tens as one counts', () => {
    assert.deepEqual([10, 11, 20, 21, 99, 103, 110, 111].map(writeHan), [
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
      '一百零三',
      '一百一十',
      '一百一十一',
    ]);
  });

  it('takes 两 and 兩 for two, and no year for a number', () => {
    assert.equal(parseHan('两'), 2);
    assert.equal(parseHan('兩'), 2);
    for (const text of ['', '二〇二五', '几', '十十', '零', '百', '一百二'])
      assert.equal(parseHan(text), null, text);
  });

  it('reads digits of both widths, circled and bracketed signs and stems', () => {
    assert.deepEqual(['3', '３', '③', '㈢', '丙', '12', '一十二'].map(parseNumber), [3, 3, 3, 3, 3, 12, 12]);
  });

  it('rewrites a number in its own alphabet', () => {
    assert.equal(rewriteNumber('十', 11), '十一');
    assert.equal(rewriteNumber('９', 10), '１０');
    assert.equal(rewriteNumber('⑨', 10), '⑩');
    assert.equal(rewriteNumber('㈩', 11), null);
    assert.equal(rewriteNumber('甲', 2), '乙');
  });
});
