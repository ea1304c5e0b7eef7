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
  unifiedDiff,
} from '../../core/index.ts';
import { commandModel, cuesOf } from './draftModel.ts';
import { Failure, say } from './failure.ts';
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
    throw new Failure({
      zh: `${file}：无法按原编码写回，请先另存为 UTF-8。`,
      en: `${file}: cannot be written back in its encoding; save it as UTF-8 first.`,
    });
  }
  const { writeAtomically } = await import('../learner/atomic.ts');
  writeAtomically(file, encode(after, encoding));
}

async function fixFile(file: string, model: Model | null, diff: boolean, terminal: Terminal): Promise<void> {
  const text = await readDraft(file);
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
  const en = `${file}: ${count} ${count === 1 ? 'place' : 'places'} fixed.`;
  terminal.print(say({ zh: `${file}：修正 ${count} 处。`, en }, terminal.locale));
}

/** `speechdraft fix`: applies every safe repair, or shows what it would change. */
export function register(program: Command, terminal: Terminal): void {
  const { locale } = terminal;
  program
    .command('fix')
    .description(say({ zh: '修正可安全修正之处', en: 'apply every safe fix' }, locale))
    .argument('<files...>', say({ zh: '讲稿；- 为标准输入', en: 'drafts; - is standard input' }, locale))
    .option('--diff', say({ zh: '只显示改动，不写入', en: 'show what would change; write nothing' }, locale))
    .option('--model <model>', say({ zh: '所用的模型', en: 'the model to go by' }, locale))
    .action((files: string[], options: Options) =>
      terminal.attempt(async () => {
        const model = await commandModel(options.model);
        for (const file of await notIgnored(files)) {
          await terminal.attempt(() => fixFile(file, model, options.diff === true, terminal));
        }
      }),
    );
}
