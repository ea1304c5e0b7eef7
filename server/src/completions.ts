import type {
  CommonWords,
  CompletionRequest,
  HeadingTable,
  Model,
  OwnWords,
  PhraseTrie,
  Shown,
  SlotExample,
} from '../core/index.ts';
import {
  complete,
  firstWord,
  inlineComplete,
  openCommonWords,
  openHeadingTable,
  openPhrases,
  ownWords,
  slotExamples,
  storeForm,
} from '../core/index.ts';
import type { Draft, Drafts } from './documents.ts';
import { toPath } from './protocol/fromProtocol.ts';
import { toTraditional } from './script.ts';
import { lettersBefore, spelled } from './spelling.ts';
import type { WorkspaceWords } from './workspaceWords.ts';

/** Completion of the open drafts, with what is remembered between requests: in memory only, gone with the draft. */
export interface Completions {
  list(draft: Draft, offset: number): ReturnType<typeof complete>;
  inline(draft: Draft, offset: number): ReturnType<typeof inlineComplete>['suggestion'];
  /** What has stood in the slots of a wording, in the draft's script. */
  examples(draft: Draft, wording: string): readonly SlotExample[];
  /** The first word of what was shown at the caret last; '' where nothing was. */
  nextWord(draft: Draft, offset: number): string;
}

/** At most so many other drafts lend their words, and so much of each. */
const mostOthers = 6;
const otherWindow = 60_000;
/** Phrases among which spelled ones are looked for. */
const spelledPhrases = 40;

/** Opens completion over the drafts of a session and what their folders hold besides. */
export function openCompletions(drafts: Drafts, workspace: WorkspaceWords): Completions {
  const triesOf = phrasesOfModels();
  const headingsOf = headingsOfPhrases();
  const wordsOfLanguage = commonWords();
  const othersOf = wordsOfOthers(drafts);
  const shown = new Map<string, Shown>();
  const reading = readings(drafts);
  const inFolder = ({ folder }: Draft): readonly OwnWords[] => {
    const words = folder === null ? null : workspace.wordsOf(folder);
    return words === null ? [] : [words];
  };
  drafts.onClose(uri => shown.delete(uri));
  afterOpening(drafts, draft => {
    // What is open has its own words: its file is not read a second time.
    workspace.changed(toPath(draft.uri) ?? '');
    const table = headingsOf(triesOf(draft.model));
    return [
      wordsOfLanguage,
      ...(isTraditional(draft) ? [() => toTraditional('')] : []),
      ...usualStyles.map(style => () => table.startsAfter(style)),
    ];
  });
  const request = (draft: Draft, offset: number): CompletionRequest => ({
    speech: draft.speech,
    offset,
    model: draft.model,
    tries: triesOf(draft.model),
    headings: headingsOf(triesOf(draft.model)),
    read: reading(draft.uri),
    words: wordsOfLanguage(),
    others: [...othersOf(draft.uri), ...inFolder(draft)],
    occasion: draft.settings.occasion,
    phrases: draft.settings.completionPhrases,
    ...(isTraditional(draft) ? { convert: toTraditional } : {}),
  });
  return {
    list(draft, offset) {
      const letters = draft.settings.completionPinyin ? lettersBefore(draft.speech, offset) : '';
      if (letters === '') return complete(request(draft, offset));
      const before = { ...request(draft, offset - letters.length), mostPhrases: spelledPhrases };
      return spelled(complete(before), offset, letters);
    },
    inline(draft, offset) {
      const answer = inlineComplete(request(draft, offset), shown.get(draft.uri) ?? null);
      shown.set(draft.uri, answer.shown);
      return answer.suggestion;
    },
    examples(draft, wording) {
      const own = storeForm(draft.speech.text.slice(0, otherWindow));
      const found = slotExamples(wording, triesOf(draft.model), own);
      if (!isTraditional(draft)) return found;
      return found.map(example => ({ ...example, text: toTraditional(example.text) }));
    },
    nextWord(draft, offset) {
      const suggestion = inlineComplete(request(draft, offset), null).suggestion;
      return suggestion === null ? '' : firstWord(request(draft, offset), suggestion.text);
    },
  };
}

/** Markers after which headings are asked for first. */
const usualStyles = ['一、', '（一）', '1.', '一是', '第一，'] as const;
/** How long nobody may have typed before work that can wait is done, in milliseconds. */
const pause = 300;

/** Does what the first request would wait for while the writer pauses after opening a draft, a piece at a time. */
function afterOpening(drafts: Drafts, pieces: (draft: Draft) => readonly (() => unknown)[]): void {
  /** What is still to be done for each open draft; undefined until it is known. */
  const waiting = new Map<string, { left: (() => unknown)[] | undefined; timer: NodeJS.Timeout | null }>();
  drafts.onClose(uri => {
    const task = waiting.get(uri);
    if (task?.timer) clearTimeout(task.timer);
    waiting.delete(uri);
  });
  drafts.onChange(uri => {
    const task = waiting.get(uri) ?? { left: undefined, timer: null };
    waiting.set(uri, task);
    if (task.timer !== null) clearTimeout(task.timer);
    if (task.left?.length === 0) return;
    const timer = setTimeout(async () => {
      const draft = task.left === undefined ? await drafts.draft(uri) : undefined;
      task.left ??= draft === undefined ? [] : [...pieces(draft)];
      while (task.timer === timer && task.left.length > 0) {
        task.left.shift()!();
        await new Promise(setImmediate);
      }
    }, pause);
    timer.unref();
    task.timer = timer;
  });
}

function isTraditional({ speech, settings }: Draft): boolean {
  return (settings.script === 'auto' ? speech.script : settings.script) === 'traditional';
}

const none: readonly PhraseTrie[] = [];

/** The phrase stores of a model and of the one it lies over, each opened once. */
function phrasesOfModels(): (model: Model | null) => readonly PhraseTrie[] {
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
function headingsOfPhrases(): (tries: readonly PhraseTrie[]) => HeadingTable {
  const known = new WeakMap<readonly PhraseTrie[], HeadingTable>();
  return tries => {
    const table = known.get(tries) ?? openHeadingTable(tries);
    known.set(tries, table);
    return table;
  };
}

/** The words of the language, opened when they are first asked for. */
function commonWords(): () => CommonWords {
  let opened: CommonWords | null = null;
  return () => {
    opened ??= openCommonWords();
    return opened;
  };
}

/** So many parts of a draft are remembered. */
const mostParts = 4;

/** Reads parts of drafts, and remembers the latest of each: while a line is typed, what stands round it stays. */
function readings(drafts: Drafts): (uri: string) => (text: string) => OwnWords {
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
function wordsOfOthers(drafts: Drafts): (uri: string) => readonly OwnWords[] {
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
