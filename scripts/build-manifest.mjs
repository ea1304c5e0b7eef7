// Writes the rules into the manifest: the setting `speechdraft.rules` names each with its summary and its own severity.
// Run after a change of rules: `npm run compile && node scripts/build-manifest.mjs`. A test holds the two together.

import { readFileSync, writeFileSync } from 'node:fs';
import core from '../out/server/core/index.js';

const levels = ['off', 'hint', 'information', 'warning', 'error'];
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const ruleKeys = new Set(core.rules.map(({ id }) => `configuration.rules.${id}`));
const manifest = read('package.json');
manifest.contributes.configuration.properties['speechdraft.rules'].properties = Object.fromEntries(
  core.rules.map(({ id, severity }) => [
    id,
    {
      type: 'string',
      enum: levels,
      enumDescriptions: levels.map(level => `%configuration.rules.level.${level}%`),
      default: severity,
      description: `%configuration.rules.${id}%`,
    },
  ]),
);
write('package.json', manifest);

for (const [file, locale] of [
  ['package.nls.json', 'en'],
  ['package.nls.zh-cn.json', 'zh-CN'],
  ['package.nls.zh-tw.json', 'zh-TW'],
]) {
  const others = Object.entries(read(file)).filter(([key]) => !ruleKeys.has(key));
  const summaries = core.rules.map(({ id, summary }) => [`configuration.rules.${id}`, summary[locale]]);
  write(file, Object.fromEntries([...others, ...summaries]));
}
