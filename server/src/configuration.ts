import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { type Client, folderUri, toPath } from './protocol/fromProtocol.ts';
import { readSettings, type Settings } from './settings.ts';

/** The settings of a place. */
export interface Place {
  readonly settings: Settings;
  /** The workspace folder's path on disk, null where there is none. */
  readonly folder: string | null;
}

export interface Configuration {
  /** The settings for a document, by its workspace folder; fetched once and kept until the client says they changed. */
  settingsOf(uri: string): Promise<Place>;
  onChange(listener: () => void): void;
}

const section = 'speechdraft';
const patience = 2000;

const within = <T>(answer: Promise<T>, otherwise: T): Promise<T> =>
  new Promise(resolve => {
    const timer = setTimeout(() => resolve(otherwise), patience);
    const settle = (value: T): void => {
      clearTimeout(timer);
      resolve(value);
    };
    answer.then(settle, () => settle(otherwise));
  });

const sectionOf = (value: unknown): unknown =>
  (value as Record<string, unknown> | null | undefined)?.[section] ?? value;

/**
 * Settings by workspace folder: asked of the client where it can be asked, else what it sent at the start or with its
 * last change notification. A client that does not answer within two seconds is served with the defaults.
 */
export function openConfiguration(connection: Connection, client: () => Client): Configuration {
  const places = new Map<string, Promise<Place>>();
  const listeners: (() => void)[] = [];
  let folders: readonly string[] | undefined;
  let sent: unknown;

  const allFolders = (): readonly string[] => folders ?? client().folders;
  const folderOf = (uri: string): string | undefined =>
    allFolders()
      .filter(folder => uri.startsWith(`${folder}/`))
      .sort((a, b) => b.length - a.length)[0];

  const fetch = async (uri: string, folder: string | undefined): Promise<Place> => {
    const asked = client().asksConfiguration
      ? await within<unknown>(connection.workspace.getConfiguration({ scopeUri: uri, section }), undefined)
      : sent;
    const settings = readSettings(sectionOf(asked ?? client().initialSettings));
    return { settings, folder: folder === undefined ? null : toPath(folder) };
  };

  const forget = (): void => {
    places.clear();
    for (const listener of listeners) listener();
  };

  connection.onDidChangeConfiguration(({ settings }) => {
    sent = settings ?? sent;
    forget();
  });
  connection.onInitialized(() => {
    const { registersConfiguration, workspaceFolders } = client();
    if (registersConfiguration) {
      void connection.client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch(() => undefined);
    }
    if (!workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(folder => folderUri(folder.uri)));
      folders = [
        ...allFolders().filter(uri => !gone.has(uri)),
        ...added.map(folder => folderUri(folder.uri)),
      ];
      forget();
    });
  });

  return {
    settingsOf(uri) {
      const folder = folderOf(uri);
      const key = folder ?? '';
      const place = places.get(key) ?? fetch(folder ?? uri, folder);
      places.set(key, place);
      return place;
    },
    onChange: listener => listeners.push(listener),
  };
}
