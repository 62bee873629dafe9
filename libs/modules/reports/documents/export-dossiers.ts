import { Readable } from 'node:stream';
import { formatInstant } from '@kernel/calendar/local-time';
import { DOSSIER_STATES, type DossierState } from '@kernel/dossier/dossier-states';
import type { Language } from '@kernel/sla/ratio';
import { BYTE_ORDER_MARK, csvLine } from '@platform/documents/csv';
import { writeXlsx, type Cell } from '@platform/documents/xlsx';
import type { ExportedDossier } from '../queries/exported-dossiers.query';
import { reportTexts } from '../texts/report-texts';

/** How the keys of a row are called by people. */
export interface ExportNames {
  readonly procedure: (id: string) => string;
  readonly field: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly desk: (id: string) => string;
}

export interface ExportPlan {
  readonly rows: AsyncIterable<ExportedDossier>;
  readonly names: ExportNames;
  readonly language: Language;
  /** what it is about, before the table */
  readonly title: readonly string[];
}

const WIDTHS = [26, 50, 24, 12, 10, 12, 12, 34, 34, 34, 26, 18, 18, 18, 18, 18, 10, 12];

/** Eighteen columns, one dossier a row; written as it is read. */
export function dossiersXlsx({ rows, names, language, title }: ExportPlan): Readable {
  const { columns, sheet } = reportTexts(language).dossiers;
  return writeXlsx([{ name: sheet, widths: WIDTHS, title, head: [columns], rows: cellsOf(rows, names, language) }]);
}

/** The same for programs. */
export function dossiersCsv({ rows, names, language }: ExportPlan): Readable {
  return Readable.from(linesOf(reportTexts(language).dossiers.columns, cellsOf(rows, names, language)), {
    objectMode: false,
  });
}

async function* linesOf(head: readonly string[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(head);
  for await (const cells of rows) yield csvLine(cells);
}

async function* cellsOf(
  rows: AsyncIterable<ExportedDossier>,
  names: ExportNames,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  const { levels, channels, dossiers } = reportTexts(language);
  const word = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
  for await (const row of rows) {
    yield [
      row.number,
      names.procedure(row.procedure_id),
      names.field(row.field_id),
      word(levels, row.level),
      row.service_level,
      word(channels, row.channel),
      word(channels, row.delivery),
      names.desk(row.receiving_desk_id),
      names.unit(row.reporting_unit_id),
      names.unit(row.competent_unit_id),
      names.unit(row.ward_unit_id),
      time(row.submitted_at),
      time(row.received_at),
      time(row.due_at),
      time(row.resolved_at),
      time(row.ended_at),
      DOSSIER_STATES[row.state as DossierState].nationalCode,
      row.verdict === null ? null : word(dossiers.timing, row.verdict),
    ];
  }
}

/** `30/01/2020 17:00` by the clock of Việt Nam; a text, which no spreadsheet turns into another day. */
function time(at: Date | null): string | null {
  if (at === null) return null;
  const iso = formatInstant(at.getTime());
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}
