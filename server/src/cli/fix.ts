import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  applyEdits,
  defaultCheckSettings,
  diagnose,
  type Edit,
  fixAll,
  type Model,
  parse,
  say,
  unifiedDiff,
} from '../../core/index.ts';
import { withDrafts, withModel } from './draftArguments.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { Failure } from './failure.ts';
import { notIgnored } from './ignored.ts';
import { readDraft } from './input.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly diff?: boolean;
  readonly model?: string;
}

/** Every safe repair of a draft, as the editor's "fix all" makes it. */
function repairs(text: string, model: Model | null): readonly Edit[] {
  const cues = cuesOf(model);
  return fixAll(text, now => diagnose(parse(now, cues), model, defaultCheckSettings));
}

/** Writes a text back in the encoding that its file has, byte for byte the same where nothing changed. */
async function writeBack(file: string, before: string, after: string): Promise<void> {
  const bytes = await readFile(file);
  const { encodingOf, encode } = await import('./reencode.ts');
  const encoding = encodingOf(bytes, before);
  if (encoding === null) {
    throw new Failure(
      say(
        `${file}：无法按原编码写回，请先另存为 UTF-8。`,
        `${file}：無法按原編碼寫回，請先另存為 UTF-8。`,
        `${file}: cannot be written back in its encoding; save it as UTF-8 first.`,
      ),
    );
  }
  const { writeAtomically } = await import('../learner/atomic.ts');
  writeAtomically(file, encode(after, encoding));
}

async function fixFile(file: string, model: Model | null, diff: boolean, terminal: Terminal): Promise<void> {
  const text = await readDraft(file, terminal);
  const edits = repairs(text, model);
  if (diff) {
    if (edits.length > 0) terminal.print(unifiedDiff(file, text, edits));
    return;
  }
  if (file === '-') {
    terminal.print(applyEdits(text, edits).replace(/\n$/, ''));
    return;
  }
  if (edits.length > 0) await writeBack(file, text, applyEdits(text, edits));
  const count = edits.length;
  const fixed = say(
    `${file}：修正 ${count} 处。`,
    `${file}：修正 ${count} 處。`,
    `${file}: ${count} ${count === 1 ? 'place' : 'places'} fixed.`,
  );
  terminal.print(fixed[terminal.locale]);
}

/** `speechdraft fix`: applies every safe repair, or shows what it would change. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  const command = program
    .command('fix')
    .description(say('修正可安全修正之处', '修正可安全修正之處', 'apply every safe fix')[locale]);
  withDrafts(command, locale);
  withModel(command, locale)
    .option(
      '--diff',
      say('只显示改动，不写入', '只顯示改動，不寫入', 'show what would change; write nothing')[locale],
    )
    .action((files: string[], options: Options) =>
      terminal.attempt(async () => {
        const model = await commandModel(options.model);
        for (const file of await notIgnored(files)) {
          await terminal.attempt(() => fixFile(file, model, options.diff === true, terminal));
        }
      }),
    );
}
