import path from 'node:path';
import { prepareDatabase } from '@platform/database/prepare-database';
import { projectRoot } from '@platform/config/project-root';
import { planSeed, seedInstallation } from '@modules/installation';
import { withInstance } from '../launcher/instance';
import { choice, EXIT, print, text, UsageError, type Command } from '../terminal/command';

const JSON_OPTION = { json: { type: 'boolean' } } as const;

export const migrate: Command = {
  name: 'migrate',
  summary: 'brings the database to the shape of this release',
  usage: 'motcua migrate [--json]',
  options: JSON_OPTION,
  run: ({ json }) =>
    withInstance(async ({ urls }) => {
      const ran = await prepareDatabase(urls);
      print(
        json === true
          ? { migrations: ran }
          : ran.length === 0
            ? 'up to date'
            : ran.map((name) => `ran ${name}`).join('\n'),
      );
      return EXIT.ok;
    }),
};

export const seed: Command = {
  name: 'seed',
  summary: 'loads catalogue, organisation and calendar into an empty database, all or nothing',
  usage: 'motcua seed [--data FOLDER] [--no-demo] [--json]',
  options: { ...JSON_OPTION, data: { type: 'string' }, 'no-demo': { type: 'boolean' } },
  async run(options) {
    const plan = await planSeed(text(options, 'data') ?? path.join(projectRoot(), 'data'));
    return withInstance(async ({ urls, settings }) => {
      await prepareDatabase(urls);
      const outcome = await seedInstallation(urls.owner, {
        plan,
        demo: settings.MOTCUA_DEMO && options['no-demo'] !== true,
      });
      print(options['json'] === true ? { outcome } : outcome);
      return EXIT.ok;
    });
  },
};

export const db: Command = {
  name: 'db',
  summary: 'prints how to reach the database',
  usage: 'motcua db url [--role owner|app] [--json]',
  options: { ...JSON_OPTION, role: { type: 'string' } },
  words: 1,
  async run(options, [what]) {
    if (what !== 'url') throw new UsageError('say: motcua db url');
    const role = choice(options, 'role', ['owner', 'app']) ?? 'app';
    return withInstance(({ urls }) => {
      print(options['json'] === true ? { role, url: urls[role] } : urls[role]);
      return Promise.resolve(EXIT.ok);
    });
  },
};
