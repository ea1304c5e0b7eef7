// The core's front door: everything the server, the command line and the learner may call.

export { complete } from './features/completion/complete.ts';
export { type HeadingTable, openHeadingTable } from './features/completion/headingTable.ts';
export type { InlineSuggestion, Shown } from './features/completion/inline.ts';
export { firstWord, inlineComplete } from './features/completion/inline.ts';
export type { CompletionItem, CompletionKind } from './features/completion/item.ts';
export { type OwnWords, ownWords } from './features/completion/ownWords.ts';
export type { CompletionRequest } from './features/completion/request.ts';
export { type Skeleton, type SkeletonRequest, skeleton } from './features/completion/skeleton.ts';
export { type SlotExample, slotExamples } from './features/completion/slotExamples.ts';
export { storeForm } from './features/completion/storeForm.ts';
export type { TextChange } from './features/countingOn.ts';
export type { Checked, CheckSettings, Diagnostic } from './features/diagnostics.ts';
export { check, defaultCheckSettings, diagnose } from './features/diagnostics.ts';
export { applyEdits, composeEdits } from './features/editing.ts';
export type { QuickFix } from './features/fixes.ts';
export { fixAll, fixAllEdits, quickFixes } from './features/fixes.ts';
export type { Fold } from './features/folding.ts';
export { folds } from './features/folding.ts';
export { type ManuscriptParagraph, manuscript } from './features/manuscript.ts';
export { modelSummary } from './features/model/summary.ts';
export type { Outline, OutlinePart, OutlineSection } from './features/outline.ts';
export { outline } from './features/outline.ts';
export type { SymbolPart } from './features/partNames.ts';
export { renumberAfter } from './features/renumbering.ts';
export { selectionSteps } from './features/selection.ts';
export { silencing } from './features/silencing.ts';
export { deleteSection, moveSection } from './features/structureEdits.ts';
export type { SpeechSymbol } from './features/symbols.ts';
export { symbols } from './features/symbols.ts';
export { renderTree } from './features/tree.ts';
export { unifiedDiff } from './features/unifiedDiff.ts';
export { type Fault, formatVersion, type Read } from './model/blocks.ts';
export { type CountedLevel, joinedLevels } from './model/countedLevel.ts';
export { emptyModel, emptyUsage, partNames } from './model/emptyModel.ts';
export { type Finishing, type FinishOptions, finish, startFinishing } from './model/finish.ts';
export { readModel, writeModel } from './model/format.ts';
export { repetitions } from './model/independent.ts';
export { layered } from './model/layers.ts';
export { readLevels, writeLevels } from './model/levelFormat.ts';
export type * from './model/model.ts';
export {
  type Cut,
  type Draft,
  draftObservation,
  type Observation,
  type Origin,
  observe,
} from './model/observation.ts';
export { occasionHead, occasionIn } from './model/occasion.ts';
export { emptyPartial, type PartialModel } from './model/partial.ts';
export {
  addObservation,
  addPartial,
  mergePartials,
  type PartialBuilder,
  partialOf,
  startPartial,
  withoutDocuments,
} from './model/partialBuilder.ts';
export { readPartial, writePartial } from './model/partialFormat.ts';
export { changedPhrases } from './model/phraseChanges.ts';
export { countLevels, type Share } from './model/phraseCounting.ts';
export { type ChangedText, renewLevels } from './model/phraseRenewal.ts';
export type * from './model/phraseSource.ts';
export { buildPhrases, phraseBlocks } from './model/phrases.ts';
export { type PhraseText, phraseText } from './model/phraseText.ts';
export { openPhrases, type PhraseTrie } from './model/phraseTrie.ts';
export { holdsSpeech } from './model/setAside.ts';
export { countWords, setPhrasesOf, type WordRows, type WordText, wordText } from './model/setPhrases.ts';
export { type CutTexts, type Vocabulary, wordId } from './model/vocabulary.ts';
export { classed, figureSlot, type WordClass } from './model/words.ts';
export { rules } from './rules/index.ts';
export type * from './rules/rule.ts';
export { render } from './rules/rule.ts';

export { baseCues } from './structure/baseCues.ts';
export type { Cues } from './structure/cues.ts';
export { widen } from './structure/cues.ts';
export { parse } from './structure/parse.ts';
export type * from './structure/speech.ts';
export { type CommonWords, openCommonWords } from './text/commonWords.ts';
export type { Lines, Position } from './text/lines.ts';
export { lineAt, lineSpan, linesOf, offsetAt, positionAt } from './text/lines.ts';
export { type Locale, type Localized, localeOf, say } from './text/locale.ts';
export type { StyleId } from './text/markers.ts';
export { rewriteNumber } from './text/numerals.ts';
export type { Range } from './text/range.ts';
export { rangeOf } from './text/range.ts';
export { scriptOfWords } from './text/scriptOfWords.ts';
export type { Span } from './text/span.ts';
export { contains, slice } from './text/span.ts';
export { displayWidth, fitWidth, padWidth } from './text/width.ts';
