// Rich text (RTF 1.9.1) is a row of groups, control words and bytes, so its text is found in a single pass. The
// libraries at hand either unpack mail alone or have not been kept for years.

import { Unreadable } from './extraction.ts';
import { encodingOfPage } from './rtfEncoding.ts';
import {
  closeGroup,
  endCell,
  endParagraph,
  endRow,
  flush,
  openGroup,
  type Reading,
  startReading,
  startRow,
  takeBytes,
  takeCharacter,
  takeUnit,
} from './rtfReading.ts';
import { asideGroups, characterOfWord, numberGroups, paragraphEnds } from './rtfWords.ts';

/** A control word and its number, a byte in figures, a control sign, a brace, line breaks (which mean nothing), bytes. */
const token = /\\([a-zA-Z]+)(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/y;

/**
 * The text of a rich text document (.rtf), a line a paragraph: with the numbers that were counted by themselves, without
 * what was deleted under revision, without headers, footers and notes.
 *
 * @throws Unreadable where it is cut short or nested too deeply
 */
export async function readRtf(bytes: Buffer): Promise<string> {
  const source = bytes.toString('latin1');
  const tokens = new RegExp(token);
  const reading = startReading();
  for (let found = tokens.exec(source); found !== null; found = tokens.exec(source)) {
    const [, word, given, hex, sign, brace, text] = found;
    const number = given === undefined ? undefined : Number(given);
    if (word === 'bin') tokens.lastIndex += Math.max(0, number ?? 0);
    else if (word !== undefined) readWord(reading, word, number);
    else if (hex !== undefined) takeBytes(reading, String.fromCharCode(Number.parseInt(hex, 16)));
    else if (sign !== undefined) readSign(reading, sign);
    else if (text !== undefined) takeBytes(reading, text);
    else if (brace === '{') openGroup(reading);
    else if (brace === '}') closeGroup(reading);
    if (brace === '}' && reading.groups.length === 0) return textOf(reading);
  }
  throw new Unreadable('broken');
}

function textOf(reading: Reading): string {
  endRow(reading);
  return reading.now.pieces.join('');
}

function readSign(reading: Reading, sign: string): void {
  if (sign === '*') reading.now.aside = true;
  else if (sign === '\n' || sign === '\r') readWord(reading, 'par', undefined);
  else if (sign === '~') takeBytes(reading, ' ');
  else if (sign === '_') takeBytes(reading, '-');
  else if ('{}\\'.includes(sign)) takeBytes(reading, sign);
}

function readWord(reading: Reading, word: string, number: number | undefined): void {
  flush(reading);
  const character = characterOfWord.get(word);
  if (word === 'u' && number !== undefined) takeUnit(reading, number & 0xffff);
  else if (character !== undefined) takeCharacter(reading, character);
  else {
    reading.passing = 0;
    readMeaning(reading, word, number);
  }
}

/** Reads a control word that stands for no character. */
function readMeaning(reading: Reading, word: string, number: number | undefined): void {
  const { now } = reading;
  if (asideGroups.has(word)) now.aside = true;
  else if (numberGroups.has(word)) now.pieces = [];
  else if (word === 'fonttbl') [now.aside, now.inFontTable] = [true, true];
  else if (now.aside) readFont(reading, word, number ?? 0);
  else if (paragraphEnds.has(word)) endParagraph(reading);
  else if (word === 'trowd') startRow(reading);
  else if (word === 'cell') endCell(reading);
  else if (word === 'row') endRow(reading);
  else readState(reading, word, number);
}

/** Notes which font has which characters. */
function readFont({ now, fonts }: Reading, word: string, number: number): void {
  if (!now.inFontTable) return;
  if (word === 'f') now.font = number;
  else if (word === 'fcharset') fonts.set(now.font, number);
}

function readState(reading: Reading, word: string, number: number | undefined): void {
  const { now } = reading;
  if (word === 'f') now.font = number ?? 0;
  else if (word === 'af' && now.east) now.eastFont = number ?? 0;
  else if (word === 'dbch') now.east = true;
  else if (word === 'loch' || word === 'hich') now.east = false;
  else if (word === 'v' || word === 'deleted') now.hidden = number !== 0;
  else if (word === 'plain') [now.hidden, now.font] = [false, reading.defaultFont];
  else if (word === 'uc') now.fallback = Math.max(0, number ?? 1);
  else if (word === 'ansicpg') reading.encoding = encodingOfPage(number ?? 0);
  else if (word === 'deff') reading.defaultFont = now.font = number ?? 0;
}
