import { connect } from '@platform/database/data-source';
import { UnitOfWork } from '@platform/database/unit-of-work';
import {
  FieldEntity,
  LifeEventEntity,
  ProcedureEntity,
  ProcedureShelf,
  ProcedureVersionEntity,
  SearchSynonymEntity,
} from '@modules/catalog';
import { CalendarShelf, DeskEntity, OfficerEntity, OrganisationDirectory, UnitEntity } from '@modules/organisation';
import { FIGURES, FormII06Query, ReportNames, SlaReportQuery, type SlaReport } from '@modules/reports';
import { print } from './command';

export interface Reports {
  readonly sla: SlaReportQuery;
  readonly ii06: FormII06Query;
  readonly names: ReportNames;
}

const ENTITIES = [
  UnitEntity,
  DeskEntity,
  OfficerEntity,
  ProcedureEntity,
  ProcedureVersionEntity,
  FieldEntity,
  SearchSynonymEntity,
  LifeEventEntity,
];

/** The reports of the open figures and of the API, by the queries that answer there too. */
export async function withReports<T>(ownerUrl: string, work: (reports: Reports) => Promise<T>): Promise<T> {
  const dataSource = await connect({
    url: ownerUrl,
    pool: 2,
    applicationName: 'motcua-report',
    statementTimeoutMs: 0,
    entities: ENTITIES,
  });
  try {
    const unitOfWork = new UnitOfWork(dataSource);
    const directory = new OrganisationDirectory(unitOfWork);
    return await work({
      sla: new SlaReportQuery(unitOfWork, directory),
      ii06: new FormII06Query(unitOfWork, directory, new CalendarShelf(unitOfWork)),
      names: new ReportNames(directory, new ProcedureShelf(unitOfWork)),
    });
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
export function printTable(table: readonly (readonly string[])[]): void {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table)
    print(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
}
