import type { CompletionRequest, OwnWords, Shown, SlotExample } from '../core/index.ts';
import { complete, firstWord, inlineComplete, slotExamples, storeForm } from '../core/index.ts';
import type { Draft, Drafts } from './documents.ts';
import { commonWords, headingsOfPhrases, phrasesOfModels, readings, wordsOfOthers } from './opened.ts';
import { afterOpening } from './preparing.ts';
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

/** So much of a draft is looked through for what has stood in slots. */
const longestLooked = 60_000;
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
    return [
      wordsOfLanguage,
      ...(isTraditional(draft) ? [() => toTraditional('')] : []),
      ...usualStyles.map(style => () => headingsOf(triesOf(draft.model)).startsAfter(style)),
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
      const own = storeForm(draft.speech.text.slice(0, longestLooked));
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
function isTraditional({ speech, settings }: Draft): boolean {
  return (settings.script === 'auto' ? speech.script : settings.script) === 'traditional';
}
