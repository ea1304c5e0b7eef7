import { announcedCount } from './announced-count.ts';
import { emptySection } from './empty-section.ts';
import { missingClosing } from './missing-closing.ts';
import { missingSalutation } from './missing-salutation.ts';
import { missingTitle } from './missing-title.ts';
import { numberSequence } from './number-sequence.ts';
import { numberStyle } from './number-style.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order in which findings at one place are listed. */
export const rules: readonly Rule[] = [
  numberSequence,
  numberStyle,
  announcedCount,
  missingTitle,
  missingSalutation,
  missingClosing,
  emptySection,
];
