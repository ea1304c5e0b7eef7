import type { Connection } from 'vscode-languageserver/node';
import type { Checks } from './checks.ts';
import type { Drafts } from './documents.ts';
import { describeError } from './logging.ts';
import { toDiagnostic } from './protocol/toDiagnostic.ts';

/**
 * How long the writer must pause before diagnostics are sent unasked, in milliseconds: while a syllable is being
 * composed its letters stand in the text, and what they break is no fault.
 */
const pause = 300;

export interface Pushing {
  /** Checks all open drafts again: settings or the model changed. */
  again(): void;
}

/** Sends diagnostics to a client that cannot ask for them: at once on opening, after a pause on editing. */
export function startPushing(connection: Connection, drafts: Drafts, checks: Checks): Pushing {
  const waiting = new Map<string, NodeJS.Timeout>();
  const opened = new Set<string>();

  const push = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const draft = await drafts.draft(uri);
    if (draft === undefined) return;
    const diagnostics = checks
      .checkOf(draft)
      .diagnostics.map(found => toDiagnostic(draft.speech.lines, found));
    await connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
  };
  const schedule = (uri: string, delay: number): void => {
    clearTimeout(waiting.get(uri));
    const send = (): void =>
      void push(uri).catch(error => connection.console.error(describeError('publishDiagnostics', error)));
    waiting.set(uri, setTimeout(send, delay));
  };

  drafts.onChange(uri => {
    schedule(uri, opened.has(uri) ? pause : 0);
    opened.add(uri);
  });
  drafts.onClose(uri => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    opened.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    again: () => {
      for (const uri of drafts.uris()) schedule(uri, 0);
    },
  };
}
