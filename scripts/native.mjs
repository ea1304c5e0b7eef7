// Builds nodejieba's native addon after an installation. Its own install step is switched off (`allowScripts` in
// package.json): it downloads Node's headers even where they came with Node. Without the addon everything works, but
// learning falls back to a coarser word segmentation; so a failure here is told and no more.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = 'node_modules/nodejieba';
const addon = join(folder, 'build/Release/nodejieba.node');

if (existsSync(folder) && !existsSync(addon)) {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
  const build = ['exec', '--yes', '--', '@mapbox/node-pre-gyp@2.0.3', 'install', '--fallback-to-build'];
  const { stderr } = spawnSync('npm', build, {
    cwd: folder,
    env: { ...headers, ...process.env },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (!existsSync(addon)) {
    console.warn(stderr ?? '');
    console.warn(
      "speechdraft: nodejieba's native addon could not be built (it takes Python and a C++ compiler).",
    );
    console.warn(
      'speechdraft: learning will segment words less well; `node scripts/native.mjs` tries again.',
    );
  }
}
