import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  addObservation,
  buildPhrases,
  complete,
  finish,
  modelSummary,
  observe,
  parse,
  partialOf,
  startPartial,
} from '../../server/core/index.ts';
import type { PhraseSource } from '../../server/core/model/phraseSource.ts';
import { openPhrases } from '../../server/core/model/phraseTrie.ts';
import { cut } from '../support/cut.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

/** A corpus of sentences, one a document, cut into words. */
function source(sentences: readonly string[]): PhraseSource {
  const said = sentences.map(sentence => sentence.split(' '));
  const words = ['', ...new Set(said.flat())];
  return {
    words,
    documents: said.length,
    minDocuments: 2,
    maxCharacters: 24,
    sentences: document => Uint32Array.from([...said[document]!.map(word => words.indexOf(word)), 0]),
    weight: () => 1000,
  };
}

describe('the number of speeches behind what is offered', () => {
  it('is that of the wording as the list shows it, not of more or less', () => {
    const trie = openPhrases(
      buildPhrases(
        source([
          '我们 要 大力 发展 现代 农业',
          '今年 要 大力 发展 现代 农业',
          '必须 大力 发展 现代 农业',
          '积极 发展 现代 农业',
        ]),
      ),
    )!;
    const text = '在工作会议上的讲话\n\n同志们：\n\n　　明年要大力';
    const items = complete({
      speech: parse(text),
      offset: text.length,
      model: null,
      tries: [trie],
      others: [],
      occasion: 'auto',
      phrases: true,
    });
    const counts = new Map(items.map(({ label, documents }) => [label, documents]));
    const shown = [...counts].filter(([label]) => label.includes('发展'));
    assert.ok(shown.length > 0);
    for (const [label, documents] of shown)
      assert.equal(documents, label.startsWith('大力') ? 3 : label.startsWith('要') ? 2 : 4, label);
  });

  it('is never more than that of the speeches a model says it was learned from', () => {
    const builder = startPartial();
    for (let n = 0; n < 12; n++) {
      const speech = parse(madeSpeech(n, { closing: '总之，', planted: '我们要把好事办实把实事办好。' }));
      addObservation(builder, observe(speech, cut, { source: n < 9 ? 'one' : 'other' }));
    }
    const model = finish(partialOf(builder), { perSource: 4 });
    assert.deepEqual([model.documents, model.independent], [7, 12]);
    assert.ok(model.setPhrases.some(({ documents }) => documents > model.documents));
    assert.ok(model.setPhrases.every(({ documents }) => documents <= 12));
    assert.match(modelSummary(model, 'en'), /^12 speeches, of which 7 count for usage/);
    assert.equal(finish(partialOf(builder)).independent, undefined);
  });
});
