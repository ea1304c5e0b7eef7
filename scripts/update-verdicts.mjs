// Brings test/fixtures/verdicts.tsv up to date with what `check` says of the shared corpus beside this checkout. Rows
// keep their verdict; a new one gets `?`, to be looked at by hand and set to `right` or `wrong`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const corpus = join(root, '../shared/corpus');
const table = join(root, 'test/fixtures/verdicts.tsv');
const everyOne = [
  'number-sequence',
  'number-style',
  'announced-count',
  'marker-punctuation',
  'empty-section',
  'lone-section',
  'set-phrase',
];
const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
  .map(entry => join(entry.parentPath, entry.name))
  .sort();
const known = new Map();
if (existsSync(table)) {
  for (const line of readFileSync(table, 'utf8').split('\n')) {
    const [kind, rule, file, offset, verdict] = line.split('\t');
    if (kind === 'verdict') known.set([rule, file, offset].join('\t'), verdict);
  }
}
const { stdout } = spawnSync(
  process.execPath,
  [join(root, 'dist/speechdraft.js'), 'check', '--format', 'json', ...files],
  {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  },
);
const found = [];
for (const line of stdout.trim().split('\n')) {
  const { file, diagnostics } = JSON.parse(line);
  const starts = [0];
  const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  for (const { code, severity, range } of diagnostics) {
    if (severity > 2) continue;
    found.push([
      code,
      file.slice(corpus.length + 1),
      String(starts[range.start.line] + range.start.character),
    ]);
  }
}
const rules = [...new Set(found.map(([rule]) => rule))].sort();
const rows = ['kind\trule\tfile\toffset\tverdict'];
for (const rule of rules) {
  const own = found.filter(row => row[0] === rule);
  rows.push(`count\t${rule}\t\t\t${own.length}`);
  const step = everyOne.includes(rule) ? 1 : 20;
  own.forEach((row, index) => {
    const verdict = known.get(row.join('\t'));
    if (verdict !== undefined || index % step === 0)
      rows.push(`verdict\t${row.join('\t')}\t${verdict ?? '?'}`);
  });
}
writeFileSync(table, `${rows.join('\n')}\n`);
console.log(`${found.length} warnings, ${rows.filter(row => row.endsWith('?')).length} to be looked at`);
