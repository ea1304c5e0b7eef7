import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import { deleteSection, type Edit, moveSection } from '../core/index.ts';
import type { Draft } from './documents.ts';
import { type Client, toSpan } from './protocol/fromProtocol.ts';
import { targetOf, toWorkspaceEdit } from './protocol/toProtocol.ts';

/** Moving and deleting the section whose heading the caret is in; its numbers and its fellows' stay right. */
export function sectionActions(draft: Draft, range: CodeActionParams['range'], client: Client): CodeAction[] {
  const { speech } = draft;
  const { start } = toSpan(speech.lines, range);
  const onHeading = (items: typeof speech.items): boolean =>
    items.some(
      ({ kind, selection, children }) =>
        (kind === 'section' && selection.start <= start && start <= selection.end) || onHeading(children),
    );
  if (!onHeading(speech.items)) return [];
  const english = client.locale === 'en';
  const offers: readonly (readonly [string, string, readonly Edit[] | null])[] = [
    [english ? 'Move section up' : '上移本部分', 'up', moveSection(speech, start, 'up')],
    [english ? 'Move section down' : '下移本部分', 'down', moveSection(speech, start, 'down')],
    [english ? 'Delete section' : '删除本部分', 'delete', deleteSection(speech, start)],
  ];
  return offers.flatMap(([title, how, edits]) =>
    edits === null
      ? []
      : [
          {
            title,
            // The last word of the kind tells an editor's commands which of them it is.
            kind: `${CodeActionKind.RefactorMove}.${how}`,
            edit: toWorkspaceEdit(targetOf(draft), edits, client, false),
          },
        ],
  );
}
