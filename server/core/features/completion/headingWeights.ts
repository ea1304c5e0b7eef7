// Made by scripts/fit-headings.mjs; do not edit. How much each of `headingFeatures` counts, fitted on speeches that the
// counted stores had not seen.

export const headingWeights: readonly number[] = [
  0.11, // afterStyle
  0.41, // afterMarker
  0.2, // afterComma
  0.11, // firstWord
  -0.16, // secondWord
  0.87, // clause
  0.73, // heading
  -1.44, // fellow
  1.31, // lastParagraph
  1.56, // title
  3.1, // fellowsFirst
  2.53, // fellowsWord
  3.38, // parallelWord
  -0.46, // lastFellowsWord
  2.06, // fellowsSecondWord
  2.76, // yearOfFellows
  4.93, // firstYear
  -1.47, // nestedYear
  3.89, // laterYear
  0.13, // nestedLaterYear
  0.25, // quote
  1.97, // outerQuote
];
