// Writes docs/rules from the rules themselves; a test holds the two equal.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { rulePage, rulesPage } from './rulePages.mjs';

const entry = new URL('../server/core/rules/index.ts', import.meta.url).pathname;
const folder = new URL('../docs/rules/', import.meta.url).pathname;
const bundle = await build({
  entryPoints: [entry],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const source = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { rules } = await import(`data:text/javascript;base64,${source}`);
mkdirSync(folder, { recursive: true });
for (const rule of rules) writeFileSync(`${folder}${rule.id}.md`, rulePage(rule));
writeFileSync(`${folder}README.md`, rulesPage(rules));
console.log(`${rules.length} pages`);
