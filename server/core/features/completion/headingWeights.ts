// Made by scripts/fit-headings.mjs; do not edit. How much each of `headingFeatures` counts, fitted on speeches that the
// counted stores had not seen.

export const headingWeights: readonly number[] = [
  0.15, // afterStyle
  0.47, // afterMarker
  0.23, // afterComma
  0.81, // clause
  0.67, // heading
  -1.36, // fellow
  1.21, // lastParagraph
  1.14, // title
  2.94, // fellowsFirst
  2.56, // fellowsWord
  3.24, // parallelWord
  1.39, // fellowsSecondWord
  2.82, // yearOfFellows
  5.36, // firstYear
  3.88, // laterYear
  0.98, // quote
  1.22, // quoteOfReport
  -0.93, // told
  -2.84, // unsaid
];
