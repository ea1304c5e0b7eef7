import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  applyEdits,
  type Diagnostic,
  diagnose,
  fixAll,
  parse,
  quickFixes,
  rules,
} from '../../server/core/index.ts';
import { samples } from '../support/corpus.ts';
import { readMarks } from '../support/marks.ts';

const checked = (text: string): readonly Diagnostic[] => diagnose(parse(text), null);
const safely = (diagnostic: Diagnostic): boolean => diagnostic.fixes().some(fix => fix.safe);
const fixed = (text: string): string => applyEdits(text, fixAll(text, checked));

describe('fix all', () => {
  it('leaves nothing that is safe to fix, and a second run changes nothing', () => {
    for (const { file, text } of samples(12)) {
      const once = fixed(text);
      assert.deepEqual(
        checked(once)
          .filter(safely)
          .map(each => each.message),
        [],
        file,
      );
      assert.equal(fixed(once), once, file);
    }
  });

  it('keeps the text outside its edits, its line breaks and its byte-order mark as they are', () => {
    for (const { file, text } of samples(40)) {
      const windows = `\ufeff${text.replace(/\r?\n/g, '\r\n')}`;
      const edits = fixAll(windows, checked);
      let at = 0;
      for (const { span } of edits) {
        assert.ok(span.start >= at && span.end >= span.start, file);
        at = span.end;
      }
      assert.ok(applyEdits(windows, edits).startsWith('\ufeff'), file);
      assert.ok(!/[^\r]\n/.test(applyEdits(windows, edits)), file);
    }
  });

  it('counts on past ten and twenty, and back', () => {
    const text = Array.from(
      { length: 21 },
      (_, i) =>
        `${i === 9 ? '十一' : i === 10 ? '十' : i === 19 ? '二十一' : i === 20 ? '二十' : ('一二三四五六七八九十'[i] ?? `十${'一二三四五六七八九'[i - 10]}`)}、做好第${i}件事\n\n要把这件事做好做实。\n`,
    ).join('\n');
    const markers = [...fixed(text).matchAll(/^(\S+?)、/gm)].map(match => match[1]);
    assert.deepEqual(markers.slice(8, 12), ['九', '十', '十一', '十二']);
    assert.deepEqual(markers.slice(18), ['十九', '二十', '二十一']);
  });
});

describe('a number that lacks its mark', () => {
  it('gets it, and the verb behind it stays', () => {
    const sections = '一、抓项目\n\n项目为王。\n\n二抓环境\n\n环境是金。\n\n三、抓作风\n\n作风是铁。\n';
    assert.equal(fixed(sections), sections.replace('二抓', '二、抓'));
    const points = '要做好三件事。第一，抓项目早开工。第二抓环境优服务。第三，抓作风提效能。\n';
    assert.equal(fixed(points), points.replace('第二抓', '第二，抓'));
  });
});

describe('a marker that was typed twice', () => {
  it('loses its second copy, and nothing else', () => {
    const text =
      '一、抓项目\n\n要做到三点：（一）早谋划；（二）早开工；（三）早投产。\n\n二、抓环境\n\n一是优服务，二是降成本。\n';
    const doubled = text
      .replace('（三）', '（三）（三）')
      .replace('二、抓', '二、二、抓')
      .replace('二是', '二是二是');
    assert.equal(fixed(doubled), text);
  });
});

describe('a quick fix', () => {
  for (const rule of rules) {
    for (const marked of rule.bad) {
      const { text } = readMarks(marked);
      for (const fix of quickFixes(checked(text), { start: 0, end: text.length })) {
        if (fix.snippet === true || fix.diagnostic.rule !== rule.id || !fix.preferred) continue;
        it(`of ${rule.id} silences it`, () => {
          const after = checked(applyEdits(text, fix.edits));
          assert.ok(
            !after.some(each => each.rule === rule.id && each.span.start === fix.diagnostic.span.start),
          );
        });
      }
    }
  }
});
