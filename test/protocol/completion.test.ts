import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver/node';
import { capable, type Editor, startEditor } from '../support/editor.ts';

const head = '在全镇工作会议上的讲话\n\n同志们：\n\n';

describe('completion over the protocol', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  /** The items at the end of a text that is opened. */
  const itemsAtEnd = async (uri: string, text: string): Promise<readonly CompletionItem[]> => {
    await editor.open(uri, text);
    return again(uri, text);
  };
  const again = async (uri: string, text: string): Promise<readonly CompletionItem[]> => {
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return items;
  };
  const documentation = async (item: CompletionItem): Promise<string> => {
    const resolved = await editor.request<CompletionItem>('completionItem/resolve', item);
    const told = resolved.documentation ?? '';
    return typeof told === 'string' ? told : (told as MarkupContent).value;
  };

  it('says on how many speeches an item rests, and what has stood in its slots', async () => {
    editor = await startEditor();
    const draft = `${head}　　今天开会，下面，我讲两点意见。\n一、修路\n　　切实加强渡口建设。\n二、`;
    const items = await itemsAtEnd('file:///drafts/a.speech', draft);
    const learned = items.find(({ label }) => /…/.test(label) && /切实加强/.test(label));
    assert.ok(learned, items.map(({ label }) => label).join(' '));
    const told = await documentation(learned);
    assert.match(told, /语料中 \d+ 篇讲话这样写/);
    assert.match(told, /切实加强〔…〕/);
    assert.match(told, /〔…〕如：渡口建设（本稿）/);
  });

  it('takes up the words of the other drafts in the folder, unless it is not trusted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'speechdraft-words-'));
    try {
      mkdirSync(join(folder, 'old'));
      const old = '青石河渡口改造工程要抓紧。青石河渡口改造工程是民心工程。';
      writeFileSync(join(folder, 'old', 'a.txt'), `${head}　　${old.repeat(3)}\n`);
      const uri = pathToFileURL(join(folder, 'b.speech')).href;
      const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'drafts' }];
      const text = `${head}　　说到青石河`;
      const known = async (untrusted: boolean): Promise<boolean> => {
        const initializationOptions = { untrusted };
        editor = await startEditor(capable, { workspaceFolders, initializationOptions });
        await itemsAtEnd(uri, text);
        // The folder is read in the background: what is asked a little later has its words.
        for (let tries = 0; tries < 20; tries++) {
          const items = await again(uri, text);
          if (items.some(({ label }) => label.includes('渡口'))) return true;
          await new Promise(resolve => setTimeout(resolve, 10));
        }
        return false;
      };
      assert.ok(await known(false));
      await editor.stop();
      assert.ok(!(await known(true)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('uses the model of a folder only once the folder is trusted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'speechdraft-trust-'));
    try {
      mkdirSync(join(folder, '.speechdraft'));
      writeFileSync(join(folder, '.speechdraft', 'a.model'), 'this is no model');
      const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'drafts' }];
      editor = await startEditor(capable, { workspaceFolders, initializationOptions: { untrusted: true } });
      const complaints: string[] = [];
      editor.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
        complaints.push(message);
        return null;
      });
      const uri = pathToFileURL(join(folder, 'b.speech')).href;
      assert.ok((await itemsAtEnd(uri, `${head}　　大力`)).length > 0, 'the default model serves');
      assert.deepEqual(complaints, []);
      await editor.connection.sendNotification('speechdraft/trusted');
      await again(uri, `${head}　　大力`);
      assert.equal(complaints.length, 1);
      assert.match(complaints[0]!, /a\.model/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
