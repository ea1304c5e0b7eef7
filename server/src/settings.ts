/** How loudly a rule speaks. */
export type RuleLevel = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** The settings under `speechdraft.`, complete: what a client leaves out or garbles has its default. */
export interface Settings {
  readonly corpusFolders: readonly string[];
  /** '' where the workspace's or the default model is to serve. */
  readonly modelPath: string;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** 'auto' or a learned occasion. */
  readonly occasion: string;
  readonly completionPhrases: boolean;
  /** Whether letters that spell what comes next find it. */
  readonly completionPinyin: boolean;
  /** Whether the numbers behind a marker that is typed or taken out are counted on. */
  readonly renumberWhileEditing: boolean;
  /** Whether 一、 straight to 1. is a fault. */
  readonly strictLevels: boolean;
  readonly script: 'auto' | 'simplified' | 'traditional';
  /** Characters a minute. */
  readonly readingSpeed: number;
}

export const defaultSettings: Settings = {
  corpusFolders: [],
  modelPath: '',
  rules: {},
  occasion: 'auto',
  completionPhrases: true,
  completionPinyin: false,
  renumberWhileEditing: true,
  strictLevels: false,
  script: 'auto',
  readingSpeed: 220,
};

const levels: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'];
const scripts: readonly unknown[] = ['auto', 'simplified', 'traditional'];

type Unknown = Readonly<Record<string, unknown>>;

const record = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : {};

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** `{ "completion": { "phrases": true } }` and `{ "completion.phrases": true }` alike. */
const at = (root: Unknown, outer: string, inner: string): unknown =>
  record(root[outer])[inner] ?? root[`${outer}.${inner}`];

/** Whatever a client sends as the section `speechdraft` → settings. Total: garbage gives the defaults. */
export function readSettings(value: unknown): Settings {
  const root = record(value);
  const folders = at(root, 'corpus', 'folders');
  const phrases = at(root, 'completion', 'phrases');
  const speed = root['readingSpeed'];
  const script = root['script'];
  return {
    corpusFolders: Array.isArray(folders) ? folders.filter(folder => typeof folder === 'string') : [],
    modelPath: text(at(root, 'model', 'path'), '').trim(),
    rules: Object.fromEntries(
      Object.entries(record(root['rules'])).filter((rule): rule is [string, RuleLevel] =>
        levels.includes(rule[1]),
      ),
    ),
    occasion: text(root['occasion'], '').trim() || defaultSettings.occasion,
    completionPinyin: at(root, 'completion', 'pinyin') === true,
    renumberWhileEditing: at(root, 'numbering', 'renumberWhileEditing') !== false,
    strictLevels: at(root, 'numbering', 'strictLevels') === true,
    completionPhrases: typeof phrases === 'boolean' ? phrases : defaultSettings.completionPhrases,
    script: scripts.includes(script) ? (script as Settings['script']) : defaultSettings.script,
    readingSpeed:
      typeof speed === 'number' && speed >= 1 && speed < 10_000 ? speed : defaultSettings.readingSpeed,
  };
}
