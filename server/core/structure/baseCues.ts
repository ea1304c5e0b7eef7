import type { Cues } from './cues.ts';

/** The built-in cues, in folded form. A model widens them (see `widen`). */
export const baseCues: Cues = {
  salutations: ['同志们'],
  closings: ['总之', '最后', '同志们'],
  calls: ['让我们'],
  thanks: ['谢谢大家', '谢谢'],
  announced: ['意见', '要求', '希望', '想法', '建议', '问题', '方面'],
  genres: ['讲话', '致辞', '报告', '发言'],
};
