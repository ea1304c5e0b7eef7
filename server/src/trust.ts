import type { Models } from './models.ts';
import type { WorkspaceWords } from './workspaceWords.ts';

/** What a workspace folder lends its drafts. */
interface Lent {
  readonly models: Models;
  readonly words: WorkspaceWords;
}

/**
 * The same, but nothing as long as the writer does not trust the workspace: then the default model serves, or the one that
 * the writer's own settings name, and the other drafts are not read.
 */
export function onceTrusted(isTrusted: () => boolean, { models, words }: Lent): Lent {
  return {
    models: {
      ...models,
      modelFor: place =>
        models.modelFor(isTrusted() || place.setting !== '' ? place : { ...place, folder: null }),
    },
    words: { ...words, wordsOf: folder => (isTrusted() ? words.wordsOf(folder) : null) },
  };
}
