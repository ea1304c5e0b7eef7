import type { Speech } from '../../structure/speech.ts';
import { storeForm } from './storeForm.ts';

const frontLength = 400;

/**
 * Whether a draft reports to those who will vote on it: its title says so, or its first sentences do. Such speeches go by
 * years and plans; others are about one matter. Only what stands before the caret decides.
 */
export function reports({ title, text }: Speech, offset: number): boolean {
  if (title !== null && title.span.end <= offset && /报告(?:[（(]|$)/.test(storeForm(title.text)))
    return true;
  return /[我向][^。]{0,20}报告|请[^。]{0,12}审[议查]/.test(
    storeForm(text.slice(0, Math.min(frontLength, offset))),
  );
}
