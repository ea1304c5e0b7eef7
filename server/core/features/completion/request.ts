import type { Model } from '../../model/model.ts';
import type { PhraseTrie } from '../../model/phraseTrie.ts';
import type { Speech } from '../../structure/speech.ts';
import type { CommonWords } from '../../text/commonWords.ts';
import { lineAt } from '../../text/lines.ts';
import type { Sources } from './continuation.ts';
import type { HeadingTable } from './headingTable.ts';
import { type OwnWords, ownWords } from './ownWords.ts';
import { storeForm } from './storeForm.ts';

/** What completion is asked about. */
export interface CompletionRequest {
  readonly speech: Speech;
  /** Where the caret stands. */
  readonly offset: number;
  readonly model: Model | null;
  /** The model's phrases, opened once (see `openPhrases`); the writer's own model before the default one. */
  readonly tries: readonly PhraseTrie[];
  /** What the phrases say of headings, opened once; opened for this request alone where absent. */
  readonly headings?: HeadingTable;
  /** Other drafts of the workspace. */
  readonly others: readonly OwnWords[];
  /** Reads the words of a part of the draft, as typed; one that remembers them saves reading what did not change. */
  readonly read?: (text: string) => OwnWords;
  /** The words of the language, opened once; absent: the phrases alone tell where words begin. */
  readonly words?: CommonWords;
  /** A learned occasion, or `auto`. */
  readonly occasion: string;
  /** Whether words are offered inside sentences. */
  readonly phrases: boolean;
  /** Writes simplified text in the draft's script; absent in a simplified draft. One unit becomes one unit. */
  readonly convert?: (text: string) => string;
  /** How many phrases are looked for; 8 unless told. */
  readonly mostPhrases?: number;
}

/** What the next words are guessed from, and the text before the caret in store form, as far as it is read. */
export interface Surroundings {
  readonly sources: Sources;
  readonly before: string;
}

/** So much before the caret is read for the writer's own words. */
const ownWindow = 24_000;

/** The stores, the draft round the caret, other drafts. What is read of the draft does not change while a line is typed. */
export function surroundingsOf(request: CompletionRequest): Surroundings {
  const { speech, offset, tries, others, read = wordsOf } = request;
  const { text } = speech;
  const line = speech.lines.starts[lineAt(speech.lines, offset)]!;
  const start = Math.max(line, offset - longestLine - (offset % step));
  const block = read(text.slice(Math.max(0, start - ownWindow - (start % step)), start));
  const typed = wordsOf(text.slice(start, offset));
  const end = text.indexOf('\n', offset);
  const after = end < 0 || end - offset > longestLine ? '' : text.slice(end, end + ownWindow / 2);
  const draft = [typed, block, ...(after.trim() === '' ? [] : [read(after)])];
  const words = request.words === undefined ? {} : { words: request.words };
  return { sources: { tries, own: [...draft, ...others], draft, ...words }, before: block.text + typed.text };
}

/** The words of a text as typed. */
const wordsOf = (text: string): OwnWords => ownWords(storeForm(text));
/** So much of the caret's line is read anew with every request; a longer line is cut at multiples of `step`. */
const longestLine = 4000;
const step = 2048;
