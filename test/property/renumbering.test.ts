import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { applyEdits, parse, renumberAfter } from '../../server/core/index.ts';
import { renumber } from '../../server/core/rules/numbering.ts';

const folder = 'examples/corpus';
const speeches = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));

/** The text after a change by hand, its numbers counted on. */
function after(before: string, start: number, removed: number, inserted: string): string {
  const text = before.slice(0, start) + inserted + before.slice(start + removed);
  const change = { before, start, removed, inserted: inserted.length };
  return applyEdits(
    text,
    renumberAfter(parse(text), change, other => parse(other)),
  );
}

describe('numbers while a speech is edited, in every speech of the examples', () => {
  it('are right after any section or point is taken out, and as they were when it is put back', function () {
    this.timeout(60_000);
    let taken = 0;
    for (const text of speeches) {
      for (const { items, regular, startsAt } of parse(text).lists) {
        if (!regular || startsAt !== 1 || items.length < 3) continue;
        for (let i = 0; i + 1 < items.length; i++) {
          const start = items[i]!.span.start;
          const end = items[i + 1]!.span.start;
          const left = after(text, start, end - start, '');
          const wrong = parse(left).lists.filter(list => renumber(parse(left), list)?.length !== 0);
          assert.deepEqual(
            wrong.map(list => list.items.map(({ marker }) => marker?.text)),
            [],
            left,
          );
          assert.equal(after(left, start, 0, text.slice(start, end)), text);
          taken++;
        }
      }
    }
    assert.ok(taken > 100, `${taken} taken out`);
  });
});
