// The readers' front door: finds the documents of a corpus and gives their text. What may not be read is given as
// a `Skipped` with its reason; nothing here throws, executes, fetches or follows a link.

export type { CorpusFile } from './corpusFile.ts';
export type { Encoding } from './encoding.ts';
export type { Format } from './formats.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { type DocumentText, openReader, type Reader } from './reader.ts';
export { type Skipped, type SkipReason, skipLine } from './skip.ts';
export { type WalkOptions, walkCorpus } from './walk.ts';
