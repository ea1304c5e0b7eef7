import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { baseCues, check, parse } from '../../server/core/index.ts';
import { passage, piece } from '../support/pieces.ts';
import { seen } from '../support/seen.ts';

/** A whole speech, so that most edits fall into its body; some of its paragraphs are strange. */
const paragraph = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '（一）加强组织领导。各单位要压实责任，一是要摸清底数，二是要列出清单，三是要逐项销号。',
      '（二）突出工作重点。要把项目抓在手上，首先，要抓开工，其次，要抓进度。',
      '第一，要提高认识。认识是行动的先导，没有认识就没有行动，全市上下要深刻认识这项工作的意义。',
      '第二，要狠抓落实。一要抓部署，二要抓检查，三要抓考核，确保各项工作落到实处、见到成效。',
      '一、认清形势',
      '二、明确任务',
      '三、加强领导',
      '1. 摸清底数',
      '2. 列出清单',
      '加快发展步伐',
      '今年以来，全市上下攻坚克难，各项工作都取得了新的成绩，主要指标好于预期，群众的获得感明显增强，为下一步打下了好的基础。',
    ),
  },
  { weight: 1, arbitrary: passage },
);
const speech = fc
  .array(paragraph, { minLength: 3, maxLength: 16 })
  .map(
    paragraphs =>
      `在全市工作会议上的讲话\n\n同志们：\n\n今天开会，主要是部署任务。下面，我讲三点意见。\n\n${paragraphs.join('\n\n')}\n\n同志们，让我们共同努力，圆满完成任务！\n`,
  );
const typed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('要', '抓好', '，', '。', ' ', '一是', '二、', '：', '', '\n', '1.', '三'),
  },
  { weight: 1, arbitrary: piece },
);
const edit = fc.record({ at: fc.nat({ max: 1 << 30 }), remove: fc.nat(3), text: typed });

describe('a speech that is parsed again after an edit', () => {
  it('is the one that parsing it afresh gives, and so are its diagnostics', () =>
    fc.assert(
      fc.property(speech, fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let text = first;
        let known = parse(text);
        let checked = check(known, null);
        for (const { at, remove, text: added } of edits) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + added + text.slice(start + remove);
          known = parse(text, baseCues, known);
          checked = check(known, null, undefined, checked);
          const fresh = parse(text);
          assert.deepEqual(seen(known), seen(fresh));
          const plain = (from: typeof checked): unknown =>
            from.diagnostics.map(({ rule, span, severity, message }) => ({ rule, span, severity, message }));
          assert.deepEqual(plain(checked), plain(check(fresh, null)));
        }
      }),
      { numRuns: 400 },
    )).timeout(120_000);
});
