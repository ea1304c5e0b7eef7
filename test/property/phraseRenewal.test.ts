import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addObservation,
  buildPhrases,
  type Cut,
  changedPhrases,
  classed,
  countLevels,
  type Finishing,
  observe,
  type PhraseText,
  parse,
  partialOf,
  phraseBlocks,
  phraseText,
  readLevels,
  renewLevels,
  startFinishing,
  startPartial,
  writeLevels,
} from '../../server/core/index.ts';
import { cut } from '../support/cut.ts';
import { madeSpeech } from '../support/madeSpeeches.ts';

/** Documents of few different units, so that they share much; 0 is the end of a sentence. */
const documents = fc.array(fc.array(fc.nat(3), { maxLength: 12 }), { maxLength: 8 });

function textOf(list: readonly (readonly number[])[]): PhraseText {
  const starts = new Uint32Array(list.length + 1);
  list.forEach((document, i) => {
    starts[i + 1] = starts[i]! + document.length + 1;
  });
  const units = Uint16Array.from(list.flatMap(document => [0, ...document]));
  return {
    units,
    wordEnds: Uint8Array.from(units, (unit, at) => (unit === 1 || units[at + 1] === 2 ? 1 : 0)),
    starts,
    weights: new Float64Array(list.length).fill(1000),
  };
}

const many = 120;

/** Two speeches of the corpus share each name, so that the third, which comes later, makes wording of it. */
const nameOf = (n: number): string => {
  const index = n < many ? n >> 1 : n - many;
  return `Z${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
};

const cutNames: Cut = text => cut(text).map(word => (/^Z[a-z]+$/.test(word) ? classed(word, 'name') : word));

const observations = Array.from({ length: many + 10 }, (_, n) => {
  const planted = `这件事由${nameOf(n)}同志负责到底。`;
  return observe(parse(madeSpeech(n, { salutation: '同志们：', closing: '总之，', planted })), cutNames);
});

function finishing(numbers: readonly number[]): Finishing {
  const builder = startPartial();
  for (const number of numbers) addObservation(builder, observations[number]!);
  return startFinishing(partialOf(builder), { minDocuments: 3 });
}

const levelsOf = ({ source }: Finishing): ReturnType<typeof countLevels> =>
  countLevels(phraseText(source), source.minDocuments, source.maxCharacters);

describe('counting phrases again after a change', () => {
  it('gives what counting them all afresh gives, whatever came and went', () => {
    fc.assert(
      fc.property(
        documents,
        documents,
        documents,
        fc.integer({ min: 1, max: 4 }),
        (same, came, went, least) => {
          const [before, now] = [textOf([...same, ...went]), textOf([...same, ...came])];
          const text = textOf([...same, ...came, ...went]);
          const changed = { text, added: same.length, gone: same.length + came.length };
          assert.deepEqual(
            renewLevels(countLevels(before, least, 6), changed, least, 6),
            countLevels(now, least, 6),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds what has changed in a corpus of speeches, names that become wording among it', () => {
    const all = Array.from({ length: many }, (_, n) => n);
    const before = finishing(all);
    const kept = readLevels(writeLevels(levelsOf(before))!)!;
    fc.assert(
      fc.property(
        fc.subarray(all.slice(40), { maxLength: 1 }),
        fc.integer({ min: many, max: many + 9 }),
        (gone, came) => {
          const now = finishing([...all.filter(number => !gone.includes(number)), came]);
          const changed = changedPhrases(before, now);
          assert.ok(changed !== null && changed.gone - changed.added === 3);
          const { minDocuments, maxCharacters } = now.source;
          const renewed = renewLevels(kept, changed, minDocuments, maxCharacters);
          assert.deepEqual(phraseBlocks(renewed), buildPhrases(now.source));
        },
      ),
      { numRuns: 15 },
    );
  });
});
