import type { Item } from '../../structure/speech.ts';
import type { StyleId } from '../../text/markers.ts';

/** A marker that may come next at the start of a paragraph. */
export interface ComingMarker {
  readonly text: string;
  readonly style: StyleId;
  readonly ordinal: number;
  /** What it would do: go on with an open list, open a list inside the open item, or open the first list. */
  readonly step: 'next' | 'nested' | 'first';
  /** Level of the item it would open, 1 for the outermost. */
  readonly level: number;
  /** The fellows it would join. */
  readonly siblings: readonly Item[];
  /** How probable it is among the others. */
  readonly weight: number;
  /** Documents of the model in which such a list opens there; null where the draft itself is the reason. */
  readonly documents: number | null;
}
