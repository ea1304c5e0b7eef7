import type { Shape } from './numbering.ts';

/** The mark after a number in half width; a wide and a narrow comma are the same mark. */
export function folded(mark: string): string {
  return mark.replace('，', ',').replace('．', '.').replace('：', ':').trim();
}

/** After a number with nothing round it: 一、 甲、 1. A. 首先， (B.3.1 to B.3.3). */
const afterBare: Readonly<Record<Shape['alphabet'], string>> = {
  han: '、',
  stem: '、',
  arabic: '.',
  latin: '.',
  sign: '',
  word: ',',
};

/** The mark that GB/T 15834-2011, B.3, asks for, in half width; null where it says nothing. */
export function prescribed({ alphabet, frame }: Shape): string | null {
  if (alphabet === 'sign' || frame === '(N)') return '';
  if (frame === 'N是') return '';
  if (frame === 'N') return afterBare[alphabet];
  return frame === '第N' || frame === '其N' ? ',' : null;
}

/** Whether a mark agrees with the norm. 第一 without a mark (第一要…) is one word of the sentence; 第一点：opens a heading. */
export function isRight(shape: Shape, mark: string): boolean {
  const norm = prescribed(shape);
  return norm === null || norm === mark || (norm === ',' && (mark === '' || mark === ':'));
}
