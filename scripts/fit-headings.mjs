#!/usr/bin/env node
// Fits the weights by which beginnings of headings are ranked: node scripts/fit-headings.mjs CORPUS_FOLDER [--without LIST.json]
// Needs `npm run build` and `npm run compile` before it. The corpus is cut into five parts; the headings of each are
// weighed with what was learned from the other four, so that a heading never speaks for itself. Of one source (a folder
// of the corpus) at most 350 headings count. LIST.json names files to leave out: [{"file": …}, …].

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = createRequire(import.meta.url);
const core = load(join(root, 'out/server/core/index.js'));
const completion = name => load(join(root, `out/server/core/features/completion/${name}.js`));
const { headingFeatures, weighedStarts } = completion('headingRank');
const { openHeadingTable } = completion('headingTable');
const { placeOf } = completion('place');
const { usagesFor } = completion('usages');
const { storeForm } = completion('storeForm');

const [corpus, option, list] = process.argv.slice(2);
if (corpus === undefined || (option !== undefined && option !== '--without')) {
  console.error('Usage: node scripts/fit-headings.mjs CORPUS_FOLDER [--without LIST.json]');
  process.exit(2);
}
const parts = 5;
const mostOfSource = 350;
const window = 24_000;
const hash = text => Number.parseInt(createHash('md5').update(text).digest('hex').slice(0, 8), 16);

const without = new Set(
  list === undefined ? [] : JSON.parse(readFileSync(list, 'utf8')).map(({ file }) => file),
);
const files = readdirSync(corpus, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(corpus, name)).map(file => ({ source: name, file: `${name}/${file}` })),
  )
  .filter(({ file }) => file.endsWith('.txt') && !without.has(file))
  .sort((a, b) => hash(a.file) - hash(b.file));

