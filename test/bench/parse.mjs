// How long the core takes for texts of every shape: parse from nothing, parse again after one more character in the
// middle, all rules, the rules again, and the outline. `npm run compile` first; then `node test/bench/parse.mjs`.

import { createRequire } from 'node:module';
import { shapes } from './drafts.mjs';

const { baseCues, check, parse, symbols } = createRequire(import.meta.url)('../../out/server/core/index.js');

const milliseconds = work => {
  const start = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
};

/** The median of five runs, after one that is not counted. */
const median = work => {
  work();
  const times = Array.from({ length: 5 }, () => milliseconds(work)[0]).sort((a, b) => a - b);
  return times[2];
};

const write = ms => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(9);

console.log(
  `${'milliseconds'.padEnd(34)}${['parse', 'edited', 'check', 'edited', 'outline'].map(s => s.padStart(9)).join('')}`,
);
for (const [name, text] of Object.entries(shapes)) {
  const middle = Math.floor(text.length / 2);
  const edited = `${text.slice(0, middle)}要${text.slice(middle)}`;
  const speech = parse(text, baseCues);
  const after = parse(edited, baseCues, speech);
  const checked = check(speech, null);
  const times = [
    median(() => parse(text, baseCues)),
    median(() => parse(edited, baseCues, speech)),
    median(() => check(speech, null)),
    median(() => check(after, null, undefined, checked)),
    median(() => symbols(speech, 'zh-CN')),
  ];
  console.log(name.padEnd(34) + times.map(write).join(''));
}
