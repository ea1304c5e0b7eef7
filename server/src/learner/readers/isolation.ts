import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Extraction, ExtractionReply, ExtractionRequest } from './extraction.ts';
import type { Format } from './formats.ts';
import type { Limits } from './limits.ts';

/** A process of its own in which documents are parsed, one after the other. */
export interface Isolation {
  /** The text of a document. Never throws, whatever becomes of the process. */
  readonly extract: (format: Format, bytes: Buffer) => Promise<Extraction>;
  readonly close: () => void;
}

/**
 * Starts a process when the first document comes and again after one had to be ended. A worker thread would not
 * do: V8 ends the whole process when a thread runs out of memory in the middle of growing an array.
 */
export function openIsolation(limits: Limits): Isolation {
  let child: ChildProcess | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const extract = async (format: Format, bytes: Buffer): Promise<Extraction> => {
    child ??= start(limits);
    const reply = await ask(child, { format, bytes, markupBytes: limits.markupBytes }, limits.milliseconds);
    if (reply === 'late' || reply === 'gone') {
      end();
      return { kind: 'unread', reason: reply === 'late' ? 'too-slow' : 'too-heavy', detail: '' };
    }
    // What libraries keep grows; a process half full makes way for a new one.
    if (reply.memory > limits.memoryBytes * 0.6) end();
    return reply.result;
  };
  return {
    extract: (format, bytes) => {
      const result = queue.then(() => extract(format, bytes));
      queue = result;
      return result;
    },
    close: end,
  };
}

function start(limits: Limits): ChildProcess {
  const heap = Math.round((limits.memoryBytes * 0.9) / 1024 / 1024);
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = fork(join(__dirname, 'extractor.js'), [`${limits.memoryBytes}`, `${limits.milliseconds}`], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${heap}`],
    env: environment,
  });
  // A process at rest keeps nobody waiting; while it works, the timer in `ask` does.
  child.unref();
  child.channel?.unref();
  child.on('error', () => {});
  return child;
}

/** Sends a document and waits for the answer, for the process to be gone, or for its time to be over. */
function ask(
  child: ChildProcess,
  request: ExtractionRequest,
  milliseconds: number,
): Promise<ExtractionReply | 'late' | 'gone'> {
  return new Promise(settle => {
    const done = (outcome: ExtractionReply | 'late' | 'gone') => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', gone);
      settle(outcome);
    };
    const answered = (reply: unknown) => done(reply as ExtractionReply);
    const gone = () => done('gone');
    const timer = setTimeout(done, milliseconds, 'late');
    child.on('message', answered).on('exit', gone);
    if (child.exitCode !== null || child.signalCode !== null) gone();
    else child.send(request, error => error && gone());
  });
}
