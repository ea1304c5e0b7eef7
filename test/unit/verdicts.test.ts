import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import {
  baseCues,
  type Checked,
  check,
  type Model,
  parse,
  readModel,
  widen,
} from '../../server/core/index.ts';
import { sharedCorpus } from '../support/corpus.ts';

interface Row {
  readonly kind: string;
  readonly rule: string;
  readonly file: string;
  readonly offset: string;
  readonly verdict: string;
}

const root = resolve(__dirname, '../../..');
const rows: readonly Row[] = readFileSync(join(root, 'test/fixtures/verdicts.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [kind, rule, file, offset, verdict] = line.split('\t');
    return { kind: kind!, rule: rule!, file: file!, offset: offset!, verdict: verdict! };
  });
const verdicts = rows.filter(({ kind }) => kind === 'verdict');

/** Warnings of the whole corpus by rule, as `file offset`. */
function warnings(model: Model | null): ReadonlyMap<string, readonly string[]> {
  const cues = model === null ? baseCues : widen(baseCues, model.cues);
  const found = new Map<string, string[]>();
  let previous: Checked | undefined;
  for (const { file, text } of sharedCorpus()) {
    previous = check(parse(text.replace(/^\ufeff/, ''), cues), model, undefined, previous);
    for (const { rule, severity, span } of previous.diagnostics) {
      if (severity !== 'warning' && severity !== 'error') continue;
      found.set(rule, [...(found.get(rule) ?? []), `${file} ${span.start}`]);
    }
  }
  return found;
}

describe('the verdicts on the warnings of the corpus', () => {
  it('have all been given, and at least nine of ten are right', () => {
    assert.deepEqual(
      verdicts.filter(({ verdict }) => verdict !== 'right' && verdict !== 'wrong'),
      [],
    );
    const right = verdicts.filter(({ verdict }) => verdict === 'right').length;
    assert.ok(right >= 0.9 * verdicts.length, `${right} of ${verdicts.length}`);
  });

  // The warnings are those of the shared corpus: where it is missing there is nothing to hold.
  if (sharedCorpus().length > 0) {
    it('hold for the warnings of today (scripts/update-verdicts.mjs shows what has changed)', () => {
      const read = readModel(readFileSync(join(root, 'server/model/default.model')));
      const found = warnings('value' in read ? read.value : null);
      // What the model teaches of wordings changes with every learning; the rest does not.
      for (const { rule, verdict: count } of rows.filter(({ kind }) => kind === 'count')) {
        if (rule !== 'set-phrase') assert.equal(found.get(rule)?.length ?? 0, Number(count), rule);
      }
      for (const { rule, file: name, offset } of verdicts) {
        if (rule === 'set-phrase') continue;
        assert.ok(found.get(rule)?.includes(`${name} ${offset}`), `${rule} ${name} ${offset}`);
      }
    });
  }
});
