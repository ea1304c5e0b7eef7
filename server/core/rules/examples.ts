/** A short speech with every part, for the examples of the rules that look for a missing one. */
const parts = {
  title: '在全市重点项目推进会上的讲话',
  salutation: '同志们：',
  opening: '今天，我们召开全市重点项目推进会，主要任务是盘点进度、查找差距、部署下一步工作。',
  sections: `一、认清形势，增强紧迫感

今年以来，全市上下铆足干劲、真抓实干，一批大项目、好项目接连落地，投资结构持续改善。同时要看到，少数项目开工晚、进度慢，要素保障跟不上，个别单位重签约、轻落地，必须引起高度重视。

二、压实责任，确保见实效

各级各部门要把项目建设牢牢抓在手上，主要负责人亲自过问、分管负责人盯在一线，一个项目一名领导、一套班子、一张时间表，做到问题不过夜、矛盾不上交。`,
  closing: '同志们，项目建设时不我待。让我们以更大的决心、更实的作风，为全市高质量发展而努力奋斗！',
} as const;

/** The example speech without one part; with an id, the clause at which its absence is reported is marked. */
export function speechWithout(part: keyof typeof parts, id?: string): string {
  const rest = Object.entries(parts).filter(([name]) => name !== part);
  const order = Object.keys(parts);
  const next = order[order.indexOf(part) + 1];
  const lines = rest.map(([name, text]) => {
    if (id === undefined) return text;
    if (name === next) return markLine(text, id, 0);
    return next === undefined && name === 'sections' ? markLine(text, id, -1) : text;
  });
  return `${lines.join('\n\n')}\n`;
}

function markLine(text: string, id: string, at: number): string {
  const lines = text.split('\n');
  const index = at < 0 ? lines.length + at : at;
  lines[index] = lines[index]!.replace(/^[^，。；：！？]{1,24}/, `{${id}:$&}`);
  return lines.join('\n');
}

/** The example speech with every part. */
export const wholeSpeech: string = `${Object.values(parts).join('\n\n')}\n`;
