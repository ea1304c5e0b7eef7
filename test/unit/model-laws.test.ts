import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addObservation,
  emptyPartial,
  finish,
  mergePartials,
  observe,
  type PartialModel,
  parse,
  partialOf,
  readModel,
  readPartial,
  startPartial,
  withoutDocuments,
  writeModel,
  writePartial,
} from '../../server/core/index.ts';
import { cut } from '../support/cut.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

const observations = Array.from({ length: 24 }, (_, n) =>
  observe(
    parse(
      madeSpeech(n, { salutation: n % 3 ? '各位乡亲：' : '同志们：', thanks: n % 2 ? '谢谢大家！' : '' }),
    ),
    cut,
  ),
);

function learned(documents: readonly number[]): PartialModel {
  const builder = startPartial();
  for (const document of documents) addObservation(builder, observations[document]!);
  return partialOf(builder);
}

const bytes = (partial: PartialModel): string => Buffer.from(writePartial(partial)).toString('latin1');
const corpus = fc.array(fc.nat(observations.length - 1), { maxLength: 12 });

describe('learning is counting', () => {
  it('merging is associative and commutative, and the empty partial is its unit', () => {
    fc.assert(
      fc.property(corpus, corpus, corpus, (a, b, c) => {
        const [x, y, z] = [learned(a), learned(b), learned(c)];
        assert.equal(
          bytes(mergePartials(mergePartials(x, y), z)),
          bytes(mergePartials(x, mergePartials(y, z))),
        );
        assert.equal(bytes(mergePartials(x, y)), bytes(mergePartials(y, x)));
        assert.equal(bytes(mergePartials(x, emptyPartial)), bytes(x));
        assert.equal(bytes(mergePartials(emptyPartial, x)), bytes(x));
      }),
      { numRuns: 60 },
    );
  });

  it('learning two corpora together is merging what each gives, in whatever order they are read', () => {
    fc.assert(
      fc.property(corpus, corpus, (a, b) => {
        const merged = mergePartials(learned(a), learned(b));
        assert.equal(bytes(merged), bytes(learned([...b, ...a].reverse())));
        assert.deepEqual(writeModel(finish(merged)), writeModel(finish(learned([...a, ...b]))));
      }),
      { numRuns: 30 },
    );
  });

  it('forgetting a document equals never having read it', () => {
    fc.assert(
      fc.property(corpus, fc.nat(observations.length - 1), (documents, gone) => {
        const forgotten = withoutDocuments(learned(documents), new Set([observations[gone]!.id]));
        assert.equal(bytes(forgotten), bytes(learned(documents.filter(document => document !== gone))));
      }),
      { numRuns: 60 },
    );
  });

  it('reading what was written gives the same', () => {
    fc.assert(
      fc.property(corpus, documents => {
        const partial = learned(documents);
        const read = readPartial(writePartial(partial));
        assert.ok('value' in read);
        assert.equal(bytes(read.value), bytes(partial));
        const model = finish(partial, { minDocuments: 2 });
        const again = readModel(writeModel(model));
        assert.ok('value' in again);
        assert.deepEqual(writeModel(again.value), writeModel(model));
        assert.deepEqual(again.value.all, model.all);
      }),
      { numRuns: 30 },
    );
  });

  it('says of bytes that are no model what is wrong with them, and never throws', () => {
    const model = writeModel(finish(learned([1, 2, 3, 4]), { minDocuments: 2 }));
    const fault = (given: Uint8Array): string => {
      const read = readModel(given);
      return 'fault' in read ? read.fault : '';
    };
    assert.equal(fault(new Uint8Array()), 'not-a-model');
    assert.equal(fault(Buffer.from('一篇讲稿，不是模型')), 'not-a-model');
    assert.equal(fault(model.slice(0, 5)), 'cut-short');
    assert.equal(fault(model.slice(0, -8)), 'cut-short');
    assert.equal(fault(writePartial(learned([1]))), 'is-a-partial');
    const newer = model.slice();
    newer[8] = 99;
    assert.equal(fault(newer), 'other-version');
    fc.assert(
      fc.property(
        fc.integer({ min: 32, max: model.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const changed = model.slice();
          changed[at]! ^= change;
          assert.equal(fault(changed), 'damaged');
        },
      ),
    );
  });
});
