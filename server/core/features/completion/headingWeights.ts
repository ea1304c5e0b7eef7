// Made by scripts/fit-headings.mjs; do not edit. How much each of `headingFeatures` counts, fitted on speeches that the
// counted stores had not seen.

export const headingWeights: readonly number[] = [
  0.11, // afterStyle
  0.39, // afterMarker
  0.23, // afterComma
  0.11, // firstWord
  -0.2, // secondWord
  0.86, // clause
  0.72, // heading
  -1.46, // fellow
  1.29, // lastParagraph
  1.52, // title
  3.05, // fellowsFirst
  2.49, // fellowsWord
  3.33, // parallelWord
  -0.46, // lastFellowsWord
  2.05, // fellowsSecondWord
  2.85, // yearOfFellows
  2.56, // firstYear
  2.73, // firstYearOfReport
  -1.45, // nestedYear
  3.89, // laterYear
  0.18, // nestedLaterYear
  -0.15, // quote
  1.09, // outerQuote
  1.58, // outerQuoteOfReport
  -0.85, // told
];
