// The language server as a process: one connection, over standard input and output or Node's own channel.

import { createConnection } from 'vscode-languageserver/node';
import { describeError } from './logging.ts';
import { startServer } from './server.ts';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.slice(2).some(argument => transports.includes(argument.split('=')[0]!))) {
  process.argv.push('--stdio');
}

const connection = createConnection();
// What no handler caught is told to the editor; the writer's session goes on.
process.on('uncaughtException', error => connection.console.error(describeError('uncaught', error)));
process.on('unhandledRejection', error => connection.console.error(describeError('unhandled', error)));
startServer(connection);
