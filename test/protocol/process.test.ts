import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundle } from '../support/commandLine.ts';

const hello = { processId: process.pid, rootUri: null, capabilities: {} };
const textDocument = { uri: 'file:///a.speech' };

describe('the server as a process', () => {
  let child: ChildProcess;
  let connection: ProtocolConnection;
  afterEach(() => {
    connection.dispose();
    child.kill();
  });

  const overStreams = (...args: string[]): void => {
    child = spawn(process.execPath, [bundle, 'lsp', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    connection = createProtocolConnection(
      new StreamMessageReader(child.stdout!),
      new StreamMessageWriter(child.stdin!),
    );
    connection.listen();
  };
  const ended = (): Promise<number | null> => new Promise(resolve => child.once('exit', resolve));

  for (const args of [['--stdio'], []]) {
    it(`serves over standard input and output with ${args.join(' ') || 'no argument'}, and ends when told to`, async () => {
      overStreams(...args);
      await connection.sendRequest('initialize', hello);
      assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
      await connection.sendRequest('shutdown');
      const end = ended();
      await connection.sendNotification('exit');
      assert.equal(await end, 0);
    });
  }

  it('serves over the channel of Node', async () => {
    child = fork(join(bundle, '..', 'server.js'), ['--node-ipc']);
    connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    await connection.sendRequest('initialize', hello);
    assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
  });

  it('lives through messages that are none', async () => {
    overStreams('--stdio');
    await connection.sendRequest('initialize', hello);
    const garbage = [
      '{not json',
      '[]',
      '7',
      'null',
      '{"jsonrpc":"2.0","id":5}',
      '{"jsonrpc":"2.0","id":6,"method":7}',
    ];
    const changed = '{"jsonrpc":"2.0","method":"textDocument/didChange","params":7}';
    for (const message of [...garbage, changed]) {
      child.stdin!.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    }
    assert.deepEqual(await connection.sendRequest('textDocument/documentSymbol', { textDocument }), []);
  });

  it('ends when the editor is gone', async () => {
    overStreams('--stdio');
    await connection.sendRequest('initialize', hello);
    const end = ended();
    child.stdin!.end();
    assert.equal(await end, 1);
  });
});
