import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  baseCues,
  diagnose,
  type Edit,
  fixAll as fixAllSafe,
  parse,
  type QuickFix,
  quickFixes,
  type Span,
  silencing,
  widen,
} from '../core/index.ts';
import { checkSettings, type DraftCheck } from './checks.ts';
import type { Draft } from './documents.ts';
import { type Client, toSpan } from './protocol/fromProtocol.ts';
import { toDiagnostic } from './protocol/toDiagnostic.ts';
import { targetOf, toCodeAction, toWorkspaceEdit } from './protocol/toEdits.ts';
import { sectionActions } from './sectionActions.ts';

/** Repairs every fault that can be repaired without a look; for "fix all" and for saving. */
export const fixAllKind: CodeActionKind = `${CodeActionKind.SourceFixAll}.speechdraft`;

/** What an action carries until the editor asks for its edit. */
interface Promised {
  readonly uri: string;
  /** Of the check that the action was made from; another check has other faults. */
  readonly check: string;
}

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some(asked => asked === '' || kind === asked || kind.startsWith(`${asked}.`));

function editOf(draft: Draft, fix: QuickFix, client: Client): WorkspaceEdit {
  return toWorkspaceEdit(targetOf(draft), fix.edits, client, fix.snippet === true);
}

/** All safe repairs, round after round; the first round goes by the check that is there already. */
function allRepairs({ speech, model, settings }: Draft, check: DraftCheck, client: Client): readonly Edit[] {
  const cues = model === null ? baseCues : widen(baseCues, model.cues);
  return fixAllSafe(speech.text, text =>
    text === speech.text
      ? check.diagnostics
      : diagnose(parse(text, cues), model, checkSettings(settings, client.locale)),
  );
}

const fixAllTitle = {
  'zh-CN': '修正所有可安全修正之处',
  'zh-TW': '修正所有可安全修正之處',
  en: 'Fix all that is safe to fix',
} as const;

function fixAll(draft: Draft, check: DraftCheck, client: Client): CodeAction[] {
  const edits = allRepairs(draft, check, client);
  if (edits.length === 0) return [];
  const title = fixAllTitle[client.locale];
  const data: Promised = { uri: draft.uri, check: check.id };
  const later = client.resolvesEdits;
  return [
    {
      title,
      kind: fixAllKind,
      ...(later ? { data } : { edit: toWorkspaceEdit(targetOf(draft), edits, client, false) }),
    },
  ];
}

/** The comments that silence, at their places, the rules that have something to say about a stretch of the text. */
function silencingActions(draft: Draft, check: DraftCheck, span: Span, client: Client): CodeAction[] {
  const titles = { 'zh-CN': '此处不再检查：', 'zh-TW': '此處不再檢查：', en: 'Do not check here: ' } as const;
  const seen = new Set<string>();
  return check.diagnostics
    .filter(found => found.span.start <= span.end && span.start <= found.span.end)
    .filter(({ rule }) => !seen.has(rule) && seen.add(rule))
    .map(found => ({
      title: `${titles[client.locale]}${found.rule}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(draft.speech.lines, found)],
      edit: toWorkspaceEdit(
        targetOf(draft),
        [silencing(draft.speech.text, found.rule, found.span.start)],
        client,
        false,
      ),
    }));
}

/** The repairs at a place of a draft; the edit of "fix all" is made when the editor asks for it, where it does. */
export function codeActions(
  draft: Draft,
  check: DraftCheck,
  { range, context }: CodeActionParams,
  client: Client,
): CodeAction[] {
  if (!client.takesCodeActions) return [];
  const only = context?.only;
  const found: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const span = toSpan(draft.speech.lines, range);
    for (const fix of quickFixes(check.diagnostics, span)) {
      const action = toCodeAction(targetOf(draft), fix, client, CodeActionKind.QuickFix);
      found.push({ ...action, edit: editOf(draft, fix, client) });
    }
    found.push(...silencingActions(draft, check, span, client));
  }
  if (only === undefined || only.some(asked => asked.startsWith('refactor') || asked === '')) {
    found.push(...sectionActions(draft, range, client).filter(({ kind }) => wants(only, kind!)));
  }
  if (only !== undefined && wants(only, fixAllKind)) found.push(...fixAll(draft, check, client));
  return found;
}

/** The draft that an action without its edit, or an item of a list, belongs to. */
export function promisedUri({ data }: { readonly data?: unknown }): string | undefined {
  const uri = (data as Partial<Promised> | undefined)?.uri;
  return typeof uri === 'string' ? uri : undefined;
}

/** Adds the edit to an action; the action as it was where the draft has changed since. */
export function resolveCodeAction(
  draft: Draft,
  check: DraftCheck,
  action: CodeAction,
  client: Client,
): CodeAction {
  if ((action.data as Promised).check !== check.id) return action;
  const edits = allRepairs(draft, check, client);
  return { ...action, edit: toWorkspaceEdit(targetOf(draft), edits, client, false) };
}
