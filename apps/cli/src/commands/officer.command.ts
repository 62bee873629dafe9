import { addOfficer, OFFICER_ROLES } from '@modules/installation';
import { isUpToDate } from '@platform/database/prepare-database';
import { withInstance } from '../launcher/instance';
import { EXIT, print, Refusal, text, UsageError, type Command, type Options } from '../terminal/command';
import { readPassword } from '../terminal/password';

/** The first people of an installation without a demonstration. */
export const officer: Command = {
  name: 'officer',
  summary:
    'adds an officer who may sign in from today on; the password is asked for, or the first line of standard input',
  usage: `motcua officer add --login LOGIN --name NAME --title TITLE --role ${OFFICER_ROLES.join('|')} [--unit ID] [--desk ID] [--json]`,
  options: {
    json: { type: 'boolean' },
    login: { type: 'string' },
    name: { type: 'string' },
    title: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    desk: { type: 'string' },
  },
  words: 1,
  async run(options, [what]) {
    if (what !== 'add') throw new UsageError('say: motcua officer add');
    const given = { ...named(options), password: await readPassword() };
    return withInstance(async ({ urls }) => {
      if (!(await isUpToDate(urls.owner))) throw new Refusal('the database has no tables yet: run `motcua seed`');
      const added = await addOfficer(urls.owner, given);
      print(options['json'] === true ? added : `${added.login}: ${added.role} at ${added.deskId ?? added.unitId}`);
      return EXIT.ok;
    });
  },
};

function named(options: Options): Readonly<Record<string, string>> {
  const names = ['login', 'name', 'title', 'role', 'unit', 'desk'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(options, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
