import 'reflect-metadata';
import { DomainError } from '@kernel/errors/domain-error';
import { SeedError } from '@modules/installation';
import { SettingsError } from '@platform/config/settings';
import { errorText } from '@platform/i18n/error-text';
import { COMMANDS } from './commands';
import { EXIT, parse, print, Refusal, UsageError } from './terminal/command';
import { errorCode, errorMessage, errorStack } from '@platform/errors/error-facts';

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) {
    const isHelp = name === '' || name === 'help' || name === '--help';
    process[isHelp ? 'stdout' : 'stderr'].write(`${isHelp ? '' : `no command ${name}\n\n`}${help()}`);
    return isHelp ? EXIT.ok : EXIT.usage;
  }
  if (args.some((word) => word === '--help' || word === '-h')) {
    print(`${command.usage}\n\n${command.summary}`);
    return EXIT.ok;
  }
  try {
    const { options, words } = parse(command, args);
    return await command.run(options, words);
  } catch (error) {
    return complain(error, command.usage);
  }
}

function help(): string {
  const width = Math.max(...COMMANDS.map(({ usage }) => usage.length));
  const shown = COMMANDS.filter(({ summary }) => summary !== '');
  return `motcua: the operator's commands\n\n${shown.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`).join('\n')}\n`;
}

function complain(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\nusage: ${usage}\n`);
    return EXIT.usage;
  }
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof SettingsError) {
    process.stderr.write(`the configuration is not valid:\n${error.message}\n`);
    return EXIT.config;
  }
  if (error instanceof SeedError) {
    process.stderr.write(`nothing was written, the seed files do not hold together:\n${error.message}\n`);
    return EXIT.data;
  }
  if (error instanceof DomainError) {
    process.stderr.write(
      `${errorText(error.code, error.params, 'vi')}\n${errorText(error.code, error.params, 'en')} (${error.code})\n`,
    );
    for (const { field, code, params = {} } of error.faults)
      process.stderr.write(`  ${field}: ${errorText(code, params, 'vi')} ${errorText(code, params, 'en')} (${code})\n`);
    return EXIT.failed;
  }
  if (isOutOfReach(error)) {
    process.stderr.write(
      `the database cannot be used: ${errorMessage(error) || errorCode(error)}\ncheck DATABASE_URL; bin/motcua doctor tries it\n`,
    );
    return EXIT.unavailable;
  }
  process.stderr.write(`${errorStack(error)}\n`);
  return EXIT.failed;
}

/** Nobody listens, nobody by that name, no answer; or the server refuses the role, the password, the database. */
const OUT_OF_REACH =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|28000|28P01|3D000|53300|57P03)$/;

function isOutOfReach(error: unknown): boolean {
  return OUT_OF_REACH.test(errorCode(error));
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Output may still be on its way through a pipe; an open handle must not keep a finished command alive.
  process.stdout.write('', () => process.exit(code));
});
