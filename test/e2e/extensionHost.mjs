// Runs the suites in ./suite inside VS Code's extension host. Writes its counts to the file SPEECHDRAFT_REPORT names.

import { resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { vscodeExecutable } from '../../scripts/vscode/executable.mjs';
import { copyOf } from '../../scripts/vscode/server.mjs';

try {
  await runTests({
    vscodeExecutablePath: await vscodeExecutable(),
    extensionDevelopmentPath: resolve('.'),
    extensionTestsPath: resolve('out/test/e2e/suite/index.js'),
    launchArgs: [copyOf('examples'), '--disable-extensions'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
