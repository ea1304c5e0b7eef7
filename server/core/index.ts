// The core's front door: everything the server, the command line and the learner may call.

export { emptyModel, emptyUsage, partNames } from './model/emptyModel.ts';
export type * from './model/model.ts';
export type * from './model/phraseSource.ts';
export { buildPhrases } from './model/phrases.ts';
export { baseCues } from './structure/baseCues.ts';
export type { Cues } from './structure/cues.ts';
export { widen } from './structure/cues.ts';
export type { StyleId } from './structure/markers.ts';
export { parse } from './structure/parse.ts';
export type * from './structure/speech.ts';
export type { Lines, Position } from './text/lines.ts';
export { lineAt, lineSpan, linesOf, offsetAt, positionAt } from './text/lines.ts';
export type { Span } from './text/span.ts';
export { contains, slice } from './text/span.ts';
