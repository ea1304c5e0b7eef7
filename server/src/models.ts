import type { Model } from '../core/index.ts';

/** Which model serves a draft: where its folder is, and what the setting `speechdraft.model.path` says. */
export interface ModelPlace {
  /** The workspace folder's path on disk; null outside a workspace. */
  readonly folder: string | null;
  /** '' where nothing is set. A relative path starts at the folder. */
  readonly setting: string;
}

/** The models of a session, each read once and again when its file changes. */
export interface Models {
  /**
   * The model for a place: the one set, else the folder's `.speechdraft/*.model`, else the default that ships with the
   * server. Never rejects: a broken model is told once, and the default goes on serving. null: not even that is there.
   */
  modelFor(place: ModelPlace): Promise<Model | null>;
  /** Looks at the files again, e.g. because the editor saw one change. */
  recheck(): void;
  dispose(): void;
}

export interface ModelEvents {
  /** A sentence for the writer: which model could not be used, why, and what to do. */
  readonly notify: (message: string) => void;
  /** Some model is another than before; what was derived from it is stale. */
  readonly changed: () => void;
}

/** Opens no file until a model is asked for. */
export function openModels(events: ModelEvents): Models {
  void events;
  return {
    modelFor: async () => null,
    recheck: () => undefined,
    dispose: () => undefined,
  };
}
