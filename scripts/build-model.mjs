#!/usr/bin/env node
// Rebuilds server/model/default.model and the figures in server/model/MODEL.md: node scripts/build-model.mjs CORPUS_FOLDER
// Needs `npm run build` before it. The same corpus gives the same bytes on every machine.

import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [program, output, page] = [
  'dist/speechdraft.js',
  'server/model/default.model',
  'server/model/MODEL.md',
].map(path => join(root, path));
/** What fewer than five documents share is not kept; of one source (a folder of the corpus) at most eighty count. */
const [minDocuments, perSource] = [5, 80];

function run(args) {
  const { status, stdout } = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

/** Files and documents of each source, as they went in. */
function sourceRows(report, corpus) {
  const rows = new Map();
  for (const { file, outcome } of report.files) {
    const source = file.slice(corpus.length).replace(/^\/+/, '').split('/')[0];
    if (source.includes('.')) continue;
    const row = rows.get(source) ?? { files: 0, learned: 0 };
    rows.set(source, { files: row.files + 1, learned: row.learned + (outcome === 'learned' ? 1 : 0) });
  }
  return [...rows].map(
    ([source, { files, learned }]) =>
      `- ${source}: ${files} files, ${learned} speeches, of which ${Math.min(learned, perSource)} count`,
  );
}

function figures(report, model, corpus) {
  const { all } = model;
  const parts = Object.entries(all.parts).map(([part, count]) => `${part} ${count}`);
  const lists = [
    'titles',
    'salutations',
    'openings',
    'announcements',
    'headings',
    'closings',
    'calls',
    'thanks',
  ];
  return [
    ...sourceRows(report, corpus),
    `- Speeches that count: ${model.documents}. Privacy floor: ${model.minDocuments} documents, 24 characters.`,
    `- Size: ${statSync(output).size} bytes.`,
    `- Documents with each part: ${parts.join(', ')}.`,
    `- Occasions: ${model.occasions.map(({ occasion, documents }) => `${occasion} ${documents}`).join(', ')}.`,
    `- Wordings: ${lists.map(list => `${list} ${all[list].length}`).join(', ')}; set phrases ${model.setPhrases.length}.`,
    `- Learned cues: ${JSON.stringify(model.cues)}.`,
    `- Phrase store: ${Object.entries(model.phrases)
      .map(([name, length]) => `${name} ${length}`)
      .join(', ')} (entries).`,
  ].join('\n');
}

const corpus = process.argv[2];
if (corpus === undefined) {
  console.error('Usage: node scripts/build-model.mjs CORPUS_FOLDER');
  process.exit(2);
}
const options = [
  '--min-documents',
  `${minDocuments}`,
  '--per-source',
  `${perSource}`,
  '--no-cache',
  '--report',
  'json',
];
const report = JSON.parse(run(['learn', corpus, '-o', output, ...options]));
const model = JSON.parse(run(['model', output, '--format', 'json']));
const text = readFileSync(page, 'utf8');
const marks = /(<!-- figures -->\n)[\s\S]*(\n<!-- end of figures -->)/;
writeFileSync(
  page,
  text.replace(marks, (_, before, after) => `${before}\n${figures(report, model, corpus)}\n${after}`),
);
console.log(`${model.documents} speeches count → ${output}`);
