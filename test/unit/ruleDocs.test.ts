import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import { type Rule, rules } from '../../server/core/index.ts';

const root = resolve(__dirname, '../../..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

interface Pages {
  rulePage(rule: Rule): string;
  rulesPage(rules: readonly Rule[]): string;
}

describe('the pages of the rules', () => {
  it('are what scripts/build-rule-docs.mjs makes of the rules', async () => {
    const script = pathToFileURL(join(root, 'scripts/rulePages.mjs')).href;
    const pages = (await import(script)) as Pages;
    for (const rule of rules)
      assert.equal(read('docs/rules', `${rule.id}.md`), pages.rulePage(rule), rule.id);
    assert.equal(read('docs/rules/README.md'), pages.rulesPage(rules));
    assert.equal(readdirSync(join(root, 'docs/rules')).length, rules.length + 1);
  });
});

describe('a rule', () => {
  it('has the name of its file', () => {
    const files = readdirSync(join(root, 'server/core/rules'));
    for (const { id } of rules) assert.ok(files.includes(`${id}.ts`), id);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('has a setting in the manifest, with its own loudness as the default', () => {
    const manifest = JSON.parse(read('package.json'));
    const properties = [manifest.contributes.configuration]
      .flat()
      .flatMap((part: { properties: object }) => Object.entries(part.properties))
      .find(([name]) => name === 'speechdraft.rules')?.[1].properties as Record<string, { default: string }>;
    const settings = Object.fromEntries(
      Object.entries(properties).map(([id, { default: level }]) => [id, level]),
    );
    assert.deepEqual(settings, Object.fromEntries(rules.map(({ id, severity }) => [id, severity])));
  });

  it('says everything in three languages, without exclamation', () => {
    for (const { summary, explanation } of rules) {
      for (const text of [...Object.values(summary), ...Object.values(explanation)]) {
        assert.ok(text.length > 3 && !/[!！]/.test(text), text);
      }
    }
  });
});
