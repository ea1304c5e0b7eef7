import type { ItemList, Speech } from '../structure/speech.ts';
import { folded } from './markNorms.ts';
import { counted, majority, type Numbered, type Shape, shapeKey, shapeOf } from './numbering.ts';

/** A marker with another mark; a comma in the width that the text has. */
export function rewritten(speech: Speech, { marker }: Numbered, mark: string): string {
  const bare = marker.text.slice(0, marker.text.length - marker.punctuation.length);
  const comma = speech.text.includes('，') ? '，' : ',';
  return bare + (mark === ',' ? comma : mark);
}

/** A numbered item with the shape of its number and the mark behind it, in half width. */
export interface Judged {
  readonly item: Numbered;
  readonly shape: Shape;
  readonly mark: string;
}

/** The members of a list that are numbered as most of them are. */
export function judge(speech: Speech, list: ItemList): readonly Judged[] {
  const all = counted(list).map(item => ({
    item,
    shape: shapeOf(speech, item.marker),
    mark: folded(item.marker.punctuation),
  }));
  if (all.length === 0) return all;
  const usual = majority(all.map(({ shape }) => shapeKey(shape)));
  return all.filter(({ shape }) => shapeKey(shape) === usual);
}
