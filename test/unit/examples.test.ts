import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import {
  addObservation,
  baseCues,
  diagnose,
  finish,
  type Model,
  observe,
  parse,
  partialOf,
  positionAt,
  startPartial,
  widen,
} from '../../server/core/index.ts';
import { cut } from '../support/cut.ts';

const read = (file: string): string => readFileSync(`examples/${file}`, 'utf8');
const corpus = readdirSync('examples/corpus').filter(name => name.endsWith('.txt'));

function learned(): Model {
  const builder = startPartial();
  for (const name of corpus) addObservation(builder, observe(parse(read(`corpus/${name}`)), cut));
  return finish(partialOf(builder), { minDocuments: 3 });
}

interface Found {
  /** Counted from 1, as the README does. */
  readonly line: number;
  readonly rule: string;
}

function found(file: string, model: Model | null): readonly Found[] {
  const speech = parse(read(file), model === null ? baseCues : widen(baseCues, model.cues));
  return diagnose(speech, model).map(({ rule, span }) => ({
    line: positionAt(speech.lines, span.start).line + 1,
    rule,
  }));
}

/** The faults that the README names: lines (one, several or a range) and rule. */
function promised(): readonly { readonly lines: readonly number[]; readonly rule: string }[] {
  return [...read('README.md').matchAll(/^\| (\d[\d、–]*) +\|.*\| `([a-z-]+)` +\|$/gm)].map(
    ([, lines, rule]) => ({
      lines: lines!.split(/[、–]/).map(Number),
      rule: rule!,
    }),
  );
}

describe('the example workspace', () => {
  const model = learned();

  it('names every fault of the faulty draft, and the draft has no others', () => {
    const named = promised();
    assert.ok(named.length >= 15);
    const all = found('drafts/有毛病的讲话稿.speech', model);
    const keep = ({ line, rule }: Found): boolean =>
      named.some(fault => fault.rule === rule && fault.lines.includes(line));
    assert.deepEqual(
      all.filter(one => !keep(one)),
      [],
    );
    const missing = named.filter(
      ({ lines, rule }) => !all.some(one => one.rule === rule && lines.includes(one.line)),
    );
    assert.deepEqual(missing, []);
  });

  it('has a draft without beginning and end', () => {
    const rules = found('drafts/缺头少尾的讲话稿.speech', model).map(({ rule }) => rule);
    assert.deepEqual(rules, ['missing-title', 'missing-opening', 'missing-closing']);
  });

  it('has drafts without a fault, in simplified and in traditional characters', () => {
    for (const name of ['在全县乡村振兴工作推进会上的讲话', '在全市外貿工作會議上的講話']) {
      assert.deepEqual(found(`drafts/${name}.speech`, model), []);
      assert.deepEqual(found(`drafts/${name}.speech`, null), []);
    }
  });

  it('has a corpus without a fault in its numbers, promises and marks', () => {
    for (const name of corpus) {
      const faults = found(`corpus/${name}`, model).filter(({ rule }) => !rule.startsWith('missing-'));
      assert.deepEqual(faults, [], name);
    }
  });

  it('has a corpus in which title, date and closing of every speech are found', () => {
    for (const name of corpus) {
      const speech = parse(read(`corpus/${name}`));
      assert.equal(speech.title?.text.replace(/^.*——/, ''), name.replace(/\.txt$/, ''));
      assert.ok(speech.date, name);
      assert.ok(speech.closing, name);
      assert.deepEqual(speech.noise, [], name);
      assert.equal(speech.salutation === null, name.includes('调研'), name);
    }
  });
});
