import { connect } from '@platform/database/data-source';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { OrganisationDirectory, DeskEntity, OfficerEntity, UnitEntity } from '@modules/organisation';
import { GROUPINGS, SlaReportQuery, type SlaReport } from '@modules/reports';
import { withInstance } from '../launcher/instance';
import { choice, EXIT, print, required, text, UsageError, type Command } from '../terminal/command';

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
      const dataSource = await connect({
        url: urls.owner,
        pool: 2,
        applicationName: 'motcua-report',
        statementTimeoutMs: 0,
        entities: [UnitEntity, DeskEntity, OfficerEntity],
      });
      try {
        const unitOfWork = new UnitOfWork(dataSource);
        const result = await new SlaReportQuery(unitOfWork, new OrganisationDirectory(unitOfWork)).read(request);
        if (options['json'] === true) print(result);
        else printTable(result);
        return EXIT.ok;
      } finally {
        await dataSource.destroy();
      }
    });
  },
};

const COLUMNS = [
  'received',
  'resolved',
  'early',
  'onTime',
  'late',
  'withdrawn',
  'stopped',
  'pending',
  'overdue',
] as const;

function printTable({ from, to, by, rows, total }: SlaReport): void {
  const lines = [...rows, total].map((row) => [
    row.key,
    ...COLUMNS.map((column) => String(row[column])),
    row.ratio.text,
  ]);
  const table = [[by, ...COLUMNS, 'ratio'], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  print(`${from} – ${to}`);
  for (const line of table)
    print(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}
