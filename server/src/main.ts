// The language server as a process: one connection, over standard input and output or Node's own channel.

import { setFlagsFromString } from 'node:v8';
import { createConnection } from 'vscode-languageserver/node';
import { describeError } from './logging.ts';
import { startServer } from './server.ts';

// The engine optimises what runs often on threads of its own. With its usual haste these take the cores of a small
// machine from server and editor all through a session's first hundred edits, which then wait 4 to 5 ms instead of 2.
// So a function is turned into plain machine code at once and runs longer before it is optimised.
// Node leaves these flags open at run time; Electron, whose engine may have closed them, is left as it is.
if (process.versions['electron'] === undefined) {
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--interrupt-budget=1500000');
}

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.slice(2).some(argument => transports.includes(argument.split('=')[0]!))) {
  process.argv.push('--stdio');
}

const connection = createConnection();
// What no handler caught is told to the editor; the writer's session goes on.
process.on('uncaughtException', error => connection.console.error(describeError('uncaught', error)));
process.on('unhandledRejection', error => connection.console.error(describeError('unhandled', error)));
startServer(connection);
