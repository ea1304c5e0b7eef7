import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  addObservation,
  buildPhrases,
  countLevels,
  joinedLevels,
  observe,
  parse,
  partialOf,
  phraseBlocks,
  phraseText,
  startFinishing,
  startPartial,
} from '../../server/core/index.ts';
import { cut } from '../support/cut.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

describe('phrases counted in shares', () => {
  it('are those that one thread counts, byte for byte', () => {
    const builder = startPartial();
    for (let n = 0; n < 12; n++)
      addObservation(builder, observe(parse(madeSpeech(n, { closing: '总之，' })), cut));
    const { source } = startFinishing(partialOf(builder));
    const whole = buildPhrases(source);
    assert.ok((whole['phraseunits']?.length ?? 0) > 1000);
    for (const of of [1, 2, 3]) {
      const shares = Array.from({ length: of }, (_, index) =>
        countLevels(phraseText(source), source.minDocuments, source.maxCharacters, { index, of }),
      );
      assert.deepEqual(phraseBlocks(joinedLevels(shares)), whole);
    }
  });
});
