import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient/node';

/** So often the server is started again when it ends by itself … */
const most = 4;
/** … within so many milliseconds. */
const within = 3 * 60 * 1000;

/**
 * What the client does when the server ends by itself: it is started again without a word, and what was open is sent
 * again. Where that does not help, the writer is told.
 *
 * @param giveUp called when the server is not started again
 */
export function outlivingCrashes(giveUp: () => void): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: (): CloseHandlerResult => {
      const now = Date.now();
      ends = [...ends.filter(time => now - time < within), now];
      if (ends.length <= most) return { action: CloseAction.Restart, handled: true };
      ends = [];
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
