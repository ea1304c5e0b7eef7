import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  baseCues,
  type Cues,
  type Model,
  parse,
  type Speech,
  type TextChange,
  widen,
} from '../core/index.ts';
import type { Configuration } from './configuration.ts';
import { type Ignoring, openIgnoring } from './ignoring.ts';
import { type LatestChanges, latestChanges } from './latestChanges.ts';
import type { Models } from './models.ts';
import { toPath } from './protocol/fromProtocol.ts';
import type { Settings } from './settings.ts';

/** A draft that is open in the editor, as far as it is known now. */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly speech: Speech;
  readonly model: Model | null;
  readonly settings: Settings;
  /** Whether its folder's `.speechdraftignore` names it: it is served, but not checked. */
  readonly ignored: boolean;
  /** The workspace folder's path on disk, null where there is none. */
  readonly folder: string | null;
  /** What the latest edit changed; undefined for a draft as it was opened. */
  readonly change: TextChange | undefined;
  /** Parses another text of the draft. */
  readonly read: (text: string) => Speech;
}

export interface Drafts {
  /** The draft behind a URI; undefined when it is not open, or was closed while its settings were being fetched. */
  draft(uri: string): Promise<Draft | undefined>;
  uris(): readonly string[];
  /** Version and text of an open document, read without parsing it. */
  textOf(uri: string): { readonly version: number; readonly text: string } | undefined;
  /** The ignore files have changed: they are read anew. */
  forgetIgnored(): void;
  onChange(listener: (uri: string) => void): void;
  onClose(listener: (uri: string) => void): void;
}

interface Parsed {
  readonly speech: Speech;
  readonly cues: Cues;
}

/** Cues of a model, made once: the parser goes by their identity when it takes over what did not change. */
function cuesOfModels(): (model: Model | null) => Cues {
  const known = new WeakMap<Model, Cues>();
  return model => {
    if (model === null) return baseCues;
    const cues = known.get(model) ?? widen(baseCues, model.cues);
    known.set(model, cues);
    return cues;
  };
}

/** Listens to the editor's open documents and keeps one parse of each, made when it is first needed. */
export function openDrafts(connection: Connection, configuration: Configuration, models: Models): Drafts {
  const changes: LatestChanges = latestChanges();
  const documents = new TextDocuments({ create: TextDocument.create, update: changes.update });
  const parsed = new Map<string, Parsed>();
  const cuesOf = cuesOfModels();
  const ignoring: Ignoring = openIgnoring();
  documents.onDidClose(({ document }) => {
    parsed.delete(document.uri);
    changes.forget(document.uri);
  });
  documents.listen(connection);

  const speechOf = (uri: string, text: string, cues: Cues): Speech => {
    const known = parsed.get(uri);
    if (known && known.cues === cues && known.speech.text === text) return known.speech;
    const speech = parse(text, cues, known?.cues === cues ? known.speech : undefined);
    parsed.set(uri, { speech, cues });
    return speech;
  };

  return {
    async draft(uri) {
      if (documents.get(uri) === undefined) return undefined;
      const { settings, folder } = await configuration.settingsOf(uri);
      const model = await models.modelFor({ folder, setting: settings.modelPath });
      const ignored = await ignoring.ignores(toPath(uri), folder);
      const document = documents.get(uri);
      if (document === undefined) return undefined;
      const cues = cuesOf(model);
      const speech = speechOf(uri, document.getText(), cues);
      const read = (text: string): Speech => parse(text, cues, speech);
      const { version } = document;
      return { uri, version, speech, model, settings, folder, ignored, change: changes.of(uri), read };
    },
    uris: () => documents.keys(),
    textOf(uri) {
      const document = documents.get(uri);
      return document && { version: document.version, text: document.getText() };
    },
    forgetIgnored: ignoring.forget,
    onChange: listener => documents.onDidChangeContent(({ document }) => listener(document.uri)),
    onClose: listener => documents.onDidClose(({ document }) => listener(document.uri)),
  };
}
