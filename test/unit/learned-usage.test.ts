import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  addObservation,
  baseCues,
  finish,
  type Model,
  observe,
  parse,
  partialOf,
  startPartial,
  widen,
} from '../../server/core/index.ts';
import { cut } from '../support/cut.ts';
import { type Made, madeSpeech } from '../support/madeSpeeches.ts';

function learnedFrom(count: number, made: (n: number) => Made, minDocuments = 3): Model {
  const builder = startPartial();
  for (let n = 0; n < count; n++) addObservation(builder, observe(parse(madeSpeech(n, made(n))), cut));
  return finish(partialOf(builder), { minDocuments });
}

describe('cues learned from where they stand', () => {
  const made: Made = { salutation: '各位掌柜：', closing: '话休絮烦，', thanks: '' };
  const model = learnedFrom(30, () => made);
  const draft = madeSpeech(99, made);

  it('a salutation that no table knows is found once a corpus has it', () => {
    assert.equal(parse(draft, widen(baseCues, model.cues)).salutation?.text, '各位掌柜');
    assert.equal(model.all.parts.salutation, 30);
    assert.deepEqual(model.all.salutations, [{ text: '各位掌柜', documents: 30 }]);
  });

  it('a closing that no table knows is found once a corpus has it', () => {
    const closing = parse(draft, widen(baseCues, model.cues)).closing;
    assert.ok(closing);
    assert.ok(draft.slice(closing.start).trimStart().startsWith('话休絮烦'));
    assert.equal(model.all.parts.closing, 30);
  });

  it('neither is found without the model', () => {
    const speech = parse(draft);
    assert.equal(speech.salutation, null);
    assert.equal(speech.closing, null);
  });

  it('what opens paragraphs anywhere is no cue for a closing', () => {
    const plain = learnedFrom(30, n => ({ salutation: '同志们：', closing: n % 2 ? '今天请大家来，' : '' }));
    assert.deepEqual(plain.cues.closings ?? [], []);
  });
});

describe('usage', () => {
  it('counts how many documents have a part', () => {
    const model = learnedFrom(30, n => ({ salutation: '同志们：', thanks: n < 28 ? '谢谢大家！' : '' }));
    assert.equal(model.documents, 30);
    assert.equal(model.all.parts.thanks, 28);
    assert.equal(model.all.parts.salutation, 30);
    assert.equal(model.all.sectionCounts[3], 30);
    assert.deepEqual(model.all.thanks, [{ text: '谢谢大家', documents: 28 }]);
  });

  it('learns occasions from the heads of titles, the longer ones as kinds of the shorter', () => {
    const titles = ['在全市外贸工作会议上的讲话', '在全县教育工作会议上的讲话', '在青年座谈会上的讲话'];
    const model = learnedFrom(12, n => ({ title: titles[n % 3]! }));
    const known = Object.fromEntries(model.occasions.map(({ occasion, documents }) => [occasion, documents]));
    assert.equal(known['工作会议'], 8);
    assert.equal(known['座谈会'], 4);
    assert.equal(known['外贸工作会议'], 4);
  });

  it('knows what several kinds of an event have in common', () => {
    const names = ['在表彰大会上的讲话', '在全市动员大会上的讲话', '在誓师大会上的讲话'];
    const model = learnedFrom(9, n => ({ title: names[n % 3]! }));
    const known = Object.fromEntries(model.occasions.map(({ occasion, documents }) => [occasion, documents]));
    assert.deepEqual([known['大会'], known['表彰大会']], [9, 3]);
  });

  it('learns the occasion of a speech without a title from the name of its file', () => {
    const builder = startPartial();
    const names = ['12 在全县教育工作会议上的讲话（定稿）', '在粮食工作会议上的讲话_20240311', '照片说明'];
    for (let n = 0; n < 9; n++) {
      const speech = parse(madeSpeech(n).replace(/^.*\n+/, '同志们：\n\n'));
      assert.equal(speech.title, null);
      addObservation(builder, observe(speech, cut, { name: names[n % 3]! }));
    }
    const { all, occasions } = finish(partialOf(builder), { minDocuments: 3 });
    const known = Object.fromEntries(occasions.map(({ occasion, documents }) => [occasion, documents]));
    assert.equal(known['工作会议'], 6);
    assert.deepEqual([all.parts.title, all.titles], [0, []]);
  });

  it('counts near-duplicates once: the same speech with other names', () => {
    const builder = startPartial();
    for (let n = 0; n < 6; n++) {
      const text = madeSpeech(n % 3, { salutation: '同志们：' }).replaceAll('茶山', n < 3 ? '茶山' : '××');
      addObservation(builder, observe(parse(`${text}\n${n}`), cut));
    }
    assert.equal(finish(partialOf(builder), { minDocuments: 1 }).documents, 3);
  });

  it('keeps nothing that fewer than minDocuments share, and nothing long', () => {
    const model = learnedFrom(4, n => ({ thanks: n < 2 ? '劳烦各位了！' : '谢谢大家！' }), 3);
    assert.ok(!JSON.stringify(model.all).includes('劳烦'));
    for (const list of [model.all.openings, model.all.headings, model.all.closings, model.setPhrases]) {
      for (const { text, documents } of list) {
        assert.ok(documents >= 3, text);
        assert.ok(text.replace(/\{[^}]*\}/g, '一').length <= 24, text);
      }
    }
  });
});
