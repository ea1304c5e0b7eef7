import { fstatSync } from 'node:fs';

/** Aborts on Ctrl+C, on termination, and where the editor that started the process has gone. */
export function cancellation(watchInput: boolean): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  process.on('SIGINT', abort).on('SIGTERM', abort).on('SIGHUP', abort);
  if (watchInput && inputIsHeld()) process.stdin.on('end', abort).on('error', abort).resume().unref();
  return controller.signal;
}

/** Whether another program holds the other end of standard input: a file or a terminal says nothing by ending. */
function inputIsHeld(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isSocket();
  } catch {
    return false;
  }
}
