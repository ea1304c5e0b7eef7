// Bundles what ships: the extension, the server, the command line and the learner, each as one CommonJS file in dist/.

import { cpSync, existsSync } from 'node:fs';
import { build } from 'esbuild';
import { writeLicences } from './licences.mjs';

/** Bundle name → entry. An entry joins the build as soon as its file exists. */
const entries = {
  extension: 'client/src/extension.ts',
  server: 'server/src/main.ts',
  traditional: 'server/src/traditional.ts',
  pinyin: 'server/src/pinyin.ts',
  word: 'server/src/word.ts',
  speechdraft: 'server/src/cli/speechdraft.ts',
  cli: 'server/src/cli/main.ts',
  learner: 'server/src/learner/main.ts',
  extractor: 'server/src/learner/readers/extractor.ts',
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outdir: 'dist',
  // A smaller file is read and compiled faster: the server must be ready at once.
  minify: true,
  logLevel: 'warning',
  // Chinese as it is, not as escapes three times as long.
  charset: 'utf8',
  sourcemap: process.argv.includes('--sourcemap'),
  // nodejieba is a native addon that only runs in sloppy mode; vscode is the host's.
  external: ['vscode', 'nodejieba'],
  // The licences of what is bundled stand in a file of their own.
  legalComments: 'none',
  metafile: true,
};

const present = Object.entries(entries).filter(([, file]) => existsSync(file));
const { metafile } = await build({ ...shared, entryPoints: Object.fromEntries(present) });
// docx carries code of its own dependencies in its one file.
const carried = ['fflate', 'nanoid'].flatMap(name =>
  ['node_modules/docx/node_modules', 'node_modules']
    .map(folder => `${folder}/${name}/package.json`)
    .filter(file => existsSync(file))
    .slice(0, 1),
);
writeLicences([...Object.keys(metafile.inputs), ...carried], 'dist/LICENCES.txt');

// Old Chinese PDFs name their character codes instead of carrying them; the extractor looks them up beside itself.
const chineseCodes = /^(?:LICENSE|(?:Adobe-(?:GB1|CNS1)|B5|CNS|ET|GB|HK|UniCNS|UniGB).*\.bcmap)$/;
const characterMaps = 'node_modules/pdfjs-dist/cmaps';
cpSync(characterMaps, 'dist/cmaps', {
  recursive: true,
  filter: source => source === characterMaps || chineseCodes.test(source.slice(characterMaps.length + 1)),
});
