import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Item, parse, type Span, type Speech } from '../../server/core/index.ts';
import { seen } from '../support/seen.ts';

const folder = path.resolve(__dirname, '../../../examples/corpus');
const speeches = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(path.join(folder, name), 'utf8'));

const markers = [
  '一、',
  '（二）',
  '3.',
  '（4）',
  '①',
  '第一，',
  '其次',
  '一是',
  '二要',
  '第三章 ',
  '最后，',
  '12.5',
  '2026年',
];
const scraps = [
  '同志们：',
  '。',
  '，',
  '\n',
  '\r\n',
  '　　',
  '“',
  '）',
  '谢谢大家！',
  '讲三点意见',
  '附件1\n',
  '𠮷',
  '\ufeff',
  '—— ',
];

/** Texts that a user may have in the editor at some moment: speeches cut, joined, interspersed with markers and scraps. */
const texts = fc
  .array(
    fc.oneof(
      fc
        .record({ of: fc.nat(speeches.length - 1), at: fc.nat(2000), size: fc.nat(300) })
        .map(({ of, at, size }) => speeches[of]!.slice(at, at + size)),
      fc.constantFrom(...markers),
      fc.constantFrom(...scraps),
      fc.string(),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

function assertNested(speech: Speech): void {
  const whole = { start: 0, end: speech.text.length };
  const within = (inner: Span, outer: Span): void => {
    assert.ok(
      outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
      JSON.stringify({ inner, outer }),
    );
  };
  const visit = (items: readonly Item[], outer: Span): void => {
    let before = outer.start;
    for (const item of items) {
      within(item.span, outer);
      within(item.selection, item.span);
      if (item.marker !== null) within(item.marker.span, item.selection);
      if (item.marker !== null) within(item.marker.number, item.marker.span);
      assert.ok(item.span.start >= before, 'items stand in reading order');
      before = item.span.start;
      visit(item.children, item.span);
    }
  };
  visit(speech.items, whole);
  const { opening, closing } = speech;
  assert.ok(
    opening === null || closing === null || closing.start > opening.start,
    'no speech closes as it opens',
  );
  for (const { span } of speech.noise) within(span, whole);
  for (const { span } of speech.paragraphs) within(span, whole);
  let noiseEnd = 0;
  for (const { span } of speech.noise) {
    assert.ok(span.start >= noiseEnd, 'noise stands in order and does not overlap');
    noiseEnd = span.end;
  }
  for (const part of [
    speech.title,
    speech.date,
    speech.speaker,
    speech.salutation,
    speech.closingCall,
    speech.thanks,
  ]) {
    if (part !== null) within(part.span, whole);
  }
}

/** The names of all items with their level. */
function names(speech: Speech): string[] {
  const visit = (items: readonly Item[]): string[] =>
    items.flatMap(item => [
      `${item.level} ${(item.marker?.text ?? '').replace(/\s/g, '')} ${item.title}`,
      ...visit(item.children),
    ]);
  return visit(speech.items);
}

describe('parsing, whatever the text', () => {
  it('never fails, and gives spans that are ordered and nested', () => {
    fc.assert(
      fc.property(texts, text => assertNested(parse(text))),
      { numRuns: 400 },
    );
  });

  it('gives the same tree after any edit as for the text opened afresh', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(200), texts, (text, at, length, inserted) => {
        const start = text.length === 0 ? 0 : at % text.length;
        const edited = text.slice(0, start) + inserted.slice(0, 60) + text.slice(start + length);
        assert.deepEqual(seen(parse(edited, undefined, parse(text))), seen(parse(edited)));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same tree over a chain of edits', () => {
    for (const text of speeches.slice(0, 6)) {
      let speech = parse('');
      for (let end = 0; end <= text.length; end += 37) speech = parse(text.slice(0, end), undefined, speech);
      assert.deepEqual(seen(parse(text, undefined, speech)), seen(parse(text)));
    }
  });
});

describe('parsing re-wrapped text', () => {
  /** A line cut to a width in Han characters; two of ASCII take the room of one. */
  function wrapLine(line: string, width: number): string {
    let wrapped = '';
    let used = 0;
    for (const character of line) {
      const room = character < '\u2000' ? 0.5 : 1;
      if (used + room > width) {
        wrapped += '\n';
        used = 0;
      }
      wrapped += character;
      used += room;
    }
    return wrapped;
  }

  /** The text hard-wrapped, paragraphs parted by empty lines, as a mail program or a PDF gives it. */
  function wrap(text: string, width: number): string {
    const lines = text.split(/\n+/).map(line => line.trim());
    return lines
      .filter(line => line !== '')
      .map(line => wrapLine(line, width))
      .join('\n\n');
  }

  it('names the same sections at any width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...speeches), fc.integer({ min: 16, max: 60 }), (text, width) => {
        assert.deepEqual(names(parse(wrap(text, width))), names(parse(wrap(text, 100000))), `width ${width}`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('parsing twins in simplified and traditional script', () => {
  it('gives trees of one shape, whose names convert into each other', async () => {
    const OpenCC = await import('opencc-js');
    const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
    for (const text of speeches) {
      const twin = [...text].map(character => toTraditional(character)).join('');
      const spans = (speech: Speech): unknown[] =>
        [speech.title, speech.salutation, speech.closingCall, speech.thanks].map(part => part?.span);
      assert.equal(twin.length, text.length);
      assert.deepEqual(
        names(parse(twin)),
        names(parse(text)).map(name => [...name].map(character => toTraditional(character)).join('')),
      );
      assert.deepEqual(spans(parse(twin)), spans(parse(text)));
    }
  });
});
