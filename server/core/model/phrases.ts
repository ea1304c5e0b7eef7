import type { PhraseBlocks, PhraseSource } from './phraseSource.ts';

/** The phrase store of a corpus. Deterministic: the same documents give the same arrays, whatever their order. */
export function buildPhrases(source: PhraseSource): PhraseBlocks {
  void source;
  return {};
}
