// The licences of the libraries that the bundles hold, as one text that ships with them.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param inputs the source files of the bundles
 * @param file what to write
 */
export function writeLicences(inputs, file) {
  const packages = inputs.flatMap(input => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
  const texts = [...new Set(packages)].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const licence = readdirSync(folder).find(entry => /^(licen[cs]e|copying)/i.test(entry));
    const text =
      licence === undefined ? `Licence: ${license}` : readFileSync(join(folder, licence), 'utf8').trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  writeFileSync(file, texts.join(`\n${'-'.repeat(80)}\n\n`));
}
