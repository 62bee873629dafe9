import { once } from 'node:events';
import { exportEvents } from '@modules/evidence';
import { withInstance } from '../launcher/instance';
import { EXIT, UsageError, type Command } from '../terminal/command';

export const events: Command = {
  name: 'events',
  summary: 'writes all events as JSON lines, with the text that was hashed, to be checked offline',
  usage: 'motcua events export > events.jsonl',
  options: { json: { type: 'boolean' } },
  words: 1,
  async run(_options, [what]) {
    if (what !== 'export') throw new UsageError('say: motcua events export');
    return withInstance(async ({ urls }) => {
      for await (const event of exportEvents(urls.owner)) {
        if (!process.stdout.write(`${JSON.stringify(event)}\n`)) await once(process.stdout, 'drain');
      }
      return EXIT.ok;
    });
  },
};
