import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { detailOf, documentationOf } from '../../server/src/protocol/completionWords.ts';

describe('what the list says of an item', () => {
  it('counts speeches in the reader’s language', () => {
    assert.equal(detailOf('marker', 1, 'en'), '1 speech');
    assert.equal(detailOf('marker', 14, 'en'), '14 speeches');
    assert.equal(detailOf('marker', 14, 'zh-TW'), '14 篇');
    assert.match(
      documentationOf({ kind: 'marker', documents: 1 }, [], 'en'),
      /1 speech of the corpus has it/,
    );
    assert.match(
      documentationOf({ kind: 'marker', documents: 2 }, [], 'en'),
      /2 speeches of the corpus have it/,
    );
  });

  it('names the part where no speech is behind it', () => {
    assert.equal(detailOf('closing', null, 'zh-CN'), '结尾');
  });
});
