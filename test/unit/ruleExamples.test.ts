import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { diagnose, emptyModel, parse, type Rule, rules } from '../../server/core/index.ts';
import { readMarks, writeMarks } from '../support/marks.ts';

/** The text with every finding marked by its rule's id: all rules run, and none may say more or less than expected. */
function checked(text: string, { exampleModel }: Rule): string {
  const model = exampleModel === undefined ? null : { ...emptyModel, ...exampleModel };
  const marks = diagnose(parse(text), model).map(({ rule, span }) => ({ label: rule, ...span }));
  return writeMarks(text, marks);
}

describe('examples of the rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      it('has an example of what it reports and one of what it leaves alone', () => {
        assert.ok(rule.bad.length > 0, 'bad');
        assert.ok(rule.good.length > 0, 'good');
      });
      for (const marked of rule.bad) {
        it(`reports ${JSON.stringify(marked.slice(0, 40))}`, () => {
          const { text, marks } = readMarks(marked);
          assert.equal(checked(text, rule), marked);
          assert.ok(marks.every(mark => mark.label === rule.id));
        });
      }
      for (const text of rule.good) {
        it(`leaves ${JSON.stringify(text.slice(0, 40))} alone`, () =>
          assert.equal(checked(text, rule), text));
      }
    });
  }
});
