import { type Cut, figureSlot } from '../../server/core/index.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts without nodejieba: laws do not depend on where words end. */
export const cut: Cut = wording =>
  Array.from(segmenter.segment(wording), ({ segment }) => (/\d/.test(segment) ? figureSlot : segment));
