import type { Speech } from '../../structure/speech.ts';
import { lineAt } from '../../text/lines.ts';
import type { MarkerMatch } from '../../text/markerMatch.ts';
import { usesNarrowMarks } from './marks.ts';
import { markerBefore, storeForm } from './storeForm.ts';
import type { Usages } from './usages.ts';

/** What of a speech is written before the caret's line. */
export type Stage = 'title' | 'salutation' | 'opening' | 'body';

/** Where the caret stands. Only what stands before it decides. */
export interface Place {
  readonly speech: Speech;
  readonly offset: number;
  readonly usages: Usages;
  readonly stage: Stage;
  /** The white space that the line begins with. */
  readonly indent: string;
  /** Text of the line up to the caret, in store form, without the white space it begins with. */
  readonly typed: string;
  /** The part of `typed` after the last end of a sentence and after a marker that opens it. */
  readonly sentence: string;
  /** The marker that the paragraph opens with, where `typed` begins with one; offsets are in `typed`. */
  readonly marker: MarkerMatch | null;
  /** Whether the draft writes half-width marks. */
  readonly narrow: boolean;
}

/** Whom a sentence is addressed to; what it says begins behind it. */
const address = /^(?:各位[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{2,3}们)[，！：]/;

/** Looks where the caret stands. Reads the caret's line and the parts of the speech, not the whole text. */
export function placeOf(speech: Speech, offset: number, usages: Usages): Place {
  const start = speech.lines.starts[lineAt(speech.lines, offset)]!;
  const line = speech.text.slice(Math.max(start, offset - 2000), offset);
  const indent = /^[\s\u3000]*/.exec(line)![0];
  const typed = storeForm(line.slice(indent.length));
  const marker = markerBefore(typed, true);
  const end = /[。！？；…](?=[^。！？；…]*$)/.exec(typed);
  const from = Math.max(end === null ? 0 : end.index + 1, marker?.end ?? 0);
  return {
    speech,
    offset,
    usages,
    stage: stageOf(speech, start),
    indent,
    typed,
    sentence: typed.slice(Math.min(from, typed.length)).trimStart().replace(address, ''),
    marker,
    narrow: usesNarrowMarks(speech.text.slice(Math.max(0, offset - 1000), offset)),
  };
}

function stageOf(speech: Speech, lineStart: number): Stage {
  const { text, title, date, speaker, salutation } = speech;
  if (salutation !== null && salutation.span.end <= lineStart) {
    return isBlank(text.slice(salutation.span.end, lineStart).replace(/^\s*[:：!！，,。]/, ''))
      ? 'opening'
      : 'body';
  }
  const front = [title, date, speaker].flatMap(part =>
    part !== null && part.span.end <= lineStart ? [part.span.end] : [],
  );
  const end = Math.max(0, ...front);
  if (!isBlank(text.slice(end, lineStart))) return 'body';
  return title !== null && title.span.end <= lineStart ? 'salutation' : 'title';
}

const isBlank = (text: string): boolean => /^[\s\u3000()（）]*$/.test(text);
