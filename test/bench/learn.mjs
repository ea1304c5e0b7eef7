#!/usr/bin/env node
// How fast a corpus is learned: node test/bench/learn.mjs [--files 5000] [--more 20000] [--keep FOLDER]
// Makes a corpus of 23 MB for 5,000 files out of examples/ (paragraphs shuffled, words swapped), then measures in one run:
// nodejieba's tag alone on the same files; learn; learn again with one file changed; with --more the time for each file
// of a larger corpus. Peak memory is that of the process and its children, read from /proc where that is there.

import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bundle = join(root, 'dist', 'speechdraft.js');
const argument = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

/** mulberry32: the same corpus every time. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function textsUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.(txt|speech|md)$/.test(entry.name) && entry.name !== 'README.md')
    .map(entry => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'));
}

/** Files of some 4.6 KB: a title and salutation, shuffled paragraphs, a third of all longer words swapped for others. */
export function makeCorpus(folder, files) {
  const texts = textsUnder(join(root, 'examples', 'corpus'));
  const paragraphs = texts.flatMap(text => text.split(/\n+/)).filter(paragraph => paragraph.length > 40);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const cut = paragraphs.map(paragraph => Array.from(segmenter.segment(paragraph), ({ segment }) => segment));
  const words = [...new Set(cut.flat())].filter(word => /^[\u4e00-\u9fff]{2,}$/.test(word)).sort();
  for (let n = 0; n < files; n++) {
    const next = numbers(n + 1);
    const pick = list => list[Math.floor(next() * list.length)];
    const lines = [`在全市${pick(words)}工作会议上的讲话`, '', '同志们：', ''];
    for (let length = 0; length < 1600; ) {
      const line = pick(cut)
        .map(word => (/^[\u4e00-\u9fff]{2,}$/.test(word) && next() < 0.33 ? pick(words) : word))
        .join('');
      lines.push(line, '');
      length += line.length;
    }
    mkdirSync(join(folder, String(n % 50)), { recursive: true });
    writeFileSync(join(folder, String(n % 50), `${n}.txt`), lines.join('\n'));
  }
}

/** Memory of a process and its children in MB: the highest sum seen, sampled every 50 ms. */
function watch(pid) {
  let peak = 0;
  const resident = process => {
    try {
      const children = readFileSync(`/proc/${process}/task/${process}/children`, 'utf8').trim().split(/\s+/);
      const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0);
      return children.filter(Boolean).reduce((sum, child) => sum + resident(child), own);
    } catch {
      return 0;
    }
  };
  const timer = setInterval(() => {
    peak = Math.max(peak, resident(pid));
  }, 50);
  return () => {
    clearInterval(timer);
    return peak / 1024;
  };
}

function timed(args) {
  return new Promise(resolve => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const peak = watch(child.pid);
    child.on('close', status =>
      resolve({ seconds: (performance.now() - started) / 1000, peak: peak(), status }),
    );
  });
}

const report = (name, { seconds, peak }) =>
  console.log(`${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${peak.toFixed(0).padStart(5)} MB`);

/** Run as a child: tags every line of every file, and nothing else. */
function tagAlone(folder) {
  const jieba = createRequire(join(root, 'package.json'))('nodejieba');
  let words = 0;
  for (const text of textsUnder(folder)) for (const line of text.split('\n')) words += jieba.tag(line).length;
  console.log(`  ${words} words tagged`);
}

async function main() {
  const files = Number(argument('files', 5000));
  const folder = argument('keep') ?? mkdtempSync(join(tmpdir(), 'speechdraft-bench-'));
  const [corpus, model, cache] = ['corpus', 'bench.model', 'cache'].map(name => join(folder, name));
  const learn = where => [bundle, 'learn', where, '-o', model, '--cache', cache, '--progress', 'none'];
  try {
    makeCorpus(corpus, files);
    const size = spawnSync('du', ['-sb', corpus], { encoding: 'utf8' }).stdout.split('\t')[0];
    console.log(`${files} files, ${(Number(size) / 1e6).toFixed(1)} MB`);
    const tag = await timed([fileURLToPath(import.meta.url), '--tag', corpus]);
    report('nodejieba tag alone', tag);
    const first = await timed(learn(corpus));
    report('learn', first);
    console.log(`  ${(first.seconds / tag.seconds).toFixed(2)} times tag alone`);
    appendFileSync(join(corpus, '0', '0.txt'), '\n同志们，让我们一起把这件事办好！\n');
    report('learn again, one file changed', await timed(learn(corpus)));
    report('learn again, nothing changed', await timed(learn(corpus)));
    const more = Number(argument('more', 0));
    if (more > 0) {
      makeCorpus(join(folder, 'more'), more);
      const large = await timed(learn(join(folder, 'more')));
      report(`learn ${more} files`, large);
      const each = ({ seconds }, count) => ((1000 * seconds) / count).toFixed(2);
      console.log(`  ${each(large, more)} ms a file; ${each(first, files)} ms at ${files}`);
    }
  } finally {
    if (!argument('keep')) rmSync(folder, { recursive: true, force: true });
  }
}

if (argument('tag')) tagAlone(argument('tag'));
else await main();
