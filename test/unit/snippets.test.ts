import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { baseCues, diagnose, parse, widen } from '../../server/core/index.ts';
import { defaultModel } from '../../server/src/modelFile.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}
const snippets = Object.entries(
  JSON.parse(readFileSync('snippets/speech.json', 'utf8')) as Record<string, Snippet>,
);

/** A snippet as it stands before anything is filled in: each blank holds its proposal, a choice its first. */
const proposed = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');

describe('snippets', () => {
  it('are found by Chinese and by ASCII prefixes, each of which is one word', () => {
    for (const [name, { prefix }] of snippets) {
      assert.ok(
        prefix.some(text => /^[\u4E00-\u9FFF]+$/.test(text)) && prefix.some(text => /^[a-z]+$/.test(text)),
        name,
      );
    }
  });

  it('number their tab stops from 1 without a gap and end at the caret', () => {
    for (const [name, { body }] of snippets) {
      const text = body.join('\n');
      const stops = [...new Set([...text.matchAll(/\$\{(\d+)/g)].map(match => Number(match[1])))];
      assert.deepEqual(
        stops.sort((a, b) => a - b),
        stops.map((_, index) => index + 1),
        name,
      );
      assert.match(text, /\$0$/, name);
    }
  });

  for (const [name, snippet] of snippets.filter(([, { prefix }]) => prefix.includes('讲稿'))) {
    it(`make a speech without a fault: ${name}`, () => {
      const model = defaultModel();
      const speech = parse(proposed(snippet), model === null ? baseCues : widen(baseCues, model.cues));
      assert.ok(speech.title && speech.salutation);
      const loud = diagnose(speech, model).filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});
