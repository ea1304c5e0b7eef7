#!/usr/bin/env node
// What `speechdraft` runs. The language server must start fast, so nothing of the command line is loaded for it.

import { join } from 'node:path';

const [, , command, ...options] = process.argv;
const asksHelp = options.includes('--help') || options.includes('-h');
const bundle = command === 'lsp' && !asksHelp ? 'server.js' : 'cli.js';
require(join(__dirname, bundle));
