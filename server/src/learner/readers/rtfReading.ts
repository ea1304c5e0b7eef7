import { Unreadable } from './extraction.ts';
import { decodeBytes, encodingFor, symbolCharset } from './rtfEncoding.ts';
import { rowText } from './tableRow.ts';

/** What is in force inside a group of rich text. */
export interface Group {
  /** Whether its text is not the document's. */
  aside: boolean;
  /** Hidden, or deleted under revision. */
  hidden: boolean;
  inFontTable: boolean;
  /** Number of the font, and of the font for characters of East Asia. */
  font: number;
  eastFont: number;
  /** Whether `\af` names the font for characters of East Asia. */
  east: boolean;
  /** So many characters behind `\u` say the same for older programs. */
  fallback: number;
  /** Where its text goes. */
  pieces: string[];
}

/** How far a document has been read. */
export interface Reading {
  readonly groups: Group[];
  now: Group;
  /** Charsets of the fonts, by number. */
  readonly fonts: Map<number, number>;
  defaultFont: number;
  encoding: string;
  /** Bytes that wait for others of their character. */
  bytes: number[];
  /** Characters that are yet to be passed over. */
  passing: number;
  /** Cells of the row that is being read; the next begins at the piece of this index. */
  cells: string[];
  cellStart: number;
  /** Whether the paragraph has its number. */
  numbered: boolean;
}

/** No document has groups so deep in one another that is none made for the purpose. */
const deepest = 10_000;

export function startReading(): Reading {
  const now: Group = {
    aside: false,
    hidden: false,
    inFontTable: false,
    font: 0,
    eastFont: 0,
    east: false,
    fallback: 1,
    pieces: [],
  };
  return {
    groups: [],
    now,
    fonts: new Map(),
    defaultFont: 0,
    encoding: 'cp1252',
    bytes: [],
    passing: 0,
    cells: [],
    cellStart: 0,
    numbered: false,
  };
}

export function openGroup(reading: Reading): void {
  flush(reading);
  reading.passing = 0;
  if (reading.groups.push(reading.now) > deepest) throw new Unreadable('nested-too-deeply');
  reading.now = { ...reading.now };
}

/** Ends a group; one that held a number leaves it before the paragraph, unless it is a bullet or there is one already. */
export function closeGroup(reading: Reading): void {
  flush(reading);
  reading.passing = 0;
  const closed = reading.now;
  reading.now = reading.groups.pop() ?? closed;
  if (closed.pieces === reading.now.pieces) return;
  const number = closed.pieces.join('').trim();
  if (reading.numbered || !/[\p{L}\p{N}]/u.test(number)) return;
  reading.now.pieces.push(number);
  reading.numbered = true;
}

const isRead = ({ aside, hidden }: Group): boolean => !aside && !hidden;

/** Takes bytes of text, one a unit, unless they are what is said for older programs. */
export function takeBytes(reading: Reading, text: string): void {
  const passed = Math.min(reading.passing, text.length);
  reading.passing -= passed;
  if (!isRead(reading.now)) return;
  for (let at = passed; at < text.length; at++) reading.bytes.push(text.charCodeAt(at));
}

/** Takes a character that a control word stands for. */
export function takeCharacter(reading: Reading, character: string): void {
  if (reading.passing > 0) reading.passing--;
  else if (isRead(reading.now)) reading.now.pieces.push(character);
}

/** Takes a UTF-16 unit, behind which older programs find its like. */
export function takeUnit(reading: Reading, unit: number): void {
  if (isRead(reading.now)) reading.now.pieces.push(String.fromCharCode(unit));
  reading.passing = reading.now.fallback;
}

/** Writes out the bytes that wait. The signs of a symbol font are bullets and arrows, and are left out. */
export function flush({ now, bytes, fonts, encoding }: Reading): void {
  if (bytes.length === 0) return;
  const charset = fonts.get(now.font);
  if (charset !== symbolCharset)
    now.pieces.push(decodeBytes(bytes, encodingFor([charset, fonts.get(now.eastFont)], encoding)));
  bytes.length = 0;
}

export function endParagraph(reading: Reading): void {
  if (isRead(reading.now)) reading.now.pieces.push('\n');
  reading.numbered = false;
}

export function startRow(reading: Reading): void {
  // Word says once more behind a row what the row is like.
  if (reading.cells.length === 0) reading.cellStart = reading.now.pieces.length;
}

export function endCell(reading: Reading): void {
  reading.cells.push(reading.now.pieces.splice(reading.cellStart).join(''));
  reading.numbered = false;
}

export function endRow(reading: Reading): void {
  if (reading.cells.length > 0) reading.now.pieces.push(rowText(reading.cells));
  reading.cells = [];
  reading.cellStart = reading.now.pieces.length;
}
