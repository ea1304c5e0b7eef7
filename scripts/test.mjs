// `npm test`: every part in order, or those named (`npm test -- unit ui`). Closes with `N passed, N failed, N skipped`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parts } from './test/parts.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !parts.some(part => part.name === name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const needed = name =>
  wanted.includes(name) || parts.some(p => wanted.includes(p.name) && p.needs?.includes(name));
const chosen = wanted.length === 0 ? parts : parts.filter(({ name }) => needed(name));

const report = resolve('out/test-report.json');
const ci = Boolean(process.env.CI) && process.env.CI !== 'false';
const started = Date.now();
const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;

/** Runs a part and gives its counts. A part that counts nothing is one test. */
function run({ title, command: [program, ...args], lack, counts: mustCount }) {
  console.log(`\n[${seconds()}] ${title}`);
  const missing = lack?.();
  if (missing !== undefined) {
    console.log(`  ${ci ? 'failed' : 'skipped'}: ${missing}`);
    return ci ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 };
  }
  rmSync(report, { force: true });
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SPEECHDRAFT_REPORT: report },
  });
  const counts = readCounts();
  const well = status === 0 && !(mustCount && counts === undefined);
  if (counts === undefined) return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

mkdirSync('out', { recursive: true });
const sum = { passed: 0, failed: 0, skipped: 0 };
const broken = new Set();
for (const part of chosen) {
  if (part.needs?.some(name => broken.has(name))) {
    console.log(
      `\n[${seconds()}] ${part.title}\n  failed: ${part.needs.filter(name => broken.has(name))} failed before`,
    );
    sum.failed++;
    continue;
  }
  const counts = run(part);
  if (counts.failed > 0) broken.add(part.name);
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}
const failed = broken.size > 0 ? ` (failed in: ${[...broken].join(', ')})` : '';
console.log(`\n[${seconds()}] done${failed}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);
