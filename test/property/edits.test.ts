import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { linesOf, positionAt } from '../../server/core/index.ts';
import { type Editor, startEditor } from '../support/editor.ts';
import { passage } from '../support/pieces.ts';

const edit = fc.record({
  from: fc.nat(),
  length: fc.nat(40),
  text: passage,
  whole: fc.integer({ min: 0, max: 30 }),
});

interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
  readonly whole: number;
}

/** No position of the protocol lies between CR and LF. */
const beforeBreak = (text: string, offset: number): number =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

const sides = { edited: 'file:///edited.speech', fresh: 'file:///fresh.speech' };

describe('a document that is edited', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor();
  });
  after(() => editor.stop());

  const everything = async (uri: string, length: number): Promise<unknown[]> => {
    const textDocument = { uri };
    const positions = [0, 1, 2, 3].map(line => ({ line: line * 2, character: length % 7 }));
    return Promise.all([
      editor.request('textDocument/documentSymbol', { textDocument }),
      editor.request('textDocument/foldingRange', { textDocument }),
      editor.request('textDocument/selectionRange', { textDocument, positions }),
      editor.pull(uri),
    ]);
  };

  /** Sends one edit as the editor would and gives the text that the writer then sees. */
  const apply = async (text: string, version: number, { from, length, text: added, whole }: Edit) => {
    if (whole === 0) {
      await editor.change(sides.edited, version, [{ text: added }]);
      return added;
    }
    const lines = linesOf(text);
    const start = beforeBreak(text, from % (text.length + 1));
    const end = beforeBreak(text, Math.min(text.length, start + length));
    const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
    await editor.change(sides.edited, version, [{ range, text: added }]);
    return text.slice(0, start) + added + text.slice(end);
  };

  it('is answered for as if its final text had just been opened', () =>
    fc.assert(
      fc.asyncProperty(passage, fc.array(edit, { minLength: 1, maxLength: 12 }), async (first, edits) => {
        await editor.open(sides.edited, first);
        let text = first;
        for (const [k, each] of edits.entries()) {
          text = await apply(text, k + 2, each);
          if (k % 3 === 0) await everything(sides.edited, text.length);
        }
        await editor.open(sides.fresh, text);
        assert.deepEqual(
          JSON.parse(JSON.stringify(await everything(sides.edited, text.length))),
          JSON.parse(JSON.stringify(await everything(sides.fresh, text.length))),
        );
        await editor.close(sides.edited);
        await editor.close(sides.fresh);
      }),
      { numRuns: 200 },
    ));
});
