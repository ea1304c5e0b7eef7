import { firstSpeakable } from '../../model/phraseText.ts';
import { advance, type Sources, type State, startAt, wordEnds } from './continuation.ts';
import { nextUnits, type Weights, weights } from './nextUnits.ts';
import { storeContext } from './storeForm.ts';

/** A guess at what comes next, in store form, and how probable it is that just this comes. */
export interface Guess {
  readonly text: string;
  readonly probability: number;
}

/** How far the search goes. */
export interface Effort {
  /** Beginnings that are looked into. */
  readonly steps: number;
  /** What is less probable than this is not looked at. */
  readonly least: number;
  /** No guess is longer. */
  readonly longest: number;
}

export const effort: Effort = { steps: 32, least: 0.005, longest: 24 };

interface Beginning extends Guess {
  readonly state: State;
}

const ends = new Set(Array.from('。！？；…\n\r', mark => mark.charCodeAt(0)));

/**
 * Guesses at what follows, two units or longer, each ending where a word ends; in no particular order.
 *
 * @param before text before the caret in store form; its last 80 units suffice
 */
export function guesses(
  sources: Sources,
  before: string,
  how: Effort = effort,
  weigh: Weights = weights,
): readonly Guess[] {
  const found: Guess[] = [];
  const open: Beginning[] = [
    { text: '', probability: 1, state: startAt(sources, storeContext(before), before) },
  ];
  for (let step = 0; step < how.steps && open.length > 0; step++) {
    const beginning = takeBest(open);
    const next = [...nextUnits(sources, beginning.state, how.least / beginning.probability, weigh)]
      .filter(([, share]) => share * beginning.probability > how.least)
      .sort((a, b) => b[1] - a[1]);
    for (const [unit, share] of next.slice(0, 12)) {
      if (unit < firstSpeakable) continue;
      const text = beginning.text + String.fromCharCode(unit);
      const probability = beginning.probability * share;
      const state = advance(sources, beginning.state, unit);
      if (text.length >= 2 && wordEnds(sources, state)) found.push({ text, probability });
      if (!ends.has(unit) && text.length < how.longest) open.push({ text, probability, state });
    }
  }
  return found;
}

/** Takes out the beginning from which most is to be hoped for: probable, and long already. */
function takeBest(open: Beginning[]): Beginning {
  let best = 0;
  let most = 0;
  for (let i = 0; i < open.length; i++) {
    const promise = open[i]!.probability * (1 + open[i]!.text.length / 2);
    if (promise > most) {
      most = promise;
      best = i;
    }
  }
  const taken = open[best]!;
  open[best] = open[open.length - 1]!;
  open.pop();
  return taken;
}
