import { found, type MarkerMatch, markAt } from './markerMatch.ts';
import { sequenceWords } from './markerWords.ts';

const leave = /^最后[,、]?(?:让?我们?|也)?(?:再次|谨|衷心|在此)*(?:预祝|敬祝|恭祝|祝|愿(?!意)|让我们)/;

/** 首先，其次，再次，最后， at a place. 再次感谢大家 says thanks again, 最后，祝大家 takes leave: they count nothing. */
export function matchSequence(folded: string, at: number): MarkerMatch | null {
  const index = sequenceWords.findIndex(word => folded.startsWith(word, at));
  const isLast = index < 0 && folded.startsWith('最后', at);
  if (index < 0 && !isLast) return null;
  const mark = markAt(folded, at + 2, ',、:');
  if (mark === '' && folded.startsWith('再次', at)) return null;
  if (isLast && leave.test(folded.slice(at, at + 16))) return null;
  return found('首先', index + 1, at, at + 2, at + 2 + mark.length, mark);
}
