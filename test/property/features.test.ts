import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  folds,
  outline,
  parse,
  renderTree,
  type Span,
  type SpeechSymbol,
  selectionSteps,
  symbols,
} from '../../server/core/index.ts';
import { passage } from '../support/pieces.ts';

const inside = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

const check = (law: (text: string) => void): void => fc.assert(fc.property(passage, law), { numRuns: 500 });

describe('for any text', () => {
  it('the entries of the outline have names, stand in reading order and nest', () =>
    check(text => {
      const walk = (siblings: readonly SpeechSymbol[], outer: Span): void => {
        let last = outer.start;
        for (const { name, span, selection, children } of siblings) {
          assert.notEqual(name.trim(), '');
          assert.ok(inside(span, outer) && inside(selection, span), `${name} leaves its range`);
          assert.ok(span.start >= last, `${name} stands before its elder`);
          last = span.start;
          walk(children, span);
        }
      };
      walk(symbols(parse(text), 'zh-CN'), { start: 0, end: text.length });
    }));

  it('folds begin on lines of their own, end further down and keep within the text', () =>
    check(text => {
      const speech = parse(text);
      const found = folds(speech);
      assert.equal(new Set(found.map(fold => fold.startLine)).size, found.length);
      for (const { startLine, endLine } of found) {
        assert.ok(0 <= startLine && startLine < endLine && endLine < speech.lines.length);
      }
    }));

  it('expanding a selection goes from the caret to the whole text, each step holding the one before', () =>
    check(text => {
      const speech = parse(text);
      for (let offset = -1; offset <= text.length + 1; offset += 1 + (text.length >> 3)) {
        const caret = Math.min(Math.max(0, offset), text.length);
        let last: Span = { start: caret, end: caret };
        for (const step of selectionSteps(speech, offset)) {
          assert.ok(inside(last, step) && step.end - step.start > last.end - last.start);
          last = step;
        }
        assert.deepEqual(last, { start: 0, end: text.length });
      }
    }));

  it('the outline as data and as a tree can be had', () =>
    check(text => {
      const speech = parse(text);
      assert.equal(outline(speech).characters, text.length);
      assert.ok(renderTree(speech, 'a.txt', 'en', 40).length > 0);
    }));
});
