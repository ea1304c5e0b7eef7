/**
 * An exception as one log entry: what was asked for, the kind of error, and where it arose. The error's message is
 * left out, since it may quote the draft.
 */
export function describeError(request: string, error: unknown): string {
  if (!(error instanceof Error)) return `${request}: ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [`${request}: ${error.name}`, ...frames.slice(0, 8)].join('\n');
}
