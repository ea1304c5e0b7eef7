import { readdirSync, statSync, unwatchFile, watchFile } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Locale, layered, type Model } from '../core/index.ts';
import { defaultModel, loadModel } from './modelFile.ts';

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
   * The model for a place: the one set, else the folder's `.speechdraft/*.model`, over the default that ships with the
   * server. Never rejects: a broken model is told once, and what served before goes on serving. null: not even the
   * default is there.
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
  /** The writer's language; Chinese where absent. */
  readonly locale?: () => Locale;
}

interface Served {
  /** Size and time of change of the file that was looked at last; '' where there was none. */
  stamp: string;
  model: Model | null;
}

/** How often watched model files are looked at, in milliseconds. Polling works on every file system and costs a stat. */
const lookEvery = 2000;

/** Opens no file until a model is asked for. */
export function openModels(events: ModelEvents): Models {
  const served = new Map<string, Served>();
  const places = new Map<string, { readonly place: ModelPlace; readonly file: string | null }>();
  const isSet = (file: string): boolean =>
    [...places.values()].some(({ place, file: at }) => at === file && place.setting !== '');
  const look = (file: string): Model | null => {
    const known = served.get(file);
    const stamp = stampOf(file);
    if (known !== undefined && known.stamp === stamp) return known.model;
    const loaded = loadModel(file);
    // A model of the folder that was taken away is no fault: the default serves, as it did before there was one.
    const gone = stamp === '' && !isSet(file);
    const kept = gone ? defaultModel() : (known?.model ?? defaultModel());
    const model = 'model' in loaded ? layered(loaded.model, defaultModel()) : kept;
    if ('problem' in loaded && !gone) {
      events.notify(loaded.problem[events.locale?.() ?? 'zh-CN']);
    }
    served.set(file, { stamp, model });
    if (known === undefined) watchFile(file, { interval: lookEvery, persistent: false }, () => refresh(file));
    return model;
  };
  const refresh = (file: string): void => {
    const before = served.get(file)?.model;
    if (look(file) !== before) events.changed();
  };
  const placed = (place: ModelPlace): string | null => {
    const key = `${place.folder ?? ''}\n${place.setting}`;
    // Where a folder had no model, one may have been learned since.
    const file = places.get(key)?.file ?? fileOf(place);
    places.set(key, { place, file });
    return file;
  };
  return {
    async modelFor(place) {
      const file = placed(place);
      return file === null ? defaultModel() : look(file);
    },
    recheck() {
      let moved = false;
      for (const [key, { place, file }] of places) {
        const now = fileOf(place);
        moved ||= now !== file;
        places.set(key, { place, file: now });
      }
      for (const file of served.keys()) refresh(file);
      if (moved) events.changed();
    },
    dispose() {
      for (const file of served.keys()) unwatchFile(file);
    },
  };
}

/** The file of the setting, else the newest model of the folder; null where there is neither. */
function fileOf({ folder, setting }: ModelPlace): string | null {
  if (setting !== '') return isAbsolute(setting) || folder === null ? setting : join(folder, setting);
  if (folder === null) return null;
  try {
    const models = readdirSync(join(folder, '.speechdraft')).filter(name => name.endsWith('.model'));
    const files = models.sort().map(name => join(folder, '.speechdraft', name));
    files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    return files[0] ?? null;
  } catch {
    return null;
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size}:${stat.mtimeMs}:${stat.ino}`;
}
