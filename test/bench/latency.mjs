// What a writer waits for, beside a server that does nothing, in one run on one machine: from an edit of one character to
// its diagnostics, its outline and its completion, and from starting the server to its being ready.
// `npm run build` first; then `node test/bench/latency.mjs`.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { draft } from './drafts.mjs';

const require = createRequire(import.meta.url);
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } =
  require('vscode-languageserver/node');
const path = name => fileURLToPath(new URL(name, import.meta.url));
const servers = {
  SpeechDraft: [path('../../dist/speechdraft.js'), 'lsp', '--stdio'],
  floor: [path('floor-server.mjs'), '--stdio'],
};

const now = () => Number(process.hrtime.bigint()) / 1e6;
const at = (times, share) => times.sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
const write = ms => ms.toFixed(ms < 10 ? 2 : 0).padStart(9);

async function start(args) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  const capabilities = {
    workspace: { configuration: true },
    textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
  return connection;
}

async function stop(connection) {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}

async function edits(connection, characters, rounds) {
  const uri = `file:///bench/${characters}.speech`;
  const text = draft(characters);
  const line = Math.floor(text.split('\n').length / 2);
  const textDocument = { uri };
  const opened = { ...textDocument, languageId: 'speech', version: 1, text };
  const asked = now();
  await connection.sendNotification('textDocument/didOpen', { textDocument: opened });
  await connection.sendRequest('textDocument/diagnostic', { textDocument });
  const first = now() - asked;
  const times = { diagnostic: [], documentSymbol: [], completion: [] };
  for (let version = 2; version < rounds + 2; version++) {
    const position = { line, character: version };
    const change = { range: { start: position, end: position }, text: '要' };
    const begin = now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument });
    times.diagnostic.push(now() - begin);
    for (const request of ['documentSymbol', 'completion']) {
      const asked = now();
      await connection.sendRequest(`textDocument/${request}`, { textDocument, position });
      times[request].push(now() - asked);
    }
  }
  await connection.sendNotification('textDocument/didClose', { textDocument });
  const [edited, outline, complete] = Object.values(times).map(each => {
    const counted = each.slice(rounds / 10);
    return { p50: at(counted, 0.5), p95: at(counted, 0.95) };
  });
  return { first, edited, outline, complete };
}

const sizes = [4_000, 100_000, 1_000_000];
const measured = {};
const heads = ['first', 'edited', '95%', 'outline', '95%', 'complete', '95%'];
console.log(`${'milliseconds'.padEnd(34)}${heads.map(head => head.padStart(9)).join('')}`);
for (const [name, args] of Object.entries(servers)) {
  const starts = [];
  for (let k = 0; k < 7; k++) {
    const begin = now();
    const connection = await start(args);
    starts.push(now() - begin);
    await stop(connection);
  }
  const connection = await start(args);
  measured[name] = { ready: at(starts, 0.5) };
  for (const characters of sizes) {
    const found = await edits(connection, characters, characters > 500_000 ? 40 : 120);
    measured[name][characters] = found;
    const { first, ...rest } = found;
    const times = [first, ...Object.values(rest).flatMap(({ p50, p95 }) => [p50, p95])];
    const label = `${name}, ${characters.toLocaleString('en')} characters`;
    console.log(label.padEnd(34) + times.map(write).join(''));
  }
  await stop(connection);
  console.log(`${`${name}, ready`.padEnd(34)}${write(measured[name].ready)}`);
}

// What was promised, each beside the server that does nothing.
const { SpeechDraft: own, floor } = measured;
const promises = [
  ['ready', own.ready, floor.ready, 200],
  ['4,000: edited, 95%', own[4_000].edited.p95, floor[4_000].edited.p95, floor[4_000].edited.p95 + 2],
  ['100,000: edited, 95%', own[100_000].edited.p95, floor[100_000].edited.p95, 8],
  ['1,000,000: edited, 95%', own[1_000_000].edited.p95, floor[1_000_000].edited.p95, 40],
  ['1,000,000: complete, 95%', own[1_000_000].complete.p95, floor[1_000_000].complete.p95, 10],
];
console.log(`\n${'promised'.padEnd(34)}${['', 'floor', 'at most'].map(head => head.padStart(9)).join('')}`);
for (const [name, time, least, most] of promises) {
  console.log(
    `${name.padEnd(34)}${[time, least, most].map(write).join('')}  ${time <= most ? 'met' : 'missed'}`,
  );
}
