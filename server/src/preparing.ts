import type { Draft, Drafts } from './documents.ts';

/** How long nobody may have typed before work that can wait is done, in milliseconds. */
const pause = 300;

/** Does what the first request would wait for while the writer pauses after opening a draft, a piece at a time. */
export function afterOpening(drafts: Drafts, pieces: (draft: Draft) => readonly (() => unknown)[]): void {
  /** What is still to be done for each open draft; undefined until it is known. */
  const waiting = new Map<string, { left: (() => unknown)[] | undefined; timer: NodeJS.Timeout | null }>();
  drafts.onClose(uri => {
    const task = waiting.get(uri);
    if (task?.timer) clearTimeout(task.timer);
    waiting.delete(uri);
  });
  drafts.onChange(uri => {
    const task = waiting.get(uri) ?? { left: undefined, timer: null };
    waiting.set(uri, task);
    if (task.timer !== null) clearTimeout(task.timer);
    if (task.left?.length === 0) return;
    const timer = setTimeout(async () => {
      const draft = task.left === undefined ? await drafts.draft(uri) : undefined;
      task.left ??= draft === undefined ? [] : [...pieces(draft)];
      while (task.timer === timer && task.left.length > 0) {
        task.left.shift()!();
        await new Promise(setImmediate);
      }
    }, pause);
    timer.unref();
    task.timer = timer;
  });
}