/** A model of all parts of the corpus but one. */
function modelWithout(part, folder) {
  for (const { source, file } of files.filter((_, i) => i % parts !== part)) {
    mkdirSync(join(folder, source), { recursive: true });
    cpSync(join(corpus, file), join(folder, file));
  }
  const output = `${folder}.model`;
  const options = ['--progress', 'none', '--min-documents', '5', '--per-source', '80', '-o', output, folder];
  const { status } = spawnSync(process.execPath, [join(root, 'dist/speechdraft.js'), 'learn', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return core.readModel(readFileSync(output)).value;
}

/** Numbered sections of a speech that open a line and have a heading. */
function headingsOf(speech) {
  const found = [];
  const visit = items => {
    for (const item of items) {
      const opensLine = /\n[ \t\u3000]*$/.test(speech.text.slice(0, item.selection.start));
      if (item.kind === 'section' && item.marker && opensLine && item.title.length >= 4) found.push(item);
      visit(item.children);
    }
  };
  visit(speech.items);
  return found;
}

/** For each heading of a speech the weighed beginnings, and which of them is the right one. */
function casesOf({ file }, model, table) {
  const cues = core.widen(core.baseCues, model.cues);
  const text = readFileSync(join(corpus, file), 'utf8');
  return headingsOf(core.parse(text, cues)).flatMap(({ marker }) => {
    const offset = marker.span.end;
    const speech = core.parse(text.slice(0, offset), cues);
    const place = placeOf(speech, offset, usagesFor(speech, model, 'auto'));
    if (place.marker === null) return [];
    const before = storeForm(text.slice(Math.max(0, offset - window), offset));
    const starts = weighedStarts(place, before, table);
    const right = storeForm(text.slice(offset, offset + 12).trimStart()).slice(0, 4);
    const values = new Float32Array(starts.length * headingFeatures.length);
    for (const [i, { features }] of starts.entries()) values.set(features, i * headingFeatures.length);
    return [{ file, values, count: starts.length, right: starts.findIndex(({ key }) => key === right) }];
  });
}

function gather() {
  const folder = mkdtempSync(join(tmpdir(), 'speechdraft-fit-'));
  const taken = new Map();
  const cases = [];
  for (let part = 0; part < parts; part++) {
    const model = modelWithout(part, join(folder, `${part}`));
    const table = openHeadingTable([core.openPhrases(model.phrases)]);
    for (const entry of files.filter((_, i) => i % parts === part)) {
      if ((taken.get(entry.source) ?? 0) >= mostOfSource) continue;
      const found = casesOf(entry, model, table);
      taken.set(entry.source, (taken.get(entry.source) ?? 0) + found.length);
      cases.push(...found.map(one => ({ ...one, source: entry.source, part })));
    }
  }
  rmSync(folder, { recursive: true });
  return cases;
}

const scoresOf = ({ values, count }, weights) =>
  Float64Array.from({ length: count }, (_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * values[i * weights.length + j], 0),
  );

/** Weights that make the right beginnings most probable (softmax over all beginnings, by Adam). */
function fit(cases, epochs = 8, rate = 0.03) {
  const size = headingFeatures.length;
  const [weights, mean, square] = [0, 0, 0].map(() => new Float64Array(size));
  const known = cases.filter(({ right }) => right >= 0);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = known.map((_, i) => i).sort((a, b) => hash(`${epoch} ${a}`) - hash(`${epoch} ${b}`));
    for (const index of order) {
      const one = known[index];
      const scores = scoresOf(one, weights);
      const most = scores.reduce((a, b) => Math.max(a, b));
      const shares = scores.map(score => Math.exp(score - most));
      const total = shares.reduce((a, b) => a + b);
      const slope = new Float64Array(size);
      for (let i = 0; i < one.count; i++) {
        const off = shares[i] / total - (i === one.right ? 1 : 0);
        if (Math.abs(off) < 1e-7) continue;
        for (let j = 0; j < size; j++) slope[j] += off * one.values[i * size + j];
      }
      step++;
      for (let j = 0; j < size; j++) {
        const gradient = slope[j] + 1e-4 * weights[j];
        mean[j] = 0.9 * mean[j] + 0.1 * gradient;
        square[j] = 0.999 * square[j] + 0.001 * gradient ** 2;
        const now = mean[j] / (1 - 0.9 ** step) / (Math.sqrt(square[j] / (1 - 0.999 ** step)) + 1e-8);
        weights[j] -= rate * (1 - epoch / epochs) * now;
      }
    }
  }
  return weights;
}

/** Share of the headings whose beginning is among the ten best. */
function amongTen(cases, weights) {
  const hit = cases.filter(one => {
    if (one.right < 0) return false;
    const scores = scoresOf(one, weights);
    return scores.filter(score => score > scores[one.right]).length < 10;
  });
  return `${((100 * hit.length) / cases.length).toFixed(1)} % of ${cases.length}`;
}

const cases = gather();
const known = cases.filter(({ right }) => right >= 0).length;
console.log(`known at all: ${((100 * known) / cases.length).toFixed(1)} % of ${cases.length}`);
const apart = Array.from({ length: parts }, (_, part) => {
  const weights = fit(cases.filter(one => one.part !== part));
  const held = cases.filter(one => one.part === part);
  return `${amongTen(held, weights)}`;
});
console.log(`among ten, weights fitted without the part: ${apart.join('; ')}`);
const weights = fit(cases);
for (const source of new Set(cases.map(one => one.source))) {
  console.log(
    `${source}: among ten ${amongTen(
      cases.filter(one => one.source === source),
      weights,
    )}`,
  );
}
console.log(`all: among ten ${amongTen(cases, weights)}`);
for (const [i, name] of headingFeatures.entries()) console.log(`${name} ${weights[i].toFixed(2)}`);
const rows = Array.from(weights, (weight, i) => `  ${Number(weight.toFixed(2))}, // ${headingFeatures[i]}`);
writeFileSync(
  join(root, 'server/core/features/completion/headingWeights.ts'),
  [
    '// Made by scripts/fit-headings.mjs; do not edit. How much each of `headingFeatures` counts, fitted on speeches that the',
    '// counted stores had not seen.',
    '',
    'export const headingWeights: readonly number[] = [',
    ...rows,
    '];',
    '',
  ].join('\n'),
);
