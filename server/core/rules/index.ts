import { announcedCount } from './announced-count.ts';
import { emptySection } from './empty-section.ts';
import { figureConflict } from './figure-conflict.ts';
import { loneSection } from './lone-section.ts';
import { markerPunctuation } from './marker-punctuation.ts';
import { missingClosing } from './missing-closing.ts';
import { missingOpening } from './missing-opening.ts';
import { missingSalutation } from './missing-salutation.ts';
import { missingTitle } from './missing-title.ts';
import { mixedScript } from './mixed-script.ts';
import { numberSequence } from './number-sequence.ts';
import { numberStyle } from './number-style.ts';
import { pastedResidue } from './pasted-residue.ts';
import { placeholder } from './placeholder.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { repeatedText } from './repeated-text.ts';
import type { Rule } from './rule.ts';
import { setPhrase } from './set-phrase.ts';
import { unpairedMark } from './unpaired-mark.ts';

/** All rules, in the order in which findings at one place are listed. */
export const rules: readonly Rule[] = [
  numberSequence,
  numberStyle,
  markerPunctuation,
  announcedCount,
  missingTitle,
  missingSalutation,
  missingOpening,
  missingClosing,
  emptySection,
  loneSection,
  setPhrase,
  figureConflict,
  placeholder,
  mixedScript,
  punctuationWidth,
  unpairedMark,
  pastedResidue,
  repeatedText,
];
