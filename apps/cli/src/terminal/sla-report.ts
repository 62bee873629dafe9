import { connect } from '@platform/database/data-source';
import { UnitOfWork } from '@platform/database/unit-of-work';
import { DeskEntity, OfficerEntity, OrganisationDirectory, UnitEntity } from '@modules/organisation';
import { FIGURES, SlaReportQuery, type SlaReport, type SlaReportRequest } from '@modules/reports';
import { print } from './command';

/** The report of the open figures, by the query that answers there too. */
export async function readSlaReport(ownerUrl: string, request: SlaReportRequest): Promise<SlaReport> {
  const dataSource = await connect({
    url: ownerUrl,
    pool: 2,
    applicationName: 'motcua-report',
    statementTimeoutMs: 0,
    entities: [UnitEntity, DeskEntity, OfficerEntity],
  });
  try {
    const unitOfWork = new UnitOfWork(dataSource);
    return await new SlaReportQuery(unitOfWork, new OrganisationDirectory(unitOfWork)).read(request);
  } finally {
    await dataSource.destroy();
  }
}

export function printSlaReport({ from, to, by, rows, total }: SlaReport): void {
  const lines = [...rows, total].map((row) => [
    row.key,
    ...FIGURES.map((column) => String(row[column])),
    row.ratio.text,
  ]);
  print(`${from} – ${to}`);
  printTable([[by, ...FIGURES, 'ratio'], ...lines]);
}

/** Columns as wide as they need to be: the first to the left, numbers to the right. */
function printTable(table: readonly (readonly string[])[]): void {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table)
    print(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}
