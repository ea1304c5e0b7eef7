import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Checked,
  check,
  type Diagnostic,
  diagnose,
  parse,
  type Speech,
} from '../../server/core/index.ts';
import { examples, samples } from '../support/corpus.ts';

/** What a reader is told, and where: `rule message line:text`. */
function told(text: string, diagnostics: readonly Diagnostic[], line: (offset: number) => number): string[] {
  return diagnostics.map(({ rule, message, span, severity }) => {
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    return `${line(span.start)} ${rule} ${severity} ${message.replace(/\s+/g, ' ')} ${words}`;
  });
}

function toldOf(text: string): string[] {
  const line = (offset: number): number => text.slice(0, offset).split('\n').length;
  return told(text, diagnose(parse(text), null), line);
}

describe('diagnostics', () => {
  it('are the same in a text with CR LF and with a byte-order mark', () => {
    for (const { file, text } of samples(60)) {
      if (text.includes('\r')) continue;
      const plain = toldOf(text);
      assert.deepEqual(toldOf(text.replace(/\n/g, '\r\n')), plain, `CR LF in ${file}`);
      assert.deepEqual(toldOf(`\ufeff${text}`), plain, `mark in ${file}`);
    }
  });

  it('are the same with trailing spaces', () => {
    for (const { file, text } of examples()) {
      assert.deepEqual(toldOf(text.replace(/(?<=\S)\n/g, '  \n')), toldOf(text), file);
    }
  });

  it('after any edits are those of the final text opened afresh', () => {
    // The beginning of each is enough: what is edited is short, so that many sequences can be tried.
    const drafts = examples()
      .filter(({ file }) => file.endsWith('.speech'))
      .map(({ text }) => text.slice(0, 1200));
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(12),
      insert: fc.constantFrom(
        '',
        '要',
        '\n',
        '\n\n三、抓落实\n',
        '，',
        ',',
        '“',
        '（二）',
        '業',
        'XX',
        '三点意见',
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (text, edits) => {
          let now = text;
          let speech: Speech = parse(now);
          let checked: Checked = check(speech, null);
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * now.length);
            now = now.slice(0, start) + insert + now.slice(start + remove);
            speech = parse(now, undefined, speech);
            checked = check(speech, null, undefined, checked);
          }
          const bare = (found: readonly Diagnostic[]): object[] => found.map(({ fixes: _, ...rest }) => rest);
          assert.deepEqual(bare(checked.diagnostics), bare(diagnose(parse(now), null)));
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(120_000);
});
