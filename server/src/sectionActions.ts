import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import { deleteSection, type Edit, moveSection } from '../core/index.ts';
import type { Draft } from './documents.ts';
import { type Client, toSpan } from './protocol/fromProtocol.ts';
import { targetOf, toWorkspaceEdit } from './protocol/toEdits.ts';

const titles = {
  up: { 'zh-CN': '上移本部分', 'zh-TW': '上移本部分', en: 'Move section up' },
  down: { 'zh-CN': '下移本部分', 'zh-TW': '下移本部分', en: 'Move section down' },
  delete: { 'zh-CN': '删除本部分', 'zh-TW': '刪除本部分', en: 'Delete section' },
} as const;

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
  const offers: readonly (readonly [keyof typeof titles, readonly Edit[] | null])[] = [
    ['up', moveSection(speech, start, 'up')],
    ['down', moveSection(speech, start, 'down')],
    ['delete', deleteSection(speech, start)],
  ];
  return offers.flatMap(([how, edits]) =>
    edits === null
      ? []
      : [
          {
            title: titles[how][client.locale],
            // The last word of the kind tells an editor's commands which of them it is.
            kind: `${CodeActionKind.RefactorMove}.${how}`,
            edit: toWorkspaceEdit(targetOf(draft), edits, client, false),
          },
        ],
  );
}
