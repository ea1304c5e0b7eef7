import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits, composeEdits } from '../../server/core/index.ts';

/** Ascending edits of a text of a given length, without overlaps. */
const editsFor = (length: number) =>
  fc
    .array(fc.record({ at: fc.nat(length), text: fc.string({ maxLength: 3 }) }), { maxLength: 6 })
    .map(found => {
      const places = [...new Set(found.map(({ at }) => at))].sort((a, b) => a - b);
      const edits = [];
      for (let i = 0; i + 1 < places.length; i += 2) {
        edits.push({ span: { start: places[i]!, end: places[i + 1]! }, text: found[i]!.text });
      }
      return edits;
    });

describe('edits', () => {
  it('of two rounds become one round that makes the same text', () => {
    const rounds = fc.string({ maxLength: 40 }).chain(text =>
      editsFor(text.length).chain(first => {
        const between = applyEdits(text, first);
        return editsFor(between.length).map(second => ({ text, first, second, between }));
      }),
    );
    fc.assert(
      fc.property(rounds, ({ text, first, second, between }) => {
        const both = composeEdits(text.length, first, second);
        assert.equal(applyEdits(text, both), applyEdits(between, second));
        for (let i = 1; i < both.length; i++) assert.ok(both[i - 1]!.span.end <= both[i]!.span.start);
      }),
    );
  });
});
