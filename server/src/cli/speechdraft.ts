#!/usr/bin/env node
// What `speechdraft` runs. The language server must start fast, so nothing of the command line is loaded for it.

import { join } from 'node:path';

const bundle = process.argv[2] === 'lsp' ? 'server.js' : 'cli.js';
require(join(__dirname, bundle));
