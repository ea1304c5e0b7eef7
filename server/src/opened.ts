// What completion opens once and keeps: in memory only, gone with the model or the draft that it belongs to.

import type { CommonWords, HeadingTable, Model, OwnWords, PhraseTrie } from '../core/index.ts';
import { openCommonWords, openHeadingTable, openPhrases, ownWords, storeForm } from '../core/index.ts';
import type { Drafts } from './documents.ts';

/** At most so many other drafts lend their words, and so much of each. */
const mostOthers = 6;
const otherWindow = 60_000;

const none: readonly PhraseTrie[] = [];

/** The phrase stores of a model and of the one it lies over, each opened once. */
export function phrasesOfModels(): (model: Model | null) => readonly PhraseTrie[] {
  const known = new WeakMap<Model, readonly PhraseTrie[]>();
  return function triesOf(model): readonly PhraseTrie[] {
    if (model === null) return none;
    const opened = known.get(model);
    if (opened !== undefined) return opened;
    const trie = openPhrases(model.phrases);
    const tries = [...(trie === null ? [] : [trie]), ...triesOf(model.base)];
    known.set(model, tries);
    return tries;
  };
}

/** What phrase stores say of headings, opened once for each model. */
export function headingsOfPhrases(): (tries: readonly PhraseTrie[]) => HeadingTable {
  const known = new WeakMap<readonly PhraseTrie[], HeadingTable>();
  return tries => {
    const table = known.get(tries) ?? openHeadingTable(tries);
    known.set(tries, table);
    return table;
  };
}

/** The words of the language, opened when they are first asked for. */
export function commonWords(): () => CommonWords {
  let opened: CommonWords | null = null;
  return () => {
    opened ??= openCommonWords();
    return opened;
  };
}

/** So many parts of a draft are remembered. */
const mostParts = 4;

/** Reads parts of drafts, and remembers the latest of each: while a line is typed, what stands round it stays. */
export function readings(drafts: Drafts): (uri: string) => (text: string) => OwnWords {
  const known = new Map<string, { readonly text: string; readonly words: OwnWords }[]>();
  drafts.onClose(uri => known.delete(uri));
  return uri => text => {
    const parts = known.get(uri) ?? [];
    const part = parts.find(one => one.text === text) ?? { text, words: ownWords(storeForm(text)) };
    known.set(uri, [part, ...parts.filter(other => other !== part)].slice(0, mostParts));
    return part.words;
  };
}

/** The words of the other open drafts, each read again when it has changed. */
export function wordsOfOthers(drafts: Drafts): (uri: string) => readonly OwnWords[] {
  const known = new Map<string, { readonly version: number; readonly words: OwnWords }>();
  drafts.onClose(uri => known.delete(uri));
  return uri =>
    drafts
      .uris()
      .filter(other => other !== uri)
      .slice(-mostOthers)
      .flatMap(other => {
        const document = drafts.textOf(other);
        if (document === undefined) return [];
        const read = known.get(other);
        if (read?.version === document.version) return [read.words];
        const words = ownWords(storeForm(document.text.slice(0, otherWindow)));
        known.set(other, { version: document.version, words });
        return [words];
      });
}
