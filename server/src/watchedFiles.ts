import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileEvent,
} from 'vscode-languageserver/node';
import { ignoreFile } from './ignoring.ts';
import { toPath } from './protocol/fromProtocol.ts';

const watched = ['**/.speechdraft/*.model', `**/${ignoreFile}`, '**/*.{speech,讲稿,txt}'];

/** A file whose words are of use, and nothing else. */
const draftFile = /\.(?:speech|txt)$|%E8%AE%B2%E7%A8%BF$/i;

/** Asks the editor to tell of the files that the server reads besides the open drafts. */
export function watchFiles(connection: Connection): void {
  const watchers = watched.map(globPattern => ({ globPattern }));
  void connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch(() => undefined);
}

/** What changed: paths on disk, whether models may be among them, and whether an ignore file is. */
export function changedFiles(changes: readonly FileEvent[]): {
  readonly paths: readonly string[];
  readonly models: boolean;
  readonly ignored: boolean;
} {
  return {
    paths: changes.flatMap(({ uri }) => toPath(uri) ?? []),
    models: !changes.every(({ uri }) => draftFile.test(uri)),
    ignored: changes.some(({ uri }) => uri.endsWith(`/${ignoreFile}`)),
  };
}
