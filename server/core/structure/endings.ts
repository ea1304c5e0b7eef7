import type { Span } from '../text/span.ts';
import type { Body, Sections } from './body.ts';
import { findCall, type Place } from './calls.ts';
import { closingStart, enough, insideClosing } from './closingStart.ts';
import { closingEvidence } from './closingTurns.ts';
import type { Cues } from './cues.ts';
import { foldedOf, type Paper, sourceSpan } from './paper.ts';
import type { Part } from './part.ts';
import { addressAt } from './salutation.ts';
import { signatureOf } from './signature.ts';
import { findThanks, type Thanks } from './thanks.ts';

/** How a speech ends. */
export interface Endings {
  /** First paragraph of the closing and where it begins in it; null where the text ends with its last section. */
  readonly closing: { readonly block: number; readonly span: Span } | null;
  readonly call: Part | null;
  readonly thanks: Part | null;
}

/** How many paragraphs a closing may have. */
const closingLimit = 6;

/** Finds closing, closing call and thanks. */
export function readEndings(paper: Paper, whole: Body, sections: Sections, cues: Cues): Endings {
  const body: Body = { ...spoken(whole), end: signatureOf(paper, whole) };
  const blocks = lastBlocks(paper, body, Math.max(sections.after, body.block));
  const final = lastBlocks(paper, body, body.block).at(-1);
  if (final === undefined) return { closing: null, call: null, thanks: null };
  const thanks = findThanks(paper, final, body, cues);
  if (thanks?.alone === true && blocks.at(-1) === thanks.block) blocks.pop();
  if (blocks.length === 0)
    blocks.push(...underHeading(paper, body, thanks?.alone === true ? final : final + 1, cues));
  const place = insideClosing(paper, body, final, sections, cues) ?? closingStart(paper, body, blocks, cues);
  const held = place === null ? [] : blocks.filter(block => block >= place.block);
  const where = held.length > 0 ? held : [blocks.at(-1) ?? final];
  const call = findCall(paper, where, place, body, cues);
  return {
    closing: place === null ? null : closingPart(paper, place, body, thanks),
    call,
    thanks: thanks?.part ?? null,
  };
}

/**
 * The paragraph under a last heading is the text of its section, unless it addresses the audience and reads like an end:
 * the draft's last heading is still without a text.
 */
function underHeading(paper: Paper, body: Body, before: number, cues: Cues): number[] {
  const block = lastBlocks(paper, { ...body, end: before }, body.block + 1).at(-1);
  if (block === undefined) return [];
  const folded = foldedOf(paper, block);
  const ends = addressAt(folded, cues) !== null && closingEvidence(folded, 0, cues) >= enough;
  return ends ? [block] : [];
}

/** The body from its first paragraph that is no noise. */
function spoken(body: Body): Body {
  let { block } = body;
  while (block + 1 < body.end && body.skipped.has(block)) block++;
  return block === body.block ? body : { ...body, block, at: 0 };
}

/** The last paragraphs of the body from `from` on, in reading order. */
function lastBlocks(paper: Paper, body: Body, from: number): number[] {
  const blocks: number[] = [];
  for (let block = body.end - 1; block >= from && blocks.length < closingLimit; block--) {
    if (!body.skipped.has(block) && foldedOf(paper, block) !== '') blocks.unshift(block);
  }
  return blocks;
}

function closingPart(
  paper: Paper,
  place: Place,
  body: Body,
  thanks: Thanks | null,
): { block: number; span: Span } {
  const at = Math.max(place.at, place.block === body.block ? body.at : 0);
  const start = sourceSpan(paper, place.block, at, at + 1).start;
  let last = body.end - 1;
  while (last > place.block && (body.skipped.has(last) || (thanks?.alone === true && last === thanks.block)))
    last--;
  return { block: place.block, span: { start, end: paper.blocks.ends[last]! } };
}
