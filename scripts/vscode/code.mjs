#!/usr/bin/env node
// Stands where @vscode/test-electron wants the desktop's `code`: the same arguments, the same exit code.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runExtensionTests } from './extensionTests.mjs';

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const folder = positionals[0];
process.exit(
  await runExtensionTests({
    developmentPath: resolve(values.extensionDevelopmentPath),
    testsPath: resolve(values.extensionTestsPath),
    folder: folder && resolve(folder),
  }),
);
