// How long the core takes for texts of every shape: parse from nothing (and the whole tree of it walked through, since it
// is made when it is asked for), parse again after one more character in the middle, all rules, the rules again, and the
// outline that the editor asks for. `npm run compile` first; then `node test/bench/parse.mjs`.
// Behind the parse stands what it may take at most, where something was promised; the floor is the text read once.

import { createRequire } from 'node:module';
import { shapes } from './drafts.mjs';

const { baseCues, check, parse, symbols } = createRequire(import.meta.url)('../../out/server/core/index.js');

/** Name of a text → milliseconds that its parse from nothing may take. */
const promised = { '4,000 characters': 0.5, '100,000 characters': 10, '2,000,000 characters': 200 };
/** Items above which the server shows sections alone. */
const mostSymbols = 3_000;

const milliseconds = work => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The median of nine runs or more, after half as much time of running that is not counted: the engine compiles first. */
const median = work => {
  const most = 600;
  let spent = 0;
  while (spent < most / 2) spent += milliseconds(work);
  const times = [];
  for (spent = 0; times.length < 9 || (spent < most && times.length < 999); ) {
    times.push(milliseconds(work));
    spent += times.at(-1);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
};

const write = ms => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(9);

/** The least that a parser can do: look at each unit once. */
let seen = 0;
const readOnce = text => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) seen++;
};

/** Asks for everything that a speech can tell. */
const walk = speech => {
  const visit = items => {
    for (const { marker, title, span, selection, children } of items) {
      seen += span.end + selection.end + title.length + (marker?.ordinal ?? 0);
      visit(children);
    }
  };
  visit(speech.items);
  seen += speech.lists.length + speech.announcements.filter(({ list }) => list !== null).length;
};

const heads = ['floor', 'parse', 'walked', 'edited', 'check', 'edited', 'outline', '  parse at most'];
console.log(`${'milliseconds'.padEnd(34)}${heads.map(s => s.padStart(9)).join('')}`);
for (const [name, text] of Object.entries(shapes)) {
  const middle = Math.floor(text.length / 2);
  const edited = `${text.slice(0, middle)}要${text.slice(middle)}`;
  const speech = parse(text, baseCues);
  const after = parse(edited, baseCues, speech);
  const checked = check(speech, null);
  const times = [
    median(() => readOnce(text)),
    median(() => parse(text, baseCues)),
    median(() => walk(parse(text, baseCues))),
    median(() => parse(edited, baseCues, speech)),
    median(() => check(speech, null)),
    median(() => check(after, null, undefined, checked)),
    median(() => symbols(speech, 'zh-CN', mostSymbols)),
  ];
  const bound = promised[name];
  const verdict = bound === undefined ? '' : `  ${bound} ${times[1] <= bound ? 'met' : 'missed'}`;
  console.log(name.padEnd(34) + times.map(write).join('') + verdict);
}
if (seen < 0) console.log(seen);
