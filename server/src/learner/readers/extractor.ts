// The extracting process: parses documents that need a library, apart from the learner, so that no file can take
// the learner down or its memory up. It opens no file but its own libraries and reaches no network.

import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { type Extraction, type ExtractionReply, type ExtractionRequest, Unreadable } from './extraction.ts';

type Extract = (bytes: Buffer, request: ExtractionRequest) => Promise<string>;

/** A format's reader, loaded when its first file comes. */
const readers: Readonly<Record<string, () => Promise<Extract>>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc.ts')).readDoc,
  odt: async () => (await import('./odt.ts')).readOdt,
  rtf: async () => (await import('./rtf.ts')).readRtf,
  html: async () => (await import('./html.ts')).readHtml,
  mht: async () => (await import('./mht.ts')).readMht,
  pdf: async () => (await import('./pdf.ts')).readPdf,
};

/** What a document was doing when this process ended itself is told by the learner from the process being gone. */
const watch = `
  const { workerData } = require('node:worker_threads');
  const { busySince, memory, milliseconds } = workerData;
  setInterval(() => {
    const since = Atomics.load(busySince, 0);
    const late = since > 0 && Date.now() / 1000 - since > milliseconds / 1000 + 2;
    if (late || process.memoryUsage.rss() > memory) process.kill(process.pid, 'SIGKILL');
  }, 20);
`;

const busySince: Int32Array = new Int32Array(new SharedArrayBuffer(4));

function start(): void {
  const [memory, milliseconds] = process.argv.slice(2).map(Number);
  new Worker(watch, { eval: true, workerData: { busySince, memory, milliseconds } }).unref();
  Socket.prototype.connect = () => {
    throw new Error('documents are read without a network');
  };
  let answer: ((result: Extraction) => void) | undefined;
  // An error that a library lets slip is the present document's.
  process.on('uncaughtException', error => answer?.(failed(error)));
  process.on('unhandledRejection', error => answer?.(failed(error)));
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (request: ExtractionRequest) => {
    answer = result => {
      answer = undefined;
      Atomics.store(busySince, 0, 0);
      process.send?.({ result, memory: process.memoryUsage.rss() } satisfies ExtractionReply);
    };
    Atomics.store(busySince, 0, Date.now() / 1000);
    const result = await extract(request);
    answer?.(result);
  });
}

async function extract(request: ExtractionRequest): Promise<Extraction> {
  try {
    const read = await readers[request.format]!();
    const { buffer, byteOffset, byteLength } = request.bytes;
    const text = await read(Buffer.from(buffer, byteOffset, byteLength), request);
    return { kind: 'text', text, format: request.format };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Extraction {
  if (error instanceof Unreadable) return { kind: 'unread', reason: error.reason, detail: '' };
  // The only stack that a document can exhaust is the one its own depth builds.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return { kind: 'unread', reason: 'nested-too-deeply', detail: '' };
  return { kind: 'unread', reason: 'broken', detail: '' };
}

start();
