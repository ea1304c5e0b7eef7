#!/usr/bin/env node
// Rebuilds server/model/default.model: node scripts/build-model.mjs CORPUS_FOLDER
// Needs `npm run build` before it. The same corpus gives the same bytes on every machine.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const corpus = process.argv[2];
if (corpus === undefined) {
  console.error('Usage: node scripts/build-model.mjs CORPUS_FOLDER');
  process.exit(2);
}
/** What fewer than five documents share is not kept; of one source (a folder of the corpus) at most eighty count. */
const options = ['--min-documents', '5', '--per-source', '80', '--no-cache'];
const output = join(root, 'server', 'model', 'default.model');
const run = spawnSync(
  process.execPath,
  [join(root, 'dist', 'speechdraft.js'), 'learn', corpus, '-o', output, ...options],
  {
    stdio: 'inherit',
  },
);
process.exit(run.status ?? 1);
