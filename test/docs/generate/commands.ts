import { COMMANDS } from '../../../apps/cli/src/commands';
import { EXIT } from '../../../apps/cli/src/terminal/command';
import { code, pageOf, table } from './markdown';

/** A new exit code does not compile without its meaning. */
const MEANING: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'done; a check found everything in order',
  failed: 'a check found a difference, an input line was bad, or the work failed; standard error says why',
  usage: 'the command line is wrong (EX_USAGE)',
  data: 'the seed files do not hold together, nothing was written (EX_DATAERR)',
  unavailable: 'the database does not answer or does not let us in (EX_UNAVAILABLE)',
  config: 'the configuration is wrong; every problem is listed (EX_CONFIG)',
};

/** The operator's commands as the program itself knows them. */
export function commandsPage(): string {
  return pageOf('The operator’s commands', '`apps/cli/src/commands`', [
    'Each command starts the embedded database or joins the one that runs, and leaves it as it was. Results go to standard output, progress to standard error; `--json` makes the result JSON.',
    table(
      ['command', 'what it does'],
      COMMANDS.map(({ usage, summary }) => [code(usage), summary]),
    ),
    '## Exit codes',
    table(
      ['code', 'meaning'],
      (Object.keys(MEANING) as readonly (keyof typeof EXIT)[]).map((name) => [String(EXIT[name]), MEANING[name]]),
    ),
  ]);
}
