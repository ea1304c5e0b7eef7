import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { PhraseSource } from '../../server/core/model/phraseSource.ts';
import { buildPhrases } from '../../server/core/model/phrases.ts';
import {
  childOf,
  endsWord,
  occurrencesOf,
  openPhrases,
  type PhraseTrie,
} from '../../server/core/model/phraseTrie.ts';

/** A corpus written as documents of sentences of words. */
function corpus(documents: readonly (readonly string[])[], minDocuments: number): PhraseSource {
  const sentences = documents.map(document => document.map(sentence => sentence.split(' ')));
  const words = ['', ...new Set(sentences.flat(2))];
  return {
    words,
    documents: documents.length,
    minDocuments,
    maxCharacters: 24,
    sentences: document =>
      Uint32Array.from(
        sentences[document]!.flatMap(sentence => [...sentence.map(word => words.indexOf(word)), 0]),
      ),
    weight: () => 1000,
  };
}

function find(trie: PhraseTrie | null, text: string): number {
  let node = 0;
  for (let i = 0; i < text.length && trie !== null; i++) {
    node = childOf(trie, node, text.charCodeAt(i));
    if (node === 0) return 0;
  }
  return node;
}

describe('phrase store', () => {
  const trie = openPhrases(
    buildPhrases(
      corpus(
        [['我们 要 坚持 不懈 地 抓', '张三 说'], ['大家 要 坚持 不懈 地 干'], ['要 坚持 原则 ，坚持 到底']],
        2,
      ),
    ),
  );

  it('holds what two documents share', () => {
    assert.notEqual(find(trie, '要坚持不懈地'), 0);
    assert.equal(Math.round(occurrencesOf(trie!, find(trie, '要坚持'))), 3);
  });

  it('holds nothing that only one document says', () => {
    for (const text of ['我们', '抓', '张三', '张', '原则', '坚持原'])
      assert.equal(find(trie, text), 0, text);
  });

  it('knows where words end', () => {
    assert.ok(endsWord(trie!, find(trie, '坚持')));
    assert.ok(!endsWord(trie!, find(trie, '坚')));
  });

  it('keeps slots out and does not count across them', () => {
    const slots = openPhrases(buildPhrases(corpus([['在 {地} 召开'], ['在 {地} 召开']], 2)));
    assert.notEqual(find(slots, '召开'), 0);
    assert.equal(find(slots, '在召'), 0);
    assert.equal(find(slots, '{'), 0);
  });

  it('of nothing is nothing', () => {
    assert.deepEqual(buildPhrases(corpus([], 5)), {});
    assert.equal(openPhrases({}), null);
  });

  const sentence = fc
    .array(fc.constantFrom('甲', '乙乙', '丙', '甲丙'), { minLength: 1, maxLength: 6 })
    .map(w => w.join(' '));
  const documents = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('is exactly what enough documents share, for any corpus', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 3 }), (corpusText, minDocuments) => {
        const store = openPhrases(buildPhrases(corpus(corpusText, minDocuments)));
        const all = new Map<string, number>();
        for (const document of corpusText)
          for (const text of substringsOf(document)) all.set(text, (all.get(text) ?? 0) + 1);
        for (const [text, shared] of all) assert.equal(find(store, text) !== 0, shared >= minDocuments, text);
      }),
    );
  });

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(documents, corpusText => {
        assert.deepEqual(
          buildPhrases(corpus([...corpusText].reverse(), 1)),
          buildPhrases(corpus(corpusText, 1)),
        );
      }),
    );
  });
});

function substringsOf(document: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of document) {
    const text = sentence.replaceAll(' ', '');
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) found.add(text.slice(start, end));
    }
  }
  return found;
}
