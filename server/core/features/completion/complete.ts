import type { Model } from '../../model/model.ts';
import type { PhraseTrie } from '../../model/phraseTrie.ts';
import type { Speech } from '../../structure/speech.ts';
import type { CommonWords } from '../../text/commonWords.ts';
import { lineAt } from '../../text/lines.ts';
import { announcementOffers } from './announcement.ts';
import { closingOffers } from './closing.ts';
import type { Sources } from './continuation.ts';
import { openingOffers, salutationOffers, titleOffers } from './front.ts';
import { headingOffers } from './heading.ts';
import { type HeadingTable, openHeadingTable } from './headingTable.ts';
import type { CompletionItem, Offer } from './item.ts';
import { markerOffers } from './marker.ts';
import { withMarks } from './marks.ts';
import { isMiswritten } from './miswritten.ts';
import { type OwnWords, ownWords } from './ownWords.ts';
import { phrases, wordBefore } from './phrase.ts';
import { type Place, placeOf } from './place.ts';
import { pointOffers } from './point.ts';
import { storeForm } from './storeForm.ts';
import { usagesFor } from './usages.ts';
import { hasSlots, labelOf, leadOf, type Piece, piecesOf, snippetOf } from './wording.ts';

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

/** How many items a list has at the most. */
const mostItems = 60;
const listedPhrases = 8;
/** So much before the caret is read for the writer's own words. */
const ownWindow = 24_000;

/** What may come next at the caret, best first. Takes no longer in a long draft than in a short one. */
export function complete(request: CompletionRequest): readonly CompletionItem[] {
  const { speech, offset } = request;
  const place = placeOf(speech, offset, usagesFor(speech, request.model, request.occasion));
  const surroundings = surroundingsOf(request);
  const { sources } = surroundings;
  const before = surroundings.before.slice(-100);
  const found: Ranked[] = [];
  for (const offer of offersAt(place, surroundings, request)) {
    const item = matched(offer, place, request);
    if (item !== null) found.push(item);
  }
  if (request.phrases && listsWords(place)) found.push(...phraseItems(place, sources, before, request));
  return distinct(found.sort((a, b) => b.worth - a.worth)).slice(0, mostItems);
}

/** What the next words are guessed from, and the text before the caret in store form, as far as it is read. */
export interface Surroundings {
  readonly sources: Sources;
  readonly before: string;
}

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
  const own = [typed, block, ...(after.trim() === '' ? [] : [read(after)])];
  const words = request.words === undefined ? {} : { words: request.words };
  return { sources: { tries, own: [...own, ...others], ...words }, before: block.text + typed.text };
}

/** The words of a text as typed. */
const wordsOf = (text: string): OwnWords => ownWords(storeForm(text));
/** So much of the caret's line is read anew with every request; a longer line is cut at multiples of `step`. */
const longestLine = 4000;
const step = 2048;

interface Ranked extends CompletionItem {
  readonly worth: number;
}

function offersAt(place: Place, around: Surroundings, request: CompletionRequest): readonly Offer[] {
  const { stage } = place;
  if (stage === 'title') return [...titleOffers(place), ...salutationOffers(place)];
  if (stage === 'salutation') return salutationOffers(place);
  if (atHeading(place)) return [...headings(place, around, request), ...markerOffers(place)];
  const begun = beginsHeading(place) ? headings(place, around, request) : [];
  const inside = [...begun, ...pointOffers(place), ...announcementOffers(place)];
  // What opens a paragraph or a sentence is not looked for deep inside one.
  if (place.sentence.length > longestOpening) return inside;
  const opening = stage === 'opening' ? openingOffers(place) : [];
  const markers = place.typed.length > longestOpening ? [] : markerOffers(place);
  return [...opening, ...markers, ...inside, ...closingOffers(place)];
}

function headings(
  place: Place,
  { sources, before }: Surroundings,
  request: CompletionRequest,
): readonly Offer[] {
  const table = request.headings ?? openHeadingTable(request.tries);
  return headingOffers(place, sources, before, table);
}

/** Nothing that opens a paragraph is longer before its first slot. */
const longestOpening = 24;

/** Whether a marker opens the paragraph and nothing follows it yet. */
export const atHeading = ({ marker, typed }: Place): boolean =>
  marker !== null && typed.slice(marker.end).trim() === '';

/** Whether no more than a word or two of a heading stands after the marker. */
const beginsHeading = ({ marker, typed, sentence }: Place): boolean =>
  marker !== null && sentence.length <= 6 && typed.slice(marker.end).trim() === sentence.trim();

/** Whether words are of use in a list here: not where a heading is to begin. */
const listsWords = (place: Place): boolean => !atHeading(place) && wantsWords(place);

/**
 * Whether words are of use here: not on the empty lines before the body, nor in title and salutation, which have forms of
 * their own.
 */
export const wantsWords = (place: Place): boolean =>
  !(place.stage === 'title' && titled.test(place.typed)) &&
  !(place.stage !== 'opening' && place.stage !== 'body' && addressed.test(place.typed)) &&
  (place.typed !== '' || place.stage === 'opening' || place.stage === 'body');

