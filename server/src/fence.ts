import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import type { Draft, Drafts } from './documents.ts';
import { describeError } from './logging.ts';

/** What a fenced handler gives: never a rejection. */
export type Fenced<P, R> = (parameters: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

export interface Fence {
  /** A handler of a request about a document; `empty` answers for documents that are not open and for exceptions. */
  about<P extends OfDocument, R>(
    request: string,
    empty: R,
    answer: (draft: Draft, parameters: P) => R,
  ): Fenced<P, R>;
  /** A handler that completes what an earlier answer left open, else gives it back as it is. */
  completing<P>(
    request: string,
    uriOf: (parameters: P) => string | undefined,
    answer: (draft: Draft, parameters: P) => P,
  ): Fenced<P, P>;
}

/**
 * Handlers that cannot fail: what is cancelled gets LSP's answer; an exception is logged, without draft text, and the
 * answer is empty; so no request ends the writer's session.
 */
export function openFence(connection: Connection, drafts: Drafts): Fence {
  const guard = async <R>(
    request: string,
    uriOf: () => string | undefined,
    token: CancellationToken,
    empty: R,
    answer: (draft: Draft) => R,
  ): Promise<R | ResponseError<never>> => {
    const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      if (token.isCancellationRequested) return cancelled;
      const draft = await drafts.draft(uriOf() ?? '');
      if (token.isCancellationRequested) return cancelled;
      return draft === undefined ? empty : answer(draft);
    } catch (error) {
      connection.console.error(describeError(request, error));
      return empty;
    }
  };
  return {
    about: (request, empty, answer) => (parameters, token) =>
      guard(
        request,
        () => parameters?.textDocument?.uri,
        token,
        empty,
        draft => answer(draft, parameters),
      ),
    completing: (request, uriOf, answer) => (parameters, token) =>
      guard(
        request,
        () => uriOf(parameters),
        token,
        parameters,
        draft => answer(draft, parameters),
      ),
  };
}
