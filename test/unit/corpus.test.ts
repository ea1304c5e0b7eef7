import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type Item, parse, type Speech } from '../../server/core/index.ts';

const root = path.resolve(__dirname, '../../..');
const corpora = [path.join(root, 'examples/corpus'), path.resolve(root, '../shared/corpus')].filter(
  existsSync,
);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
}

const itemsOf = (items: readonly Item[]): Item[] => items.flatMap(item => [item, ...itemsOf(item.children)]);

/** What no speech has: a section inside what is no speech, an endless heading, a year or amount taken for a number. */
function absurdities(speech: Speech): string[] {
  const found: string[] = [];
  for (const item of itemsOf(speech.items)) {
    const { start } = item.span;
    if (speech.noise.some(({ span }) => span.start <= start && start < span.end))
      found.push('a section inside noise');
    if (item.title.length > 140) found.push(`a heading of ${item.title.length} characters`);
    const ordinal = item.marker?.ordinal ?? 0;
    if (ordinal > 60 && /^[年月日%％亿万元]/.test(item.title))
      found.push(`the ordinal ${ordinal} beside a unit`);
  }
  return found;
}

describe('the outline of whole corpora', () => {
  for (const folder of corpora) {
    it(`is never absurd in ${path.relative(root, folder)}`, function () {
      this.timeout(60_000);
      const files = filesIn(folder);
      const items: Item[] = [];
      for (const file of files) {
        const speech = parse(readFileSync(file, 'utf8'));
        items.push(...itemsOf(speech.items));
        assert.deepEqual(absurdities(speech), [], path.basename(file));
      }
      assert.ok(items.length > files.length, 'speeches have sections and points');
      console.log(`      ${files.length} documents, ${items.length} items, none absurd`);
    });
  }
});
