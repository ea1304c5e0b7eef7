// What a rule's page says, from the rule itself.

const severities = {
  error: '错误 error',
  warning: '警告 warning',
  information: '提示 information',
  hint: '建议 hint',
};

/** An example without the marks of its notation. */
const plain = marked => marked.replace(/\{[a-z][\w-]*:([^{}]*)\}/g, '$1');

/** An example with the reported places in bold brackets, so that they show in any viewer. */
const shown = marked => marked.replace(/\{[a-z][\w-]*:([^{}]*)\}/g, '⟦$1⟧').trimEnd();

const block = text => ['```text', text, '```'].join('\n');

/** The page of one rule, as Markdown. */
export function rulePage(rule) {
  const { id, summary, explanation, norm, severity, bad, good } = rule;
  return [
    `# ${id}`,
    `${summary['zh-CN']} · ${summary.en}`,
    explanation['zh-CN'],
    explanation.en,
    [
      `- 默认级别 Default: ${severities[severity]}`,
      `- 依据 Source: ${norm === '' ? '惯例与语料 custom and corpus' : norm}`,
      `- 设置 Setting: \`"speechdraft.rules": { "${id}": "off" | "hint" | "information" | "warning" | "error" }\``,
      `- 就地静默 Silence one place: \`<!-- speechdraft-disable-next-line ${id} -->\``,
    ].join('\n'),
    '## 会提示 Reported',
    '⟦ ⟧ 标出提示的位置。The brackets ⟦ ⟧ show the place.',
    ...bad.map(example => block(shown(example))),
    '## 不提示 Left alone',
    ...good.map(example => block(plain(example).trimEnd())),
    '<!-- 由 scripts/build-rule-docs.mjs 根据规则生成 Generated from the rule. -->',
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The list of all rules, as Markdown. */
export function rulesPage(rules) {
  const rows = rules.map(
    ({ id, summary, severity }) =>
      `- [\`${id}\`](${id}.md) (${severities[severity]}): ${summary['zh-CN']} · ${summary.en}`,
  );
  return [
    '# 规则 Rules',
    '',
    ...rows,
    '',
    '一段或整篇的静默 Silencing a stretch or a file: `<!-- speechdraft-disable RULE -->` … `<!-- speechdraft-enable RULE -->`, `<!-- speechdraft-disable-file RULE -->`.',
    '',
    '<!-- 由 scripts/build-rule-docs.mjs 根据规则生成 Generated from the rules. -->',
    '',
  ].join('\n');
}