/** A salutation that is being written, or has been. */
const addressed = /^(?:尊敬的|亲爱的|各位|同志|女士|先生|朋友)[^，。；]*$|：$/;

/** A title that is being written: 在全县… */
const titled = /^在[^，。；]{0,40}$/;

/** Kinds that only open a paragraph: what was typed of the line must begin them. */
const opensParagraph: ReadonlySet<Offer['kind']> = new Set([
  'title',
  'salutation',
  'opening',
  'marker',
  'section',
  'closing',
  'thanks',
]);

/** Kinds that open a paragraph or a sentence. */
const opens: ReadonlySet<Offer['kind']> = new Set([...opensParagraph, 'call', 'point', 'heading']);

/** The item of an offer, where what stands before the caret begins it; null where it does not fit here. */
function matched(offer: Offer, place: Place, request: CompletionRequest): Ranked | null {
  const lead = leadOf(offer.wording);
  const typed = typedOf(offer, place);
  if (typed === null) return null;
  let length = Math.min(lead.length, typed.length);
  while (length > 0 && !typed.endsWith(lead.slice(0, length))) length--;
  if (opens.has(offer.kind) ? length < typed.length : length === 0 && typed !== '') return null;
  // In the middle of a sentence one character begins too much to mean anything.
  if (!opens.has(offer.kind) && typed.length > 2 && length < 2) return null;
  if (length > 0 && length === offer.wording.length) return null;
  return itemOf(offer, length, place, request);
}

/** What was typed that an offer is held against; null where it has no place here. */
function typedOf(offer: Offer, { typed, sentence, marker }: Place): string | null {
  if (offer.kind === 'heading') return marker === null ? null : sentence;
  if (offer.kind === 'point') return sentence.endsWith('：') ? '' : sentence;
  return opensParagraph.has(offer.kind) ? typed : sentence;
}

function itemOf(offer: Offer, length: number, place: Place, request: CompletionRequest): Ranked {
  const { offset, speech } = place;
  const start = offset - length;
  const kept = speech.text.slice(start, offset);
  const pieces = piecesOf(offer.wording.slice(length)).map(piece => written(piece, place, request));
  const snippet = hasSlots(pieces);
  const whole = kept + labelOf(pieces).replaceAll('\n', ' ');
  return {
    kind: offer.kind,
    label: offer.label === undefined ? whole : inScript(offer.label, place, request),
    insert: snippet ? kept.replace(/[\\$}]/g, '\\$&') + snippetOf(pieces) : kept + labelOf(pieces),
    snippet,
    span: { start, end: offset },
    filter: whole,
    documents: offer.documents,
    ...(snippet ? { wording: offer.wording } : {}),
    worth: offer.worth * (1 + length),
  };
}

/** A piece in the draft's script and with its marks. */
function written(piece: Piece, place: Place, request: CompletionRequest): Piece {
  const write = (text: string): string => inScript(text, place, request);
  return 'words' in piece
    ? { words: write(piece.words) }
    : { ...piece, slot: write(piece.slot), choices: piece.choices.map(write) };
}

const inScript = (text: string, { narrow }: Place, { convert }: CompletionRequest): string =>
  withMarks(convert?.(text) ?? text, narrow);

function phraseItems(
  place: Place,
  sources: Sources,
  before: string,
  request: CompletionRequest,
): readonly Ranked[] {
  const { speech, offset, narrow } = place;
  const overlap = wordBefore(sources, before);
  const kept = speech.text.slice(offset - overlap, offset);
  const typedBefore = speech.text.slice(Math.max(0, offset - 12), offset);
  let most = Number.POSITIVE_INFINITY;
  const found = phrases(sources, before, request.mostPhrases ?? listedPhrases).filter(
    ({ text, documents }) => documents !== null || !isMiswritten(before, text, request.model),
  );
  return found.map(({ text, probability, documents }) => {
    const insert = kept + withMarks(continued(typedBefore, before, text, request), narrow);
    // The phrases were chosen for what each adds to those before it: their order stands.
    most = Math.min(most, probability * (text.length - 1) * 4);
    return {
      kind: 'phrase',
      label: insert,
      insert,
      snippet: false,
      span: { start: offset - overlap, end: offset },
      filter: insert,
      documents,
      worth: most,
    };
  });
}

/** A continuation in the draft's script; converted together with what stands before it, for words decide the characters. */
export function continued(
  typedBefore: string,
  before: string,
  text: string,
  { convert }: CompletionRequest,
): string {
  if (convert === undefined) return text;
  const context = before.slice(-Math.min(typedBefore.length, 6));
  return convert(context + text).slice(-text.length);
}

function distinct(items: readonly Ranked[]): readonly CompletionItem[] {
  const seen = new Set<string>();
  return items
    .filter(({ insert, span }) => {
      const key = `${span.start} ${insert}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ worth: _, ...item }) => item);
}
