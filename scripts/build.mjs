// Bundles what ships: the extension, the server, the command line and the learner, each as one CommonJS file in dist/.

import { existsSync } from 'node:fs';
import { build } from 'esbuild';

/** Bundle name → entry. An entry joins the build as soon as its file exists. */
const entries = {
  extension: 'client/src/extension.ts',
  server: 'server/src/main.ts',
  speechdraft: 'server/src/cli/speechdraft.ts',
  cli: 'server/src/cli/main.ts',
  learner: 'server/src/learner/main.ts',
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
  sourcemap: process.argv.includes('--sourcemap'),
  // nodejieba is a native addon that only runs in sloppy mode; vscode is the host's.
  external: ['vscode', 'nodejieba'],
  legalComments: 'none',
};

const present = Object.entries(entries).filter(([, file]) => existsSync(file));
await build({ ...shared, entryPoints: Object.fromEntries(present) });
