// The entry point inside VS Code's extension host, the same for every front end (desktop or browser build).

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

/** Called by VS Code's test runner. Leaves a report behind: a host that dies is told from one that passed by its lack. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ color: false, timeout: 30_000, reporter: 'spec' });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }
  const stats = await new Promise<Mocha.Stats>(resolve => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  const { passes, failures, pending } = stats;
  const report = process.env['SPEECHDRAFT_REPORT'];
  if (report) writeFileSync(report, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed`);
}
