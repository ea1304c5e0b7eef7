import type { Counted } from './model.ts';
import { gap, isMark, wordingLength } from './words.ts';

/** What a wording must satisfy to be kept. */
export interface Floor {
  /** So many independent documents must share it. */
  readonly minDocuments: number;
  /** No wording is longer, in characters. */
  readonly maxCharacters: number;
}

/** The wordings of one document: each a row of words as shown (slots in place of what is not shared). */
export type Rows = readonly (readonly string[])[];

const join = '\u001f';
/** A beginning is left out where one continuation has so large a share of its documents: the longer one says more. */
const dominated = 0.8;

/** Documents by wording, each document once. */
export function tally(documents: Iterable<Iterable<string>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const wordings of documents) {
    for (const wording of new Set(wordings)) counts.set(wording, (counts.get(wording) ?? 0) + 1);
  }
  return counts;
}

/** What reaches the floor, most documents first, equals in code-unit order; at most `limit`. */
export function counted(
  counts: ReadonlyMap<string, number>,
  floor: Floor,
  limit: number,
): readonly Counted[] {
  const kept: Counted[] = [];
  for (const [text, documents] of counts) {
    if (documents >= floor.minDocuments && says(text) && wordingLength(text) <= floor.maxCharacters) {
      kept.push({ text, documents });
    }
  }
  return mostFirst(kept).slice(0, limit);
}

/** By documents, most first; equals in code-unit order, so that the order never depends on a locale. */
export function mostFirst(list: readonly Counted[]): readonly Counted[] {
  return [...list].sort((a, b) => b.documents - a.documents || (a.text < b.text ? -1 : 1));
}

/** Whether a wording has a word of its own, not only slots and marks. */
function says(text: string): boolean {
  return /[\u4e00-\u9fffA-Za-z]/.test(text.replace(/\{[^}]*\}/g, ''));
}

/** Wordings shared as a whole. */
export function sharedWhole(documents: readonly Rows[], floor: Floor, limit: number): readonly Counted[] {
  return counted(tally(documents.map(rows => rows.map(row => row.join('')))), floor, limit);
}

/** Shared beginnings of at most `most` words; those that nearly always go on the same way are given in full. */
export function sharedStarts(
  documents: readonly Rows[],
  floor: Floor,
  limit: number,
  most: number,
): readonly Counted[] {
  const starts = documents.map(rows => rows.flatMap(row => startsOf(row, most, floor.maxCharacters)));
  return counted(undominated(tally(starts), floor.minDocuments, false), floor, limit);
}

/** Shared endings of at most `most` words. */
export function sharedEnds(
  documents: readonly Rows[],
  floor: Floor,
  limit: number,
  most: number,
): readonly Counted[] {
  const ends = documents.map(rows =>
    rows.flatMap(row => startsOf([...row].reverse(), most, floor.maxCharacters)),
  );
  return counted(undominated(tally(ends), floor.minDocuments, true), floor, limit);
}

function startsOf(row: readonly string[], most: number, longest: number): readonly string[] {
  const starts: string[] = [];
  let length = 0;
  for (let i = 0; i < Math.min(row.length, most); i++) {
    length += wordingLength(row[i]!);
    if (length > longest) break;
    starts.push(row.slice(0, i + 1).join(join));
  }
  return starts;
}

function undominated(
  counts: ReadonlyMap<string, number>,
  least: number,
  reversed: boolean,
): ReadonlyMap<string, number> {
  const covered = new Set<string>();
  for (const [start, documents] of counts) {
    const cut = start.lastIndexOf(join);
    if (cut < 0 || documents < least) continue;
    const shorter = start.slice(0, cut);
    if (documents >= dominated * (counts.get(shorter) ?? 0)) covered.add(shorter);
  }
  const kept = new Map<string, number>();
  for (const [start, documents] of counts) {
    if (documents < least || covered.has(start)) continue;
    const row = start.split(join);
    const text = (reversed ? row.reverse() : row).join('');
    if (wordingLength(text) >= 2) kept.set(text, documents);
  }
  return kept;
}

/**
 * Patterns with slots: words that many rows share stay, what stands between them becomes {…} (坚持把{…}作为{…}来抓).
 * Words are generalised at two levels: those of at least `minDocuments` documents stay, and those of at least one
 * document in thirty; besides, rows are framed by their first and last words (加强{…}建设).
 */
export function sharedPatterns(documents: readonly Rows[], floor: Floor, limit: number): readonly Counted[] {
  const frequency = tally(documents.map(rows => rows.flat()));
  for (const word of frequency.keys()) if (isMark(word)) frequency.set(word, Number.POSITIVE_INFINITY);
  const levels = [floor.minDocuments, Math.max(floor.minDocuments, Math.ceil(documents.length / 30))];
  const patterns = documents.map(rows =>
    rows.flatMap(row => [...levels.flatMap(least => patternOf(row, frequency, least)), ...framesOf(row)]),
  );
  const shared = [...tally(patterns)].filter(
    ([text, count]) => count >= floor.minDocuments && isPattern(text),
  );
  return counted(new Map(shared), floor, limit);
}

/** The row with a gap where words are too rare; none where no word is. */
function patternOf(
  row: readonly string[],
  frequency: ReadonlyMap<string, number>,
  least: number,
): readonly string[] {
  const stays = (word: string): boolean => frequency.get(word)! >= least;
  if (row.every(stays)) return [];
  const kept: string[] = [];
  for (const word of row) {
    const shown = stays(word) ? word : gap;
    if (shown !== gap || kept.at(-1) !== gap) kept.push(shown);
  }
  return [kept.join('')];
}

/** The first word or two and the last, with a gap between. */
function framesOf(row: readonly string[]): readonly string[] {
  if (row.length < 3) return [];
  const last = row.at(-1)!;
  const frames = [`${row[0]}${gap}${last}`];
  if (row.length > 3) frames.push(`${row[0]}${row[1]}${gap}${last}`);
  return frames.filter(frame => !isMark(row[0]!) && !isMark(last) && frame.replaceAll(gap, '').length > 2);
}

/** A gap with three characters of wording round it, at least, and not only round its end. */
function isPattern(pattern: string): boolean {
  if (!pattern.includes(gap)) return false;
  const wording = pattern.replace(/\{[^}]*\}/g, '').replace(/[\p{P}]/gu, '');
  return wording.length >= 3;
}
