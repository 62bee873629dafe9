import { GROUPINGS } from '@modules/reports';
import { withInstance } from '../launcher/instance';
import { choice, EXIT, print, required, text, UsageError, type Command } from '../terminal/command';
import { printSlaReport, readSlaReport } from '../terminal/sla-report';

/** The report of the open figures, on the command line; the same query answers both. */
export const report: Command = {
  name: 'report',
  summary: 'received, resolved and on-time figures of a period (both days included)',
  usage: `motcua report sla --from YYYY-MM-DD --to YYYY-MM-DD [--unit ID] [--level ward|district] [--by ${GROUPINGS.join('|')}] [--json]`,
  options: {
    json: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    unit: { type: 'string' },
    level: { type: 'string' },
    by: { type: 'string' },
  },
  words: 1,
  async run(options, [what]) {
    if (what !== 'sla') throw new UsageError('say: motcua report sla');
    const request = {
      from: required(options, 'from'),
      to: required(options, 'to'),
      by: choice(options, 'by', GROUPINGS) ?? ('level' as const),
      unitId: text(options, 'unit') ?? null,
      level: choice(options, 'level', ['ward', 'district']) ?? null,
      language: 'vi' as const,
    };
    return withInstance(async ({ urls }) => {
      const result = await readSlaReport(urls.owner, request);
      if (options['json'] === true) print(result);
      else printSlaReport(result);
      return EXIT.ok;
    });
  },
};
