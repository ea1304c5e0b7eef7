import type { CommanderError } from 'commander';
import { type Localized, say } from '../../core/index.ts';

/** What commander finds wrong with the arguments; it says so in English by itself. */
const faults: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  'commander.unknownOption': ['没有这个选项', '沒有這個選項'],
  'commander.unknownCommand': ['没有这个命令', '沒有這個命令'],
  'commander.missingArgument': ['缺少参数', '缺少參數'],
  'commander.missingMandatoryOptionValue': ['缺少必需的选项', '缺少必要的選項'],
  'commander.optionMissingArgument': ['选项缺少取值', '選項缺少取值'],
  'commander.invalidArgument': ['取值不对', '取值不對'],
  'commander.excessArguments': ['参数过多', '參數過多'],
};

/** One sentence for arguments that cannot be understood: which one, what may stand there, where the usage is told. */
export function usageFault(error: CommanderError, command: string): Localized {
  const fault = invalidValue(error.message) ?? otherFault(error);
  const help = `${command} --help`;
  return say(
    `${fault['zh-CN']}。请用 ${help} 查看用法。`,
    `${fault['zh-TW']}。請用 ${help} 查看用法。`,
    `${fault.en}. See ${help} for the usage.`,
  );
}

/** What commander says of a value that an option does not take: the option, the value, and what it takes. */
const invalid =
  /option '(?<option>[^']+)' argument '(?<given>[^']*)' is invalid\. (?:Allowed choices are )?(?<taken>.+?)\.?$/;

function invalidValue(message: string): Localized | null {
  const { option, given, taken } = invalid.exec(message)?.groups ?? {};
  if (option === undefined) return null;
  return say(
    `${option} 可取 ${taken}，不能是 ${given}`,
    `${option} 可取 ${taken}，不能是 ${given}`,
    `${option} takes ${taken}, not ${given}`,
  );
}

function otherFault({ code, message }: CommanderError): Localized {
  const [simplified, traditional] = faults[code] ?? ['用法有误', '用法有誤'];
  const named = /'([^']+)'/.exec(message)?.[1];
  const which = named === undefined ? '' : `：${named}`;
  const similar = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  return say(
    `${simplified}${which}${similar === undefined ? '' : `（是否为 ${similar}）`}`,
    `${traditional}${which}${similar === undefined ? '' : `（是否為 ${similar}）`}`,
    message
      .replace(/^error: /, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\.$/, ''),
  );
}
