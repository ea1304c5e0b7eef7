import type { Guess } from './search.ts';

/** The one guess that is shown in the line: what saves most keys on average; null where none is probable enough. */
export function bestGuess(guesses: readonly Guess[], least = 0.05): Guess | null {
  let best: Guess | null = null;
  let most = 0;
  for (const guess of guesses) {
    const promise = guess.probability * guess.text.length;
    if (guess.probability < least || promise <= most) continue;
    most = promise;
    best = guess;
  }
  return best;
}

/**
 * The guesses that together save most keys on average, best first. A guess that another one begins with, or that begins
 * another one, is worth only what it adds.
 */
export function bestGuesses(guesses: readonly Guess[], count: number): readonly Guess[] {
  const pool = guesses
    .map(guess => ({ guess, alone: guess.probability * (guess.text.length - 1) }))
    .sort((a, b) => b.alone - a.alone)
    .slice(0, 60);
  const chosen: Guess[] = [];
  let first = 0;
  while (chosen.length < count) {
    let best: Guess | null = null;
    let most = 0;
    for (const { guess, alone } of pool) {
      if (alone <= most) continue;
      if (chosen.includes(guess) || repeats(guess.text, chosen)) continue;
      const worth = added(guess, chosen);
      if (worth <= most) continue;
      most = worth;
      best = guess;
    }
    first ||= most;
    if (best === null || most < first * leastOfFirst) return chosen;
    chosen.push(best);
  }
  return chosen;
}

/** What is worth less than this share of the best is noise beside it. */
const leastOfFirst = 0.02;

const trailing = /[，。；：！？、“”（）]+$/;
/** So many cuts of one continuation are shown, and so many of one that differ only in the mark at their end. */
const mostCuts = 2;

/** Whether a guess shows nothing new beside two cuts of the same continuation. */
function repeats(text: string, chosen: readonly Guess[]): boolean {
  const bare = text.replace(trailing, '');
  const cuts = chosen.filter(({ text: other }) => other.startsWith(text) || text.startsWith(other));
  const same = chosen.filter(other => other.text.replace(trailing, '') === bare);
  return cuts.length >= mostCuts || same.length >= mostCuts;
}

/** Keys that a guess saves on average where the chosen ones save none. */
function added(guess: Guess, chosen: readonly Guess[]): number {
  let covered = 0;
  for (const { text } of chosen) {
    if (guess.text.startsWith(text)) covered = Math.max(covered, text.length - 1);
  }
  const longer = chosen.filter(other => other.text.startsWith(guess.text));
  const outermost = longer.filter(
    other => !longer.some(outer => outer !== other && other.text.startsWith(outer.text)),
  );
  const elsewhere = outermost.reduce((sum, other) => sum + other.probability, 0);
  return (guess.probability - elsewhere) * (guess.text.length - 1 - covered);
}
