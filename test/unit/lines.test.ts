import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesOf, offsetAt, positionAt } from '../../server/core/index.ts';

describe('lines', () => {
  it('breaks at LF, CR LF and CR alike, as LSP does', () => {
    const lines = linesOf('一\r\n二\r三\n');
    assert.deepEqual([...lines.starts], [0, 3, 5, 7, 7]);
    assert.deepEqual([...lines.ends], [1, 4, 6, 7]);
  });

  it('finds the position of an offset and the way back', () => {
    const text = '同志们：\n\n今天\n';
    const lines = linesOf(text);
    for (let offset = 0; offset <= text.length; offset++) {
      assert.equal(offsetAt(lines, positionAt(lines, offset)), offset);
    }
  });

  it('clamps a position beyond the line or the text', () => {
    const lines = linesOf('一二\n三');
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), 4);
  });
});
